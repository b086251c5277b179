import type { ControlId, Text } from "../../../contract/agreed";
import { ofType } from "../../props";
import { stackRule, type Rule } from "../../rule";
import { say } from "../../text";
import { pass, perResource, violation } from "../../verdict";

interface RegionalDefault {
  readonly name: string;
  readonly control: ControlId;
  readonly type: string;
  readonly property: string;
  readonly wanted: string | boolean;
  readonly agreed: Text;
}

/** AWS keeps this setting once per region: it must hold in each region the contract allows. */
export function regionalDefault({
  name,
  control,
  type,
  property,
  wanted,
  agreed,
}: RegionalDefault): Rule {
  return stackRule({
    name,
    control,
    reads: ["environments"],
    part: "guard",
    check(stack, { environments, terms }) {
      const environment = environments[terms.environment];
      const settings = ofType(stack.resources, type);
      return (environment?.allowedRegions ?? []).flatMap((region) => {
        const here = settings.filter(
          (one) => (one.props["region"] ?? environment?.region) === region,
        );
        if (here.length === 0) {
          return [
            violation(
              stack,
              { found: say(`rien en ${region}`, `nothing in ${region}`), agreed },
              region,
            ),
          ];
        }
        return perResource(here, (one) =>
          one.props[property] === wanted
            ? pass(one, region)
            : violation(
                one,
                {
                  found: say(`autre réglage en ${region}`, `another setting in ${region}`),
                  agreed,
                },
                region,
              ),
        );
      });
    },
  });
}
