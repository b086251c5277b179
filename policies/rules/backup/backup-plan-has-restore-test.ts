import type { Text } from "../../../contract/agreed";
import { lookup, type Lookup } from "../../lookup";
import { ofType } from "../../props";
import { stackRule } from "../../rule";
import type { Resource } from "../../subject";
import { say } from "../../text";
import { pass, perResource, violation, type Verdict } from "../../verdict";
import { bestOf } from "./coverage";
import {
  chooses,
  gapInPlan,
  gapInSelection,
  itemOf,
  rhythms,
  selectionType,
  testsOf,
  type Tested,
} from "./restore-tests";

const planType = "aws:backup/restoreTestingPlan:RestoreTestingPlan";

export const backupPlanHasRestoreTest = stackRule({
  name: "backup-plan-has-restore-test",
  control: "BKP-09",
  reads: ["backup"],
  part: "operations",
  check(stack, { backup }) {
    const plans = lookup(ofType(stack.resources, planType), (plan) => plan.props["name"]);
    const all = testsOf(backup.dataClasses);
    const tests = new Map(all.map((one): [Tested, Resource[]] => [one, []]));
    const unreadable = perResource(ofType(stack.resources, selectionType), (selection) => {
      for (const [tested, found] of tests) if (chooses(selection, tested)) found.push(selection);
      return [];
    });
    const verdicts = [...tests].flatMap(([tested, found]): readonly Verdict[] => {
      if (found.length > 0) return perResource(found, (one) => judge(one, plans, tested));
      const texts = {
        found: say("aucun essai de restauration", "no restore test"),
        agreed: describe(tested),
      };
      return unreadable.length === 0 ? [violation(stack, texts, itemOf(tested))] : [];
    });
    return [...bestOf(verdicts), ...unreadable, ...plans.unreadable];
  },
});

function judge(selection: Resource, plans: Lookup, tested: Tested): readonly Verdict[] {
  const broken = (found: Text) =>
    violation(selection, { found, agreed: describe(tested) }, itemOf(tested));
  const here = plans.of(selection.props["restoreTestingPlanName"]);
  if (here.length === 0)
    return plans.absence(broken(say("un essai sans plan", "a test without plan")));
  const gap =
    gapInSelection(selection.props, tested) ??
    here.map((plan) => gapInPlan(plan.props, tested)).find((one) => one);
  return [gap === undefined ? pass(selection, itemOf(tested)) : broken(gap)];
}

function describe({ dataClass }: Tested): Text {
  const { frequency, validationWindowHours: hours } = dataClass.restoreTest;
  const { words } = rhythms[frequency];
  return say(
    `un essai ${words.fr}, gardé ${hours} heures pour être contrôlé`,
    `a test ${words.en}, kept ${hours} hours to be checked`,
  );
}
