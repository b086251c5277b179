import { minimalText, problemsOf, refuses, spoiled } from "../../support/contract";

const alice = ["contacts", "client", 0];

describe("the parties and their contacts", () => {
  refuses([
    {
      title: "an AWS account number has 12 digits: 11 are refused",
      change: (contract) => contract.setIn(["provider", "accountId"], "99998888777"),
      line: 'accountId: "99998888777"',
      path: "provider.accountId",
      says: ["12 digits in quotes", 'write it as "111122223333"', '(got "99998888777")'],
    },
    {
      title: "an AWS account number is in quotes: without them a leading zero would be lost",
      change: (contract) => contract.setIn(["provider", "accountId"], 999988887777),
      line: "accountId: 999988887777",
      path: "provider.accountId",
      says: ["12 digits in quotes", "(got 999988887777)"],
    },
    {
      title: "a principal of the provider is exact: a wildcard is refused",
      change: (contract) =>
        contract.setIn(["provider", "principals", 0], "arn:aws:iam::999988887777:role/*"),
      line: "role/*",
      path: "provider.principals[0]",
      says: ["without wildcard", "role/operators"],
    },
    {
      title: "a whole account is no principal: it would let every role of it enter",
      change: (contract) =>
        contract.setIn(["provider", "principals", 0], "arn:aws:iam::999988887777:root"),
      line: ":root",
      path: "provider.principals[0]",
      says: ["exact ARN of a role or user"],
    },
    {
      title: "a telephone number is one that AWS takes: letters are refused",
      change: (contract) => contract.setIn([...alice, "phone"], "05 36 49 ask Alice"),
      line: "ask Alice",
      path: "contacts.client[0].phone",
      says: ["telephone number that AWS takes", "+33 5 36 49 00 12"],
    },
    {
      title: "a telephone number holds plain spaces: a word processor's are refused, and shown",
      change: (contract) => contract.setIn([...alice, "phone"], "+33\u00a05 36 49 00 01"),
      line: "+33\u00a05",
      path: "contacts.client[0].phone",
      says: ["plain spaces", "+33\\u{a0}5"],
    },
    {
      title: "a telephone number is not made of spaces",
      change: (contract) => contract.setIn([...alice, "phone"], "      "),
      line: '"      "',
      path: "contacts.client[0].phone",
      says: ["telephone number that AWS takes"],
    },
    {
      title: "an e-mail address has a domain",
      change: (contract) => contract.setIn([...alice, "email"], "alice"),
      line: "email: alice",
      path: "contacts.client[0].email",
      says: ["e-mail address", "name@company.example"],
    },
    {
      title: "an e-mail address fits in AWS's alternate contact: 254 characters, not 255",
      change: (contract) => contract.setIn([...alice, "email"], `${"a".repeat(242)}@acme.example`),
      line: "a".repeat(242),
      path: "contacts.client[0].email",
      says: ["at most 254 characters"],
    },
    {
      title: "a contact's id is short",
      change: (contract) =>
        contract.addIn(["contacts", "provider"], {
          id: "z".repeat(25),
          name: "Zoe Petit",
          title: "Technician",
          email: "zoe@umbrella.example",
          phone: "+33 1 99 00 00 09",
          shared: false,
          roles: ["technical"],
        }),
      line: "z".repeat(25),
      path: "contacts.provider[1].id",
      says: ["at most 24 characters"],
    },
    {
      title: "an address for alerts is short",
      change: (contract) =>
        contract.setIn([...alice, "alertEndpoint"], `https://acme.example/${"a".repeat(480)}`),
      line: "alertEndpoint",
      path: "contacts.client[0].alertEndpoint",
      says: ["at most 500 characters"],
    },
    {
      title: "a name fits in AWS's alternate contact: 64 characters, not 65",
      change: (contract) => contract.setIn([...alice, "name"], "A".repeat(65)),
      line: "A".repeat(65),
      path: "contacts.client[0].name",
      says: ["1 to 64 characters"],
    },
    {
      title: "a job title fits in AWS's alternate contact: 50 characters, not 51",
      change: (contract) => contract.setIn([...alice, "title"], "A".repeat(51)),
      line: "A".repeat(51),
      path: "contacts.client[0].title",
      says: ["1 to 50 characters"],
    },
    {
      title: "a mailbox is said to be shared or not, by true or false",
      change: (contract) => contract.setIn([...alice, "shared"], "yes"),
      line: "shared: yes",
      path: "contacts.client[0].shared",
      says: ["true or false", "does more than one person read this mailbox?"],
    },
    {
      title: "a role is one of those the contract knows",
      change: (contract) => contract.setIn([...alice, "roles", 3], "boss"),
      line: "boss",
      path: "contacts.client[0].roles[3]",
      says: ["must be one of: decider, billing", '(got "boss")'],
    },
    {
      title: "a contact has at least one role",
      change: (contract) => contract.setIn(["contacts", "provider", 0, "roles"], []),
      line: "roles: []",
      path: "contacts.provider[0].roles",
      says: ["at least one role: decider, billing"],
    },
    {
      title: "alerts are posted over https only",
      change: (contract) =>
        contract.setIn([...alice, "alertEndpoint"], "http://alerts.acme.example"),
      line: "alertEndpoint",
      path: "contacts.client[0].alertEndpoint",
      says: ["starts with https://", "https://alerts.company.example/socle"],
    },
    {
      title: "the provider has at least one contact",
      change: (contract) => contract.setIn(["contacts", "provider"], []),
      line: "provider: []",
      path: "contacts.provider",
      says: ["at least one person of the provider"],
    },
    {
      title: "a country is two capitals",
      change: (contract) => contract.setIn(["client", "country"], "France"),
      line: "France",
      path: "client.country",
      says: ["two capitals", "write it as FR"],
    },
    {
      title: "the client's id ends up in names of AWS resources: capitals are refused",
      change: (contract) => contract.setIn(["client", "id"], "Acme"),
      line: "id: Acme",
      path: "client.id",
      says: ["lower-case letters, digits and single hyphens", "write it as atelier-nord"],
    },
    {
      title: "the client's id ends up in names of AWS resources: 24 characters, not 25",
      change: (contract) => contract.setIn(["client", "id"], "a".repeat(25)),
      line: "a".repeat(25),
      path: "client.id",
      says: ["at most 24 characters"],
    },
  ]);

  test("numbers, names and addresses at their limits are accepted", () => {
    const text = spoiled((contract) => {
      contract.setIn([...alice, "name"], "A".repeat(64));
      contract.setIn([...alice, "email"], `${"a".repeat(241)}@acme.example`);
      contract.setIn([...alice, "title"], "A".repeat(50));
      contract.setIn([...alice, "phone"], "+33 (0)5-36-49-00-01");
      contract.setIn(
        [...alice, "alertEndpoint"],
        "https://alerts.acme.example:8443/socle?client=1",
      );
      contract.setIn(["client", "id"], "a".repeat(24));
    });
    expect(text).not.toBe(minimalText);
    expect(problemsOf(text)).toEqual([]);
  });
});
