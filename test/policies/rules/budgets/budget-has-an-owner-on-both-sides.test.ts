import { budgetHasAnOwnerOnBothSides } from "../../../../policies/rules/budgets/budget-has-an-owner-on-both-sides";
import { guard } from "../../../support/policies/guard-stack";
import { ruleCases } from "../../../support/policies/rule-cases";
import { amended, contract, rootName, spoil, unknown } from "../../../support/policies/stack";

const owned = (owners: Partial<(typeof contract.budgets)[number]["owners"]>) =>
  amended({
    budgets: contract.budgets.map((budget) =>
      budget.name === "erp" ? { ...budget, owners: { ...budget.owners, ...owners } } : budget,
    ),
  });

ruleCases(budgetHasAnOwnerOnBothSides, {
  keeps: [{ title: "Each budget has somebody who answers for it on each side" }],
  breaks: [
    {
      title: "A budget that the contract does not name is nobody's",
      stack: spoil(guard, "budgets-erp", { name: "oublie" }),
      at: "budgets-erp",
      says: "personne n'en répond",
    },
    {
      title: "A budget without name is nobody's",
      stack: spoil(guard, "budgets-erp", { name: undefined }),
      at: "budgets-erp",
    },
    {
      title: "A person who is in no contact list cannot answer",
      target: owned({ client: "partie-hier" }),
      at: "budgets-erp",
      says: "aucun responsable chez le client",
    },
    {
      title: "The provider's person does not answer for the client",
      target: owned({ client: "t-morel" }),
      at: "budgets-erp",
      says: "aucun responsable chez le client",
    },
    {
      title: "The client's person does not answer for the provider",
      target: owned({ provider: "c-delmas" }),
      at: "budgets-erp",
      says: "aucun responsable chez le prestataire",
    },
    {
      title: "Two strangers answer for neither side",
      target: owned({ client: "x", provider: "y" }),
      at: "budgets-erp",
      says: "chez le client ni chez le prestataire",
    },
    {
      title: "Spending of a cost centre without budget is nobody's",
      target: amended({
        costCentres: [...contract.costCentres, { code: "atelier", name: "Atelier" }],
      }),
      at: `${rootName} atelier`,
      says: "centre de coûts atelier",
    },
  ],
  unknown: [
    {
      title: "A budget whose name only the deployment knows hides no other",
      stack: spoil(guard, "budgets-erp", { name: unknown }),
      at: "budgets-erp",
    },
  ],
});
