import { stackRule } from "../../rule";
import { say } from "../../text";
import { notApplicable, pass, perResource, violation, type Verdict } from "../../verdict";
import { bestOf } from "./coverage";
import { restoreRules } from "./restore-events";
import { itemOf, testsOf } from "./restore-tests";
import { reachOf } from "./validators";

/** Whatever the function does then: what it may do is another rule's concern, and what it is asked the contract's. */
export const restoreTestHasValidator = stackRule({
  name: "restore-test-has-validator",
  control: "BKP-10",
  reads: ["backup", "environments"],
  part: "guard",
  check(stack, { backup, environments, terms }) {
    const place = environments[terms.environment];
    if (place?.parts.operations === undefined)
      return [
        notApplicable(
          stack,
          say("aucun essai n'est fait dans cet environnement", "nothing is tested here"),
        ),
      ];
    const { hearing, unreadable } = restoreRules(stack, place);
    const verdicts = testsOf(backup.dataClasses).flatMap((tested): readonly Verdict[] => {
      const item = itemOf(tested);
      const agreed = say(
        "à la fin de chaque essai, une fonction contrôle ce qui a été restauré",
        "at the end of each test, a function checks what was restored",
      );
      const rules = hearing(tested);
      if (rules.length === 0) {
        const found = say(
          "rien ne réagit à la fin de cet essai",
          "nothing reacts to the end of this test",
        );
        return unreadable.length === 0 ? [violation(stack, { found, agreed }, item)] : [];
      }
      return perResource(rules, (rule) => {
        const { readers, gap, hidden } = reachOf(rule, stack, place);
        if (readers.length > 0) return pass(rule, item);
        if (hidden !== undefined) throw hidden;
        return violation(rule, { found: gap, agreed }, item);
      });
    });
    return [...bestOf(verdicts), ...unreadable];
  },
});
