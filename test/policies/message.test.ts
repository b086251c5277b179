import { describeFinding } from "../../policies/message";
import { rules } from "../../policies/rules";
import { evaluate } from "../../verify/evaluate";
import { guard } from "../support/policies/guard-stack";
import { spoil, target, without } from "../support/policies/stack";

function firstOf(rule: string, stack: typeof guard, status = "violation") {
  const found = evaluate(rules, stack, target).find(
    (one) => one.rule === rule && one.status === status,
  );
  if (found === undefined) throw new Error(`${rule} finds nothing`);
  return found;
}

const missing = firstOf("agreed-budget-is-deployed", without(guard, "budgets-erp"));

test("A finding says the control, what was found, what was agreed, who acts and how", () => {
  expect(describeFinding(missing, "fr").split("\n    ")).toEqual([
    "BUD-06 Les budgets en place sont ceux convenus : montant, période, périmètre et alertes (erp)",
    "Constaté : ce budget n'est pas dans la pile",
    "Convenu : 780 USD par mois",
    "Qui agit : le prestataire (Thomas Morel, Altiplan Infogérance)",
    "Que faire : Redéployez les budgets tels que la section `budgets` les décrit ; si le montant doit changer, changez d'abord `monthlyLimitUsd` ou `alerts` dans le contrat.",
  ]);
});

test("It says so in English too", () => {
  expect(describeFinding(missing, "en").split("\n    ")).toEqual([
    "BUD-06 The budgets in place are those agreed: limit, period, coverage and alerts (erp)",
    "Found: this budget is not in the stack",
    "Agreed: 780 USD a month",
    "Who acts: the provider (Thomas Morel, Altiplan Infogérance)",
    "What to do: Deploy the budgets again as the section `budgets` describes them; if the amount must change, change `monthlyLimitUsd` or `alerts` in the contract first.",
  ]);
});

test("A waived one says who accepted it, until when and why", () => {
  const stack = spoil(guard, "regional-defaults-instance-metadata-eu-west-3", {
    httpTokens: "optional",
  });
  const waived = firstOf("instance-metadata-requires-a-token", stack);
  expect(describeFinding(waived, "fr")).toContain(
    "Dérogation : accordée par Catherine Delmas, jusqu'au 2027-03-31 (L'appliance des fours",
  );
  expect(describeFinding(waived, "en")).toContain(
    "Waived: approved by Catherine Delmas, until 2027-03-31",
  );
});

test("Nobody is named where no contract says who acts", () => {
  const stack = spoil(guard, "cost-alerts-key", { enableKeyRotation: false });
  const [found] = evaluate(rules, stack).filter(({ rule }) => rule === "key-rotates");
  if (found === undefined) throw new Error("the key is judged");
  expect(describeFinding(found, "fr")).not.toContain("Qui agit");
});
