import { agreedBudgetIsDeployed } from "../../../../policies/rules/budgets/agreed-budget-is-deployed";
import { guard } from "../../../support/policies/guard-stack";
import { ruleCases } from "../../../support/policies/rule-cases";
import { rootName, spoil, unknown, without } from "../../../support/policies/stack";

ruleCases(agreedBudgetIsDeployed, {
  keeps: [
    { title: "The five budgets agreed for production are there" },
    {
      title: "A budget that the contract does not name takes nothing away",
      stack: [
        ...guard,
        ...spoil(guard, "budgets-erp", { name: "de-plus" }).filter(
          (one) => one.name === "budgets-erp",
        ),
      ],
    },
  ],
  breaks: [
    {
      title: "An agreed budget that is not deployed watches nothing",
      stack: without(guard, "budgets-boutique"),
      at: `${rootName} boutique`,
      says: "n'est pas dans la pile",
    },
    {
      title: "Each missing budget is told",
      stack: without(guard, "aws:budgets/budget:Budget"),
      at: ["production", "erp", "boutique", "commun", "sans-etiquette"].map(
        (budget) => `${rootName} ${budget}`,
      ),
    },
    {
      title: "A budget in other letters is another budget",
      stack: spoil(guard, "budgets-erp", { name: "ERP" }),
      at: `${rootName} erp`,
    },
    {
      title: "A budget without name is none of them",
      stack: spoil(guard, "budgets-erp", { name: undefined }),
      at: `${rootName} erp`,
    },
  ],
  unknown: [
    {
      title: "While a budget's name is not known, nobody says which one is missing",
      stack: spoil(guard, "budgets-erp", { name: unknown }),
      at: "budgets-erp",
    },
  ],
});
