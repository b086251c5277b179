import type { ControlId, Text } from "../../../contract/agreed";
import { lookup } from "../../lookup";
import { ofType } from "../../props";
import { stackRule, type Rule } from "../../rule";
import { say } from "../../text";
import { pass, perResource, violation, type Verdict } from "../../verdict";

interface RegionalDefault {
  readonly name: string;
  readonly control: ControlId;
  readonly type: string;
  readonly property: string;
  readonly wanted: string | boolean;
  readonly agreed: Text;
}

/** AWS keeps this setting once per region: it must hold in each region the contract allows. */
export function regionalDefault(setting: RegionalDefault): Rule {
  const { name, control, type, property, wanted, agreed } = setting;
  return stackRule({
    name,
    control,
    reads: ["environments"],
    part: "guard",
    check(stack, { environments, terms }) {
      const settings = lookup(
        ofType(stack.resources, type),
        (one) => one.props["region"] ?? one.provider?.props["region"],
      );
      const regions = environments[terms.environment]?.allowedRegions ?? [];
      return regions
        .flatMap((region): readonly Verdict[] => {
          const here = settings.of(region);
          if (here.length === 0) {
            const found = say(`rien en ${region}`, `nothing in ${region}`);
            return settings.absence(violation(stack, { found, agreed }, region));
          }
          const found = say(`autre réglage en ${region}`, `another setting in ${region}`);
          return perResource(here, (one) =>
            one.props[property] === wanted
              ? pass(one, region)
              : violation(one, { found, agreed }, region),
          );
        })
        .concat(settings.unreadable);
    },
  });
}
