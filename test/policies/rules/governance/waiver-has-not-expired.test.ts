import fc from "fast-check";
import type { Waiver } from "../../../../contract";
import { waiverHasNotExpired } from "../../../../policies/rules/governance/waiver-has-not-expired";
import { evaluate } from "../../../../verify/evaluate";
import { daysAfter } from "../../../support/policies/days";
import { guard } from "../../../support/policies/guard-stack";
import { ruleCases } from "../../../support/policies/rule-cases";
import { amended, contract, rootName, target } from "../../../support/policies/stack";

function everywhere(waiver: Waiver): Waiver {
  const copy = { ...waiver };
  delete copy.environment;
  return copy;
}

ruleCases(waiverHasNotExpired, {
  keeps: [
    { title: "What the client accepted is still accepted" },
    { title: "It is on its last day", target: { ...target, date: "2027-03-31" } },
  ],
  breaks: [
    {
      title: "The day after, the gap is nobody's choice any more",
      target: { ...target, date: "2027-04-01" },
      at: `${rootName} ACT-12 eu-west-3`,
      says: "2027-03-31",
    },
    {
      title: "A waiver without environment ends in each of them",
      target: {
        ...amended({ waivers: contract.waivers.map(everywhere) }),
        date: "2027-05-01",
      },
      at: [`${rootName} ACT-12 eu-west-3`, `${rootName} BUD-05 *`],
    },
  ],
});

test("A waiver holds up to its last day, in its own environment, and no longer", () => {
  fc.assert(
    fc.property(fc.integer({ min: -300, max: 300 }), (days) => {
      const date = daysAfter("2027-03-31", days);
      const findings = evaluate([waiverHasNotExpired], guard, { ...target, date });
      expect(findings.map((finding) => finding.status)).toEqual([days <= 0 ? "pass" : "violation"]);
    }),
    { examples: [[0], [1]] },
  );
});
