import { decision, problemsOf, refuses, spoiled, waiver } from "../../support/contract";

describe("a waiver", () => {
  refuses([
    {
      title: "is approved by the client, never by the provider",
      change: (contract) => contract.setIn(["waivers"], [{ ...waiver, approvedBy: "bob" }]),
      line: "approvedBy: bob",
      path: "waivers[0].approvedBy",
      says: ["a contact of the client with the role decider", "the contract has alice"],
    },
    {
      title: "is approved by somebody who may decide",
      change: (contract) => {
        const roles = ["contacts", "client", 0, "roles"];
        contract.setIn(roles, ["billing", "operations", "security"]);
        contract.addIn(["contacts", "client"], {
          id: "zoe",
          name: "Zoe Petit",
          title: "Chair",
          email: "zoe@acme.example",
          phone: "+33 5 36 49 00 09",
          shared: false,
          roles: ["decider"],
        });
        contract.setIn(["waivers"], [waiver]);
      },
      line: "approvedBy: alice",
      path: "waivers[0].approvedBy",
      says: ["with the role decider, never the provider: the contract has zoe"],
    },
    {
      title: "lasts a year at most",
      change: (contract) => contract.setIn(["waivers"], [{ ...waiver, expires: "2027-10-03" }]),
      line: "expires: 2027-10-03",
      path: "waivers[0].expires",
      says: ["at most a year after approvedOn", "renew the waiver or mend the gap"],
    },
    {
      title: "does not end before it is approved",
      change: (contract) => contract.setIn(["waivers"], [{ ...waiver, expires: "2026-09-30" }]),
      line: "expires: 2026-09-30",
      path: "waivers[0].expires",
      says: ["must not come before approvedOn", "correct one of the two dates"],
    },
    {
      title: "is of a control that the catalogue has",
      change: (contract) => contract.setIn(["waivers"], [{ ...waiver, control: "BUD-99" }]),
      line: "control: BUD-99",
      path: "waivers[0].control",
      says: ["is no control of the catalogue", "docs/controls.md", '(got "BUD-99")'],
    },
    {
      title: "is of the whole control, where no rule looks at a part of it",
      change: (contract) =>
        contract.setIn(["waivers"], [{ ...waiver, control: "IAM-04", scope: "bob" }]),
      line: "scope: bob",
      path: "waivers[0].scope",
      says: ['must be "*" for IAM-04', "only the account or a person can tell"],
    },
    {
      title: "is of a control that may be waived",
      change: (contract) => contract.setIn(["waivers"], [{ ...waiver, control: "GOV-08" }]),
      line: "control: GOV-08",
      path: "waivers[0].control",
      says: ["cannot be waived", "mend the gap, and take the waiver out"],
    },
    {
      title: "is for an environment of the contract",
      change: (contract) => contract.setIn(["waivers"], [{ ...waiver, environment: "staging" }]),
      line: "environment: staging",
      path: "waivers[0].environment",
      says: ["is not an environment: the contract has production"],
    },
    {
      title: "is for an environment of the contract, whatever JavaScript calls by that name",
      change: (contract) =>
        contract.setIn(["waivers"], [{ ...waiver, environment: "constructor" }]),
      line: "environment: constructor",
      path: "waivers[0].environment",
      says: ["is not an environment: the contract has production"],
    },
  ]);

  test("of a day, and of a whole leap year, are accepted", () => {
    const day = { ...waiver, expires: waiver.approvedOn };
    const year = { ...waiver, approvedOn: "2027-03-01", expires: "2028-03-01" };
    const text = spoiled((contract) => contract.setIn(["waivers"], [day, year]));
    expect(problemsOf(text)).toEqual([]);
  });
});

describe("a decision", () => {
  refuses([
    {
      title: "is taken by the client, never by the provider",
      change: (contract) => contract.setIn(["decisions"], [{ ...decision, decidedBy: "bob" }]),
      line: "decidedBy: bob",
      path: "decisions[0].decidedBy",
      says: ["a contact of the client with the role decider, never the provider"],
    },
    {
      title: "is reviewed after it is taken",
      change: (contract) =>
        contract.setIn(["decisions"], [{ ...decision, reviewOn: decision.decidedOn }]),
      line: "reviewOn",
      path: "decisions[0].reviewOn",
      says: ["must come after decidedOn", "correct one of the two dates"],
    },
    {
      title: "is written once",
      change: (contract) => {
        const again = { ...decision, answer: "Nobody knows." };
        contract.setIn(["decisions"], [decision, contract.createNode(again, { flow: true })]);
      },
      line: "Nobody knows.",
      path: "decisions[1].id",
      says: ["is the id of another decision too: give each decision an id of its own"],
    },
  ]);
});

describe("a line of the responsibility matrix", () => {
  refuses([
    {
      title: "has one accountable, not two",
      change: (contract) =>
        contract.setIn(["responsibilities"], { "BUD-02": { client: "A", provider: "AR" } }),
      line: "BUD-02",
      path: "responsibilities.BUD-02",
      says: ["exactly one accountable, and client and provider have the letter A", "give A to"],
    },
    {
      title: "has one accountable, not none",
      change: (contract) =>
        contract.setIn(["responsibilities"], { "BUD-02": { client: "I", provider: "R" } }),
      line: "BUD-02",
      path: "responsibilities.BUD-02",
      says: ["exactly one accountable, and nobody has the letter A", "give A to the client"],
    },
    {
      title: "is of a control that the catalogue has",
      change: (contract) =>
        contract.setIn(["responsibilities"], { "BUD-99": { client: "A", provider: "R" } }),
      line: "BUD-99",
      path: "responsibilities.BUD-99",
      says: ["is no control of the catalogue", "docs/controls.md"],
    },
  ]);

  test("with one accountable is accepted, AWS included", () => {
    const text = spoiled((contract) =>
      contract.setIn(["responsibilities"], {
        "BUD-02": { client: "A", provider: "R" },
        "BUD-09": { client: "-", provider: "I", aws: "AR" },
      }),
    );
    expect(problemsOf(text)).toEqual([]);
  });
});
