import fc from "fast-check";
import { decisionIsReviewedInTime } from "../../../../policies/rules/governance/decision-is-reviewed-in-time";
import { evaluate } from "../../../../verify/evaluate";
import { guard } from "../../../support/policies/guard-stack";
import { daysAfter } from "../../../support/policies/days";
import { ruleCases } from "../../../support/policies/rule-cases";
import { contract, rootName, target } from "../../../support/policies/stack";

const dueFirst = contract.decisions.filter(({ reviewOn }) => reviewOn === "2027-03-10");

ruleCases(decisionIsReviewedInTime, {
  keeps: [
    { title: "Each decision of the client is still to be reviewed" },
    { title: "A review due today is in time", target: { ...target, date: "2027-03-10" } },
  ],
  breaks: [
    {
      title: "The day after, the decisions of that day are overdue, and only they",
      target: { ...target, date: "2027-03-11" },
      at: dueFirst.map(({ id }) => `${rootName} ${id}`),
      says: "à revoir depuis le 2027-03-10",
    },
  ],
});

test("A decision is overdue from the day after its review on", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 800 }), (days) => {
      const date = daysAfter("2026-12-01", days);
      const findings = evaluate([decisionIsReviewedInTime], guard, { ...target, date });
      const overdue = findings.filter(({ status }) => status === "violation");
      expect(overdue.map(({ item }) => item)).toEqual(
        contract.decisions.filter(({ reviewOn }) => reviewOn < date).map(({ id }) => id),
      );
      expect(findings).toHaveLength(contract.decisions.length);
    }),
    { examples: [[99], [100]] },
  );
});
