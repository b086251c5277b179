import fc from "fast-check";
import { unusualSpendIsTold } from "../../../../policies/rules/budgets/unusual-spend-is-told";
import { evaluate } from "../../../../verify/evaluate";
import { guard } from "../../../support/policies/guard-stack";
import { ruleCases } from "../../../support/policies/rule-cases";
import {
  resource,
  rootName,
  spoil,
  target,
  unknown,
  without,
  type Props,
} from "../../../support/policies/stack";

const name = "cost-anomalies-subscription";
const subscriber = (id: string) => `cost-alerts-subscriber-${id}`;
const changed = (change: Props) => spoil(guard, name, change);
const threshold = (dimension: Props) => changed({ thresholdExpression: { dimension } });
const absolute = { key: "ANOMALY_TOTAL_IMPACT_ABSOLUTE", matchOptions: ["GREATER_THAN_OR_EQUAL"] };
const weekly = resource(
  "aws:costexplorer/anomalySubscription:AnomalySubscription",
  "hebdomadaire",
  {
    frequency: "WEEKLY",
    subscribers: [{ type: "EMAIL", address: "comptabilite@verreries-lormont.example" }],
  },
);

ruleCases(unusualSpendIsTold, {
  keeps: [
    { title: "Unusual spending is told at once to those who were named" },
    { title: "A lower threshold tells more", stack: threshold({ ...absolute, values: ["10"] }) },
    { title: "A weekly summary beside it does no harm", stack: [...guard, weekly] },
  ],
  breaks: [
    {
      title: "Without a subscription, a hijacked account spends unseen",
      stack: without(guard, name),
      at: rootName,
      says: "personne n'est prévenu",
    },
    {
      title: "A summary alone tells a day late",
      stack: changed({ frequency: "DAILY" }),
      at: name,
      says: "récapitulatif",
    },
    {
      title: "A subscription without frequency does not tell at once",
      stack: changed({ frequency: undefined }),
      at: name,
    },
    {
      title: "Somebody who was named and is not subscribed is not told",
      stack: without(guard, subscriber("m-castaing")),
      at: name,
      says: "pas prévenu : Martine Castaing",
    },
    {
      title: "The ticket system is told at its own address, not by e-mail",
      stack: spoil(guard, subscriber("astreinte"), { endpoint: "astreinte@altiplan.example" }),
      at: name,
      says: "Astreinte Altiplan",
    },
    {
      title: "A subscription without subscribers tells nobody",
      stack: changed({ subscribers: undefined }),
      at: name,
    },
    ...(
      [
        ["A higher threshold hides what was to be told", { ...absolute, values: ["60.01"] }],
        [
          "A threshold in percent is not the agreed one",
          { ...absolute, key: "ANOMALY_TOTAL_IMPACT_PERCENTAGE", values: ["60"] },
        ],
        ["A threshold without value is not the agreed one", { ...absolute, values: [] }],
        ["A blank threshold is not zero", { ...absolute, values: [" "] }],
        ["A threshold that is no amount is not the agreed one", { ...absolute, values: ["peu"] }],
        ["Two thresholds are not the agreed one", { ...absolute, values: ["60", "600"] }],
      ] as const
    ).map(([title, dimension]) => ({
      title,
      stack: threshold(dimension),
      at: name,
      says: "seuil",
    })),
    {
      title: "A subscription without threshold is not the agreed one",
      stack: changed({ thresholdExpression: undefined }),
      at: name,
      says: "seuil",
    },
    {
      title: "Each subscription that falls short is told",
      stack: [...changed({ frequency: "DAILY" }), weekly],
      at: [name, "hebdomadaire"],
    },
  ],
  unknown: ["frequency", "subscribers", "thresholdExpression"].map((property) => ({
    title: `A subscription whose ${property} only the deployment knows is not taken on trust`,
    stack: changed({ [property]: unknown }),
    at: name,
  })),
});

test("The threshold is kept up to the agreed 60 dollars, and no further", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 12_000 }), (cents) => {
      const stack = threshold({ ...absolute, values: [(cents / 100).toFixed(2)] });
      const [finding] = evaluate([unusualSpendIsTold], stack, target);
      expect(finding?.status).toBe(cents <= 6000 ? "pass" : "violation");
    }),
    { examples: [[6000], [6001]] },
  );
});
