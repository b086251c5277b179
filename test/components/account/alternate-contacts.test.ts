import { AlternateContacts } from "../../../components/account";
import type { AlternateContactsArgs } from "../../../components/account";
import { record } from "../../support/record";
import { inventory, named, problem, problemsOf } from "../helpers";

const agreed = {
  security: {
    name: "Security desk",
    title: "Head of security",
    email: "security@atelier-nord.example",
    phone: "+33 5 36 49 00 12",
  },
  billing: {
    name: "Accounts",
    title: "Accountant",
    email: "accounts@atelier-nord.example",
    phone: "+33 5 36 49 00 13",
  },
  operations: {
    name: "Night desk",
    title: "On call",
    email: "oncall@msp.example",
    phone: "+33 (0)1 99 00 00 14",
  },
  enrolment: "create",
} satisfies AlternateContactsArgs;

const anEmail = "must be an e-mail address of at most 254 characters";

const contacts = (args: AlternateContactsArgs) => () => {
  new AlternateContacts("acme", args);
};

it("AWS knows whom to tell of security, of invoices and of outages.", async () => {
  const recorded = await record(contacts(agreed));

  expect(inventory(recorded)).toEqual([
    "aws:account/alternativeContact:AlternativeContact acme-billing",
    "aws:account/alternativeContact:AlternativeContact acme-operations",
    "aws:account/alternativeContact:AlternativeContact acme-security",
    "socle:account:AlternateContacts acme",
  ]);
  expect(named(recorded, "acme-security").inputs).toEqual({
    alternateContactType: "SECURITY",
    name: "Security desk",
    title: "Head of security",
    emailAddress: "security@atelier-nord.example",
    phoneNumber: "+33 5 36 49 00 12",
  });
  expect(named(recorded, "acme-billing").inputs).toEqual({
    alternateContactType: "BILLING",
    name: "Accounts",
    title: "Accountant",
    emailAddress: "accounts@atelier-nord.example",
    phoneNumber: "+33 5 36 49 00 13",
  });
  expect(named(recorded, "acme-operations").inputs).toEqual({
    alternateContactType: "OPERATIONS",
    name: "Night desk",
    title: "On call",
    emailAddress: "oncall@msp.example",
    phoneNumber: "+33 (0)1 99 00 00 14",
  });
});

it("The contacts belong to the component and stay when the stack goes.", async () => {
  const recorded = await record(contacts(agreed));

  const { urn } = named(recorded, "acme");
  for (const kind of ["security", "billing", "operations"])
    expect(named(recorded, `acme-${kind}`)).toMatchObject({
      parent: urn,
      retainOnDelete: true,
      ignoreChanges: [],
    });
  expect(named(recorded, "acme-security")).not.toHaveProperty("importId");
});

it("Contacts that exist are imported by their kind, then set to what was agreed.", async () => {
  const recorded = await record(contacts({ ...agreed, enrolment: "adopt" }));

  for (const kind of ["security", "billing", "operations"])
    expect(named(recorded, `acme-${kind}`)).toMatchObject({
      importId: kind.toUpperCase(),
      retainOnDelete: true,
      ignoreChanges: [],
    });
});

it.each([
  ["name", "must be a text of 1 to 64 characters", "x".repeat(64), "x".repeat(65)],
  ["name", "must be a text of 1 to 64 characters", "x", ""],
  ["title", "must be a text of 1 to 50 characters", "x".repeat(50), "x".repeat(51)],
  ["email", anEmail, "a@acme.example", "a@acme"],
  ["phone", "must be 1 to 25 digits, spaces or + - ( )", "1".repeat(25), "1".repeat(26)],
  ["phone", "must be 1 to 25 digits, spaces or + - ( )", "+33 5 36", "+33.5.36"],
  ["phone", "must be 1 to 25 digits, spaces or + - ( )", "0", "()"],
])("Of a contact, the %s %s: %p is taken, %p is refused.", async (member, rule, taken, refused) => {
  const spoil = (value: string) => ({
    ...agreed,
    billing: { ...agreed.billing, [member]: value },
  });

  expect(await problemsOf(contacts(spoil(taken)))).toEqual([]);
  expect(await problemsOf(contacts(spoil(refused)))).toEqual([
    problem(`billing.${member}`, rule, `"${refused}"`),
  ]);
});

it("Problems in several contacts are all told, and nothing is registered.", async () => {
  const spoiled = {
    ...agreed,
    security: { ...agreed.security, phone: "call me" },
    operations: { ...agreed.operations, title: "", email: "none" },
  };

  expect(await problemsOf(contacts(spoiled))).toEqual([
    'socle:account:AlternateContacts acme: `security.phone` must be 1 to 25 digits, spaces or + - ( ), got "call me": write it as +33 5 36 49 00 12',
    problem("operations.title", "must be a text of 1 to 50 characters", '""'),
    problem("operations.email", anEmail, '"none"'),
  ]);
});
