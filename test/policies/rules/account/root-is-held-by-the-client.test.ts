import fc from "fast-check";
import { rootIsHeldByTheClient } from "../../../../policies/rules/account/root-is-held-by-the-client";
import { evaluate } from "../../../../verify/evaluate";
import { daysAfter } from "../../../support/policies/days";
import { guard } from "../../../support/policies/guard-stack";
import { ruleCases } from "../../../support/policies/rule-cases";
import { amended, contract, rootName, target } from "../../../support/policies/stack";

const { rootLastTestedOn, ...untested } = contract.account;
const tested = (day: string) =>
  amended({ account: { ...contract.account, rootLastTestedOn: day } });

ruleCases(rootIsHeldByTheClient, {
  keeps: [
    { title: "The client holds root and signed in with it within the year" },
    { title: "A trial of today counts", target: tested("2026-12-01") },
  ],
  breaks: [
    {
      title: "An access that was never tried may not open",
      target: amended({ account: untested }),
      at: rootName,
      says: "aucun essai",
    },
    {
      title: "A trial of more than a year ago is too old",
      target: tested("2025-11-29"),
      at: rootName,
      says: "2025-11-29",
    },
    {
      title: "A trial dated after today proves nothing",
      target: tested("2026-12-02"),
      at: rootName,
      says: "encore à venir",
    },
  ],
});

test("A trial counts for a year of 366 days, from its own day on", () => {
  fc.assert(
    fc.property(fc.integer({ min: -800, max: 800 }), (days) => {
      const findings = evaluate([rootIsHeldByTheClient], guard, {
        ...target,
        date: daysAfter(rootLastTestedOn ?? "", days),
      });
      const kept = days >= 0 && days <= 366;
      expect(findings.map((finding) => finding.status)).toEqual([kept ? "pass" : "violation"]);
    }),
    { examples: [[-1], [0], [366], [367]] },
  );
});

test.each(["rootEmailHolder", "rootMfaHolder"] as const)(
  "Where the provider is %s, the control is not guaranteed, and never kept",
  (holder) => {
    const findings = evaluate(
      [rootIsHeldByTheClient],
      guard,
      amended({ account: { ...contract.account, [holder]: "provider" } }),
    );
    expect(findings).toMatchObject([
      { status: "violation", disposition: { kind: "notGuaranteed", owner: "root" } },
    ]);
  },
);
