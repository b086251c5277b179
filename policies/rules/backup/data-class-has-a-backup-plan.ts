import { stackRule } from "../../rule";
import { say } from "../../text";
import { pass, perResource, violation, type Verdict } from "../../verdict";
import { bestOf, dataClassTag, regionOf, servedClasses } from "./coverage";

export const dataClassHasABackupPlan = stackRule({
  name: "data-class-has-a-backup-plan",
  control: "BKP-01",
  reads: ["backup", "environments"],
  part: "operations",
  check(stack, { backup, environments, terms }) {
    const region = environments[terms.environment]?.region;
    const { served, unreadable } = servedClasses(stack, backup.dataClasses);
    const verdicts = backup.dataClasses.flatMap(({ name }): readonly Verdict[] => {
      const agreed = say(
        `un plan en ${region}, et une sélection par l'étiquette ${dataClassTag} = ${name}`,
        `a plan in ${region}, and a selection by the tag ${dataClassTag} = ${name}`,
      );
      const plans = served.flatMap(({ dataClass, plan }) => (dataClass.name === name ? plan : []));
      if (plans.length === 0) {
        const found = say("aucun plan ne la sauvegarde", "no plan backs it up");
        return unreadable.length === 0 ? [violation(stack, { found, agreed }, name)] : [];
      }
      return perResource(plans, (plan) => {
        if (regionOf(plan) === region) return pass(plan, name);
        const found = say("un plan d'une autre région", "a plan of another region");
        return violation(plan, { found, agreed }, name);
      });
    });
    return [...bestOf(verdicts), ...unreadable];
  },
});
