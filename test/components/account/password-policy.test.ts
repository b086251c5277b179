import { PasswordPolicy } from "../../../components/account";
import type { PasswordPolicyArgs } from "../../../components/account";
import { record } from "../../support/record";
import { inventory, named, problem, problemsOf } from "../helpers";

const unlimited: PasswordPolicyArgs = {
  minimumLength: 14,
  reusePrevention: 24,
  enrolment: "create",
};
const agreed: PasswordPolicyArgs = { ...unlimited, maxAgeDays: 365 };

const policy = (args: PasswordPolicyArgs) => () => {
  new PasswordPolicy("acme", args);
};

it("Passwords are long, of every kind of character, not reused, and renewed as agreed.", async () => {
  const recorded = await record(policy(agreed));

  expect(inventory(recorded)).toEqual([
    "aws:iam/accountPasswordPolicy:AccountPasswordPolicy acme-policy",
    "socle:account:PasswordPolicy acme",
  ]);
  expect(named(recorded, "acme-policy").inputs).toEqual({
    minimumPasswordLength: 14,
    passwordReusePrevention: 24,
    maxPasswordAge: 365,
    requireLowercaseCharacters: true,
    requireUppercaseCharacters: true,
    requireNumbers: true,
    requireSymbols: true,
    allowUsersToChangePassword: true,
    hardExpiry: false,
  });
});

it("Passwords do not expire where no age was agreed.", async () => {
  const recorded = await record(policy(unlimited));

  expect(named(recorded, "acme-policy").inputs).not.toHaveProperty("maxPasswordAge");
});

it("The policy stays when the stack goes.", async () => {
  const recorded = await record(policy(agreed));

  expect(named(recorded, "acme-policy")).toMatchObject({
    parent: named(recorded, "acme").urn,
    retainOnDelete: true,
    ignoreChanges: [],
  });
  expect(named(recorded, "acme-policy")).not.toHaveProperty("importId");
});

it("A policy that exists is imported, then set to what was agreed.", async () => {
  const recorded = await record(policy({ ...agreed, enrolment: "adopt" }));

  expect(named(recorded, "acme-policy")).toMatchObject({
    importId: "iam-account-password-policy",
    retainOnDelete: true,
    ignoreChanges: [],
  });
});

it("A policy that exists keeps its own age where none was agreed.", async () => {
  const recorded = await record(policy({ ...unlimited, enrolment: "adopt" }));

  expect(named(recorded, "acme-policy").ignoreChanges).toEqual(["maxPasswordAge"]);
});

it.each([
  ["minimumLength", "must be a whole number from 14 to 128", 14, 13],
  ["minimumLength", "must be a whole number from 14 to 128", 128, 129],
  ["minimumLength", "must be a whole number from 14 to 128", 20, 20.5],
  ["reusePrevention", "must be a whole number from 1 to 24", 1, 0],
  ["reusePrevention", "must be a whole number from 1 to 24", 24, 25],
  ["maxAgeDays", "must be a whole number from 1 to 1095", 1, 0],
  ["maxAgeDays", "must be a whole number from 1 to 1095", 1095, 1096],
])("`%s` %s: %p is taken, %p is refused.", async (member, rule, taken, refused) => {
  expect(await problemsOf(policy({ ...agreed, [member]: taken }))).toEqual([]);
  expect(await problemsOf(policy({ ...agreed, [member]: refused }))).toEqual([
    problem(member, rule, String(refused)),
  ]);
});

it("All that is wrong is told at once, with the way out.", async () => {
  expect(await problemsOf(policy({ ...agreed, minimumLength: 8, maxAgeDays: 0 }))).toEqual([
    "socle:account:PasswordPolicy acme: `minimumLength` must be a whole number from 14 to 128, got 8: ask for 14 characters or more, and tell users that a sentence is a good password",
    "socle:account:PasswordPolicy acme: `maxAgeDays` must be a whole number from 1 to 1095, got 0: leave it out if passwords need not expire",
  ]);
});
