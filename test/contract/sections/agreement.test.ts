import { problemsOf, refuses, spoiled } from "../../support/contract";

describe("the signed agreement that the contract is an annex of", () => {
  refuses([
    {
      title: "a day exists in the calendar: 30 February is refused",
      change: (contract) => contract.setIn(["reference", "signedOn"], "2026-02-30"),
      line: "2026-02-30",
      path: "reference.signedOn",
      says: ["a day that exists in the calendar", "2026-03-31, year first"],
    },
    {
      title: "a day is written year first: the French order is refused",
      change: (contract) => contract.setIn(["reference", "signedOn"], "05/01/2026"),
      line: "05/01/2026",
      path: "reference.signedOn",
      says: ["must be a date: write it as 2026-03-31, year first"],
    },
    {
      title: "the agreement does not end on the day it takes effect, or before",
      change: (contract) => contract.setIn(["reference", "endsOn"], "2026-02-01"),
      line: "endsOn: 2026-02-01",
      path: "reference.endsOn",
      says: ["must come after effectiveFrom", "correct one of the two dates"],
    },
    {
      title: "a version in figures is in quotes: 1.10 would become 1.1",
      change: (contract) => contract.setIn(["reference", "version"], 1.1),
      line: "version: 1.1",
      path: "reference.version",
      says: ["the version of the signed agreement", 'write it as "1.2", with the quotes'],
    },
    {
      title: "the digest of the signed document has 64 hexadecimal digits",
      change: (contract) => contract.setIn(["reference", "documentSha256"], "abc123"),
      line: "abc123",
      path: "reference.documentSha256",
      says: ["64 hexadecimal digits", "sha256sum agreement.pdf"],
    },
    {
      title: "one of the two texts wins, and the contract says which",
      change: (contract) => contract.setIn(["reference", "precedence"], "both"),
      line: "precedence: both",
      path: "reference.precedence",
      says: ["must be one of: agreement, annex"],
    },
    {
      title: "the form of the contract is version 1",
      change: (contract) => contract.setIn(["socle"], 2),
      line: "socle: 2",
      path: "socle",
      says: ["must be 1, the version of the contract's form"],
    },
    {
      title: "the tier is one that can be bought",
      change: (contract) => contract.setIn(["tier"], "premium"),
      line: "premium",
      path: "tier",
      says: ["must be one of: essential, standard, reinforced"],
    },
    {
      title: "the display rate is a number above zero",
      change: (contract) =>
        contract.setIn(["display"], { currency: "EUR", unitsPerUsd: 0, rateDate: "2026-11-02" }),
      line: "unitsPerUsd",
      path: "display.unitsPerUsd",
      says: ["a number above 0", "write it as 0.92"],
    },
    {
      title: "the display currency is three capitals",
      change: (contract) =>
        contract.setIn(["display"], { currency: "€", unitsPerUsd: 0.9, rateDate: "2026-11-02" }),
      line: "currency",
      path: "display.currency",
      says: ["three capitals", "write it as EUR"],
    },
    {
      title: "whether a law applies is yes, no or unknown",
      change: (contract) => contract.setIn(["regimes", "nis2", "applies"], "perhaps"),
      line: "perhaps",
      path: "regimes.nis2.applies",
      says: ["must be one of: yes, no, unknown"],
    },
    {
      title: "what is not covered is written: an empty list is refused",
      change: (contract) => contract.setIn(["outOfScope"], []),
      line: "outOfScope",
      path: "outOfScope",
      says: ["at least one sentence: a grey area is worse than a gap"],
    },
    {
      title: "a sentence says something",
      change: (contract) => contract.setIn(["perimeter", 0], "  x "),
      line: "  x ",
      path: "perimeter[0]",
      says: ["must say something", "at least a few words"],
    },
    {
      title: "a sentence is no copy of the signed document: 1001 characters are refused",
      change: (contract) => contract.setIn(["perimeter", 0], "a".repeat(1001)),
      line: "a".repeat(1001),
      path: "perimeter[0]",
      says: ["at most 1000 characters: keep details in the signed document"],
    },
  ]);

  test("an agreement that has an end, and a leap day, are accepted", () => {
    const text = spoiled((contract) => {
      contract.setIn(["reference", "endsOn"], "2028-02-29");
      contract.setIn(["perimeter", 0], "a".repeat(1000));
    });
    expect(problemsOf(text)).toEqual([]);
  });
});
