import type { Document } from "yaml";
import { describePath, type Side } from "../../../contract";
import { problemsOf, refuses, spoiled, type Refusal } from "../../support/contract";

const zoe = {
  id: "zoe",
  name: "Zoe Petit",
  title: "Accountant",
  email: "zoe@acme.example",
  phone: "+33 5 36 49 00 09",
  shared: false,
  roles: ["billing"],
};
const operator = {
  principal: "arn:aws:iam::999988887777:role/operators",
  does: "operate",
  until: "2027-01-31",
};
const auditor = { principal: "arn:aws:iam::111122223333:user/auditor" };

/** A place that names a person; the side that person must be on, where that matters, and its line then. */
interface Reference {
  readonly path: readonly (string | number)[];
  readonly side?: Side;
  readonly line?: string;
}

const references: readonly Reference[] = [
  { path: ["budgets", 0, "owners", "client"], side: "client", line: "owners: {" },
  { path: ["budgets", 0, "owners", "provider"], side: "provider", line: "owners: {" },
  { path: ["budgets", 0, "alsoTell", 0] },
  { path: ["costAnomalies", "tell", 0] },
  { path: ["environments", "production", "owner"], side: "client", line: "owner: bob" },
  { path: ["backup", "dataClasses", 0, "owner"], side: "client", line: "owner: bob" },
  { path: ["logging", "tell", 0] },
  { path: ["access", "admins", 0, "contact"], side: "client", line: "{ contact: bob" },
  { path: ["access", "auditors", 0, "contact"] },
  { path: ["access", "operators", 0, "contact"], side: "provider", line: "- contact: alice" },
  {
    path: ["access", "breakGlass", "holders", 0, "contact"],
    side: "client",
    line: "{ contact: bob",
  },
  { path: ["incident", "mayShutDown", 0] },
  { path: ["incident", "notifiesAuthority"], side: "client", line: "notifiesAuthority" },
  { path: ["incident", "standIn"], side: "client", line: "standIn" },
];
const personOf = { client: "alice", provider: "bob" } as const;
const otherSide = { client: "provider", provider: "client" } as const;

/** The lists that the minimal contract leaves out, with one item each. */
function withLists(contract: Document): void {
  const add = (path: (string | number)[], item: unknown) =>
    contract.setIn(path, contract.createNode([item]));
  add(["budgets", 0, "alsoTell"], "alice");
  add(["access", "operators"], { contact: "bob", ...operator });
  add(["access", "auditors"], { contact: "bob", ...auditor });
}

describe("a person that a section names", () => {
  refuses(
    references.map(({ path }) => ({
      title: `is in the contact lists: ${describePath(path)}`,
      change: (contract) => {
        withLists(contract);
        contract.setIn(path, "nobody");
      },
      line: "nobody",
      path: describePath(path),
      says: [
        "is in no contact list: add the person to contacts, or name one of ",
        '(got "nobody")',
      ],
    })),
  );

  refuses(
    references.flatMap(({ path, side, line }): Refusal[] =>
      side === undefined || line === undefined
        ? []
        : [
            {
              title: `is on the ${side}'s side: ${describePath(path)}`,
              change: (contract) => {
                withLists(contract);
                contract.setIn(path, personOf[otherSide[side]]);
              },
              line,
              path: describePath(path),
              says: [
                `must be a contact of the ${side}, and this one is the ${otherSide[side]}'s`,
                `name one of ${personOf[side]}`,
              ],
            },
          ],
    ),
  );

  test("may be anybody of either side where only a message is sent", () => {
    const text = spoiled((contract) => {
      withLists(contract);
      for (const { path, side } of references) {
        if (side === undefined) contract.setIn(path, "bob");
      }
    });
    expect(problemsOf(text)).toEqual([]);
  });
});

describe("the contact lists", () => {
  refuses([
    {
      title: "give each person an id of their own",
      change: (contract) =>
        contract.addIn(
          ["contacts", "provider"],
          contract.createNode({ ...zoe, id: "alice" }, { flow: true }),
        ),
      line: "Zoe Petit",
      path: "contacts.provider[1].id",
      says: ["is the id of another contact too: give each person an id of their own"],
    },
    ...["decider", "billing", "operations", "security"].map((role) => ({
      title: `hold somebody of the client with the role ${role}`,
      change: (contract: Document) =>
        contract.setIn(
          ["contacts", "client", 0, "roles"],
          ["decider", "billing", "operations", "security"].filter((one) => one !== role),
        ),
      line: "  client:",
      path: "contacts.client",
      says: [`must hold somebody with the role ${role}`, `add ${role} to the roles`],
    })),
  ]);
});
