import fc from "fast-check";
import { committeeIsHeldInTime } from "../../../../policies/rules/governance/committee-is-held-in-time";
import { evaluate } from "../../../../verify/evaluate";
import { daysAfter } from "../../../support/policies/days";
import { guard } from "../../../support/policies/guard-stack";
import { ruleCases } from "../../../support/policies/rule-cases";
import { amended, contract, rootName, target } from "../../../support/policies/stack";

type Committee = (typeof contract.service.committees)[number];

const committees = (...all: Committee[]) =>
  amended({ service: { ...contract.service, committees: all } });
const monthly: Committee = { name: "Suivi", everyMonths: 1, nextOn: "2026-12-08" };

ruleCases(committeeIsHeldInTime, {
  keeps: [
    { title: "The committees are held on the planned dates" },
    { title: "A committee of today is in time", target: { ...target, date: "2026-12-08" } },
    { title: "A first committee is planned within its period", target: committees(monthly) },
  ],
  breaks: [
    {
      title: "A planned date gone by means that nobody met",
      target: { ...target, date: "2026-12-09" },
      at: `${rootName} Suivi d'exploitation`,
      says: "prévu le 2026-12-08",
    },
    {
      title: "A date put off beyond the agreed period is no committee",
      target: committees({ ...monthly, lastHeldOn: "2026-11-10", nextOn: "2027-06-01" }),
      at: `${rootName} Suivi`,
      says: "n'est prévu que le 2027-06-01",
    },
    {
      title: "A first committee put off beyond its period is none",
      target: committees({ ...monthly, nextOn: "2027-06-01" }),
      at: `${rootName} Suivi`,
    },
  ],
});

test("A committee is in time up to its planned day, and no later", () => {
  fc.assert(
    fc.property(fc.integer({ min: -27, max: 60 }), (days) => {
      const planned = committees({ ...monthly, lastHeldOn: "2026-11-10" });
      const date = daysAfter("2026-12-08", days);
      const [finding] = evaluate([committeeIsHeldInTime], guard, { ...planned, date });
      expect(finding?.status).toBe(days <= 0 ? "pass" : "violation");
    }),
    { examples: [[0], [1]] },
  );
});

test.each([
  [1, "tous les mois", "every month"],
  [3, "tous les 3 mois", "every 3 months"],
])("What was agreed is said in plain words: %s", (everyMonths, fr, en) => {
  const late = committees({ ...monthly, everyMonths, nextOn: "2026-11-30" });
  expect(evaluate([committeeIsHeldInTime], guard, late)).toMatchObject([{ agreed: { fr, en } }]);
});
