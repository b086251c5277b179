import fc from "fast-check";
import { exitIsRehearsed } from "../../../../policies/rules/governance/exit-is-rehearsed";
import { evaluate } from "../../../../verify/evaluate";
import { daysAfter } from "../../../support/policies/days";
import { guard } from "../../../support/policies/guard-stack";
import { ruleCases } from "../../../support/policies/rule-cases";
import { amended, contract, rootName, target } from "../../../support/policies/stack";

const { lastRehearsedOn = "", ...never } = contract.reversibility;
const terms = (change: object) =>
  amended({ reversibility: { ...contract.reversibility, ...change } });

ruleCases(exitIsRehearsed, {
  keeps: [{ title: "The client rehearsed leaving, within the agreed time" }],
  breaks: [
    {
      title: "A way out never tried may fail on the day it is needed",
      target: amended({ reversibility: never }),
      at: rootName,
      says: "jamais été répété",
    },
    {
      title: "A rehearsal of too long ago proves nothing any more",
      target: terms({ lastRehearsedOn: "2025-11-01" }),
      at: rootName,
      says: "2025-11-01",
    },
    {
      title: "A rehearsal dated after today proves nothing yet",
      target: terms({ lastRehearsedOn: "2026-12-02" }),
      at: rootName,
      says: "encore à venir",
    },
    {
      title: "A shorter period asks for a newer rehearsal",
      target: terms({ rehearseEveryMonths: 1 }),
      at: rootName,
      says: "2026-06-23",
    },
  ],
});

test("A rehearsal counts for its months, of 31 days at most, from its own day on", () => {
  fc.assert(
    fc.property(fc.integer({ min: -50, max: 500 }), (days) => {
      const date = daysAfter(lastRehearsedOn, days);
      const [finding] = evaluate([exitIsRehearsed], guard, { ...target, date });
      expect(finding?.status).toBe(days >= 0 && days <= 372 ? "pass" : "violation");
    }),
    { examples: [[-1], [0], [372], [373]] },
  );
});
