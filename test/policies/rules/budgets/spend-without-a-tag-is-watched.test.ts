import { spendWithoutATagIsWatched } from "../../../../policies/rules/budgets/spend-without-a-tag-is-watched";
import { guard } from "../../../support/policies/guard-stack";
import { ruleCases } from "../../../support/policies/rule-cases";
import {
  amended,
  contract,
  rootName,
  spoil,
  unknown,
  without,
} from "../../../support/policies/stack";

const name = "budgets-sans-etiquette";

ruleCases(spendWithoutATagIsWatched, {
  keeps: [{ title: "A budget watches what no cost centre claims" }],
  breaks: [
    {
      title: "Without a budget, forgotten spending piles up unseen",
      stack: without(guard, name),
      at: rootName,
      says: "aucun budget ne suit",
    },
    {
      title: "A budget of another name does not watch it",
      stack: spoil(guard, name, { name: "divers" }),
      at: rootName,
    },
    {
      title: "A contract that asks for none leaves it unwatched",
      target: amended({
        budgets: contract.budgets.filter((budget) => budget.covers.what !== "untagged"),
      }),
      at: rootName,
    },
    {
      title: "The budget of another environment does not watch this one",
      target: amended({
        budgets: contract.budgets.map((budget) =>
          budget.covers.what === "untagged" ? { ...budget, environment: "recette" } : budget,
        ),
      }),
      at: rootName,
    },
  ],
  unknown: [
    {
      title: "While a budget's name is not known, nobody says that none watches",
      stack: spoil(guard, name, { name: unknown }),
      at: name,
    },
  ],
});
