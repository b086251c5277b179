import type { Text } from "../../../contract/agreed";
import { lookup } from "../../lookup";
import { member, ofType } from "../../props";
import { stackRule } from "../../rule";
import type { Resource } from "../../subject";
import { say } from "../../text";
import { pass, perResource, violation, type Verdict } from "../../verdict";
import { regionOf } from "./coverage";

const preference = "resourceTypeOptInPreference";

export const backedUpTypesAreOptedIn = stackRule({
  name: "backed-up-types-are-opted-in",
  control: "BKP-17",
  reads: ["backup", "environments"],
  part: "guard",
  check(stack, { backup, environments, terms }) {
    const main = environments[terms.environment]?.region;
    const types = backup.optIn.join(", ");
    const agreed = say(`sauvegardés : ${types}`, `backed up: ${types}`);
    const all = ofType(stack.resources, "aws:backup/regionSettings:RegionSettings");
    const settings = lookup(all, regionOf);
    const verdicts = perResource(all, (one): Verdict => {
      const found = gap(one, backup.optIn);
      return found === undefined ? pass(one) : violation(one, { found, agreed });
    });
    if (settings.of(main).length > 0) return verdicts;
    const found = say(`aucun réglage en ${main}`, `no setting in ${main}`);
    return [
      ...verdicts,
      ...settings.absence(violation(stack, { found, agreed }, main)),
      ...settings.unreadable,
    ];
  },
});

/** Settings are taken over to be set: what the program leaves alone may say anything in the account. */
function gap({ props, ignoreChanges }: Resource, optIn: readonly string[]): Text | undefined {
  if (ignoreChanges.includes(preference))
    return say("laissé tel qu'il est dans le compte", "left as it is in the account");
  const switches = props[preference];
  const off = optIn.filter((type) => member(switches, type) !== true);
  if (off.length > 0) return say(`désactivés : ${off.join(", ")}`, `off: ${off.join(", ")}`);
  const isOnlyThese = Object.entries(switches as object).every(
    ([type, isOn]) => optIn.includes(type) || isOn !== true,
  );
  return isOnlyThese
    ? undefined
    : say("d'autres types sont sauvegardés aussi", "other types are backed up too");
}
