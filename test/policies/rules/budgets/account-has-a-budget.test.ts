import { accountHasABudget } from "../../../../policies/rules/budgets/account-has-a-budget";
import { alert, guard } from "../../../support/policies/guard-stack";
import { ruleCases } from "../../../support/policies/rule-cases";
import {
  amended,
  contract,
  rootName,
  spoil,
  unknown,
  without,
} from "../../../support/policies/stack";

const name = "budgets-production";
const alerts = (...notifications: unknown[]) => spoil(guard, name, { notifications });

ruleCases(accountHasABudget, {
  keeps: [
    { title: "The account has a budget that tells what is spent and what is to come" },
    {
      title: "One alert of each kind is enough",
      stack: alerts(alert("ACTUAL", 80), alert("FORECASTED", 100)),
    },
  ],
  breaks: [
    {
      title: "Without a budget, an overrun is found on the bill",
      stack: without(guard, name),
      at: rootName,
      says: "aucun budget ne couvre tout le compte",
    },
    {
      title: "A budget of another name is not the account's",
      stack: spoil(guard, name, { name: "autre" }),
      at: rootName,
    },
    {
      title: "A budget without name is not the account's",
      stack: spoil(guard, name, { name: undefined }),
      at: rootName,
    },
    {
      title: "A contract without a budget for the account leaves it without one",
      target: amended({
        budgets: contract.budgets.filter((budget) => budget.covers.what !== "account"),
      }),
      at: rootName,
    },
    {
      title: "A budget without alert on the forecast warns once the money is spent",
      stack: alerts(alert("ACTUAL", 80)),
      at: name,
      says: "aucune alerte sur la prévision",
    },
    {
      title: "A budget without alert on actual spend is silent for the first five weeks",
      stack: alerts(alert("FORECASTED", 100)),
      at: name,
      says: "aucune alerte sur la dépense constatée",
    },
    {
      title: "A budget without alert reaches nobody",
      stack: spoil(guard, name, { notifications: undefined }),
      at: name,
    },
    ...[
      ["comparisonOperator", "LESS_THAN"],
      ["comparisonOperator", null],
      ["thresholdType", "ABSOLUTE_VALUE"],
      ["threshold", "80"],
      ["notificationType", "toString"],
    ].map(([property, value]) => ({
      title: `An alert whose ${property} is ${value} is not one that was agreed`,
      stack: alerts(
        { ...alert("ACTUAL", 80), [String(property)]: value },
        alert("FORECASTED", 100),
      ),
      at: name,
    })),
  ],
  unknown: [
    {
      title: "Alerts that only the deployment knows are not taken on trust",
      stack: spoil(guard, name, { notifications: unknown }),
      at: name,
    },
    {
      title: "An alert whose threshold only the deployment knows is not taken on trust",
      stack: alerts({ ...alert("ACTUAL", 80), threshold: unknown }, alert("FORECASTED", 100)),
      at: name,
    },
    {
      title: "While a budget's name is not known, nobody says that the account has none",
      stack: spoil(guard, name, { name: unknown }),
      at: name,
    },
  ],
});
