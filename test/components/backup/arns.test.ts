import {
  checkPolicyArn,
  checkPrincipalArn,
  checkRoleArn,
  checkRoleArnOf,
  checkVaultArn,
  regionOfVault,
} from "../../../components/backup/arns";
import { problem, told } from "../helpers";

const account = { partition: "aws", accountId: "111122223333" };
const role = "arn:aws:iam::111122223333:role/client/admin";

it.each([
  role,
  "arn:aws:iam::111122223333:user/julien.arrieta",
  "arn:aws:iam::111122223333:root",
  "arn:aws:iam::111122223333:role/aws-reserved/sso.amazonaws.com/eu-west-3/AWSReservedSSO_Admin_0a1b",
])("%s is one exact principal of the account.", (taken) => {
  expect(told((problems) => checkPrincipalArn(problems, "value", taken, account))).toEqual([]);
});

it.each([
  ["another account", "arn:aws:iam::999988887777:role/client/admin"],
  ["another partition", "arn:aws-cn:iam::111122223333:role/client/admin"],
  ["every role", "arn:aws:iam::111122223333:role/*"],
  ["one unknown letter", "arn:aws:iam::111122223333:role/admin?"],
  ["a session", "arn:aws:sts::111122223333:assumed-role/admin/julien"],
  ["a group", "arn:aws:iam::111122223333:group/admins"],
  ["an account number", "111122223333"],
  ["anybody", "*"],
])("%s is not an exact principal of the account.", (_what, refused) => {
  expect(told((problems) => checkPrincipalArn(problems, "value", refused, account))).toEqual([
    problem(
      "value",
      "must be the exact ARN of a user, a role or the root user of account 111122223333",
      `"${refused}"`,
    ),
  ]);
});

it.each([
  "arn:aws:iam::111122223333:user/julien.arrieta",
  "arn:aws:iam::111122223333:root",
  "arn:aws:iam::999988887777:role/client/admin",
  "arn:aws:iam::111122223333:role/*",
])("%s is not a role of the account.", (refused) => {
  expect(told((problems) => checkRoleArnOf(problems, "value", role, account))).toEqual([]);
  expect(told((problems) => checkRoleArnOf(problems, "value", refused, account))).toEqual([
    problem("value", "must be the exact ARN of a role of account 111122223333", `"${refused}"`),
  ]);
});

it.each(["arn:aws:iam::111122223333:user/julien", "arn:aws:iam::111122223333:role/*", "backup"])(
  "%s is not a role, of whatever account.",
  (refused) => {
    expect(told((problems) => checkRoleArn(problems, "value", role))).toEqual([]);
    expect(told((problems) => checkRoleArn(problems, "value", refused))).toEqual([
      problem("value", "must be the exact ARN of a role", `"${refused}"`),
    ]);
  },
);

it("A role is bounded by a policy, the account's or AWS's own.", () => {
  const check = (value: string) => told((problems) => checkPolicyArn(problems, "value", value));

  expect(check("arn:aws:iam::111122223333:policy/acme-boundary")).toEqual([]);
  expect(check("arn:aws:iam::aws:policy/PowerUserAccess")).toEqual([]);
  expect(check(role)).toEqual([problem("value", "must be the ARN of an IAM policy", `"${role}"`)]);
});

it.each([
  "arn:aws:backup:eu-west-3:111122223333:backup-vault:*",
  "arn:aws:backup:eu-west-3:111122223333:recovery-point:acme",
  "arn:aws:backup:eu-west-3::backup-vault:acme",
  "acme",
])("%s is not the exact ARN of a vault.", (refused) => {
  const taken = "arn:aws:backup:eu-west-3:111122223333:backup-vault:acme_vault-1";

  expect(told((problems) => checkVaultArn(problems, "value", taken))).toEqual([]);
  expect(told((problems) => checkVaultArn(problems, "value", refused))).toEqual([
    problem("value", "must be the exact ARN of a backup vault", `"${refused}"`),
  ]);
  expect(regionOfVault(taken)).toBe("eu-west-3");
  expect(regionOfVault(refused)).toBeUndefined();
});
