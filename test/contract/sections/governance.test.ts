import { decision, problemsOf, refuses, spoiled, waiver } from "../../support/contract";

describe("a waiver", () => {
  refuses([
    {
      title: "has a last day: without one it would never end",
      change: (contract) => contract.setIn(["waivers"], [{ ...waiver, expires: undefined }]),
      line: "control: BUD-05",
      path: "waivers[0].expires",
      says: ["is missing", "must be a date: write it as 2026-03-31, year first"],
    },
    {
      title: "says why",
      change: (contract) => contract.setIn(["waivers"], [{ ...waiver, reason: "" }]),
      line: 'reason: ""',
      path: "waivers[0].reason",
      says: ["must say something"],
    },
    {
      title: "says who approved it",
      change: (contract) => contract.setIn(["waivers"], [{ ...waiver, approvedBy: undefined }]),
      line: "control: BUD-05",
      path: "waivers[0].approvedBy",
      says: ["is missing", "the id of a contact"],
    },
    {
      title: "says what it covers",
      change: (contract) => contract.setIn(["waivers"], [{ ...waiver, scope: undefined }]),
      line: "control: BUD-05",
      path: "waivers[0].scope",
      says: ["is missing", "a resource's name, its type, or * for the whole control"],
    },
    {
      title: "names a control by its id",
      change: (contract) => contract.setIn(["waivers"], [{ ...waiver, control: "budgets" }]),
      line: "control: budgets",
      path: "waivers[0].control",
      says: ["the id of a control: write it as BUD-02"],
    },
  ]);

  test("with all of these is accepted", () => {
    expect(problemsOf(spoiled((contract) => contract.setIn(["waivers"], [waiver])))).toEqual([]);
  });
});

describe("a line of the responsibility matrix", () => {
  refuses([
    {
      title: "is made of the letters A, R, C and I",
      change: (contract) =>
        contract.setIn(["responsibilities"], { "BUD-02": { client: "A", provider: "X" } }),
      line: "provider: X",
      path: "responsibilities.BUD-02.provider",
      says: ["letters among A, R, C, I, each once, or -: write it as AR"],
    },
    {
      title: "holds each letter once",
      change: (contract) =>
        contract.setIn(["responsibilities"], { "BUD-02": { client: "AA", provider: "R" } }),
      line: "client: AA",
      path: "responsibilities.BUD-02.client",
      says: ["each once"],
    },
    {
      title: "says something of both sides",
      change: (contract) => contract.setIn(["responsibilities"], { "BUD-02": { client: "A" } }),
      line: "BUD-02",
      path: "responsibilities.BUD-02.provider",
      says: ["is missing", "letters among A, R, C, I"],
    },
    {
      title: "is named by the id of a control",
      change: (contract) =>
        contract.setIn(["responsibilities"], { budgets: { client: "A", provider: "R" } }),
      line: "  budgets:",
      path: "responsibilities.budgets",
      says: ["the id of a control: write it as BUD-02"],
    },
  ]);
});

describe("a decision of the client", () => {
  refuses([
    {
      title: "has a date of review",
      change: (contract) => contract.setIn(["decisions"], [{ ...decision, reviewOn: undefined }]),
      line: "id: owner",
      path: "decisions[0].reviewOn",
      says: ["is missing", "must be a date"],
    },
    {
      title: "has an answer",
      change: (contract) => contract.setIn(["decisions"], [{ ...decision, answer: undefined }]),
      line: "id: owner",
      path: "decisions[0].answer",
      says: ["is missing", "write a sentence"],
    },
  ]);
});
