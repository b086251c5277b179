import { asksForData, proofLevelOf, questionOf, type Text } from "../../../contract/agreed";
import { isAskedOf } from "../../../contract/questions";
import { stackRule } from "../../rule";
import type { Stack } from "../../subject";
import { say } from "../../text";
import { notApplicable, pass, violation, type Verdict } from "../../verdict";
import { itemOf, testsOf, type Tested } from "./restore-tests";

export const restoredDataIsCheckedWhereAsked = stackRule({
  name: "restored-data-is-checked-where-asked",
  control: "BKP-18",
  reads: ["backup", "environments"],
  part: "guard",
  check(stack, { backup, environments, terms }) {
    const place = environments[terms.environment];
    const asked = testsOf(backup.dataClasses).filter(({ dataClass, type }) =>
      asksForData(dataClass, type),
    );
    if (place?.parts.operations === undefined || asked.length === 0) return [nothingAsked(stack)];
    return asked.map((tested): Verdict => {
      const { dataClass, type } = tested;
      const item = itemOf(tested);
      if (proofLevelOf(dataClass, type, place) === "data-checked") return pass(stack, item);
      const found = say(
        "l'essai prouve que ces données se restaurent, pas ce qu'elles contiennent : aucune machine ne pose la question",
        "the test proves that this data was restored, not what it holds: no machine asks",
      );
      return violation(stack, { found, agreed: wordsOf(tested) }, item);
    });
  },
});

/** What the contract says that this type must show. */
function wordsOf({ dataClass, type }: Tested): Text {
  const said = dataClass.restoreTest.checks
    .filter((one) => {
      const question = questionOf(one);
      return question === undefined || isAskedOf(question, type);
    })
    .map(({ says }) => says)
    .join(" ");
  return say(`« ${said} »`, `"${said}"`);
}

function nothingAsked(stack: Stack): Verdict {
  return notApplicable(
    stack,
    say(
      "le contrat ne dit rien de ce que les données restaurées doivent contenir ici",
      "the contract says nothing of what restored data must hold here",
    ),
  );
}
