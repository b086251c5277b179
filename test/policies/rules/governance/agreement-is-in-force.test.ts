import fc from "fast-check";
import { agreementIsInForce } from "../../../../policies/rules/governance/agreement-is-in-force";
import { evaluate } from "../../../../verify/evaluate";
import { daysAfter } from "../../../support/policies/days";
import { guard } from "../../../support/policies/guard-stack";
import { ruleCases } from "../../../support/policies/rule-cases";
import { amended, contract, rootName, target } from "../../../support/policies/stack";

const { endsOn, ...endless } = contract.reference;
const on = (date: string) => ({ ...target, date });

ruleCases(agreementIsInForce, {
  keeps: [
    { title: "The signed agreement is in force" },
    { title: "It is on its first day", target: on("2026-04-01") },
    { title: "It is on its last day", target: on("2029-03-31") },
    {
      title: "An agreement without end goes on",
      target: { ...amended({ reference: endless }), date: "2040-01-01" },
    },
  ],
  breaks: [
    {
      title: "The day before it begins, nothing was agreed",
      target: on("2026-03-31"),
      at: rootName,
      says: "2026-03-31 est hors de la période",
    },
    {
      title: "The day after it ends, nothing holds any more",
      target: on("2029-04-01"),
      at: rootName,
    },
    {
      title: "An agreement without end still has a beginning",
      target: { ...amended({ reference: endless }), date: "2026-03-31" },
      at: rootName,
    },
  ],
});

test("It is in force from the first to the last day, both included, and on no other", () => {
  const { effectiveFrom } = contract.reference;
  fc.assert(
    fc.property(fc.integer({ min: -400, max: 1600 }), (days) => {
      const date = daysAfter(effectiveFrom, days);
      const [finding] = evaluate([agreementIsInForce], guard, on(date));
      const inForce = effectiveFrom <= date && date <= String(endsOn);
      expect(finding?.status).toBe(inForce ? "pass" : "violation");
    }),
    { examples: [[0], [-1], [1095], [1096]] },
  );
});
