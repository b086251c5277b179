import { budgetAlertsReachTheNamedContacts } from "../../../../policies/rules/budgets/budget-alerts-reach-the-named-contacts";
import { alert, guard } from "../../../support/policies/guard-stack";
import { ruleCases } from "../../../support/policies/rule-cases";
import { spoil, unknown, without } from "../../../support/policies/stack";

const budgets = ["production", "erp", "boutique", "commun", "sans-etiquette"];
const everywhere = budgets.map((name) => `budgets-${name}`);
const subscriber = (id: string) => `cost-alerts-subscriber-${id}`;
const erp = (change: object) =>
  spoil(guard, "budgets-erp", {
    notifications: [alert("ACTUAL", 90), { ...alert("FORECASTED", 110), ...change }],
  });

ruleCases(budgetAlertsReachTheNamedContacts, {
  keeps: [
    { title: "Each alert reaches the owners of its budget" },
    {
      title: "AWS may write to the owners itself, without a topic",
      stack: erp({
        subscriberSnsTopicArns: [],
        subscriberEmailAddresses: [
          "julien.arrieta@verreries-lormont.example",
          "thomas.morel@altiplan.example",
        ],
      }),
    },
    {
      title: "A budget that the contract does not name is told to nobody in particular",
      stack: spoil(guard, "budgets-erp", { name: "autre", notifications: [] }),
    },
    {
      title: "An empty filter lets every message through",
      stack: spoil(guard, subscriber("t-morel"), { filterPolicy: "" }),
    },
  ],
  breaks: [
    {
      title: "An owner who is not subscribed is not told",
      stack: without(guard, subscriber("s-benali")),
      at: "budgets-boutique",
      says: "Samia Benali",
    },
    {
      title: "The provider's owner of every budget is missed in every budget",
      stack: without(guard, subscriber("t-morel")),
      at: everywhere,
      says: "Thomas Morel",
    },
    {
      title: "Somebody whom the contract also names is told too",
      stack: without(guard, subscriber("m-castaing")),
      at: "budgets-production",
      says: "Martine Castaing",
    },
    {
      title: "A subscription to another topic tells nothing of budgets",
      stack: spoil(guard, subscriber("s-benali"), {
        topic: "arn:aws:sns:eu-west-3:111122223333:autre",
      }),
      at: "budgets-boutique",
    },
    {
      title: "A subscription to another address does not reach her",
      stack: spoil(guard, subscriber("s-benali"), { endpoint: "benali@ailleurs.example" }),
      at: "budgets-boutique",
    },
    {
      title: "A subscription without address reaches nobody",
      stack: spoil(guard, subscriber("s-benali"), { endpoint: undefined }),
      at: "budgets-boutique",
    },
    {
      title: "A subscription with a filter lets no alert through",
      stack: spoil(guard, subscriber("s-benali"), { filterPolicy: '{"gravite":["haute"]}' }),
      at: "budgets-boutique",
    },
    {
      title: "One alert that reaches nobody is enough",
      stack: erp({ subscriberSnsTopicArns: [] }),
      at: "budgets-erp",
      says: "Julien Arrieta, Thomas Morel",
    },
    {
      title: "An alert without subscribers reaches nobody",
      stack: spoil(guard, "budgets-erp", {
        notifications: [{ ...alert("ACTUAL", 90), subscriberSnsTopicArns: null }],
      }),
      at: "budgets-erp",
    },
    {
      title: "A budget without alert reaches nobody",
      stack: spoil(guard, "budgets-erp", { notifications: undefined }),
      at: "budgets-erp",
      says: "aucune alerte",
    },
  ],
  unknown: [
    {
      title: "Subscribers that only the deployment knows are not taken on trust",
      stack: erp({ subscriberSnsTopicArns: [unknown] }),
      at: "budgets-erp",
    },
    {
      title: "An address that only the deployment knows may be anybody's",
      stack: spoil(guard, subscriber("t-morel"), { endpoint: unknown }),
      at: everywhere,
    },
  ],
});
