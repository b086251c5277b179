import {
  accountOf,
  checkCanShowMfa,
  checkExactPrincipals,
  checkPrincipals,
} from "../../../../components/access/roles/principals";
import { problem, told } from "../../helpers";

const role = "arn:aws:iam::999988887777:role/operators/jane";
const user = "arn:aws:iam::111122223333:user/alice";
const session = "arn:aws:sts::999988887777:assumed-role/operators/jane";

const check = (...principals: string[]) =>
  told((problems) => checkPrincipals(problems, "principals", principals, "aws"));

it("Roles, users and sessions of a role are named one by one.", () => {
  expect(check(role, user, session)).toEqual([]);
});

it("A role has at least one holder; deployers may be none.", () => {
  expect(check()).toEqual([problem("principals", "must name at least one principal", "[]")]);
  expect(told((problems) => checkExactPrincipals(problems, "deployers", [], "aws"))).toEqual([]);
});

it.each([
  "*",
  "999988887777",
  "arn:aws:iam::999988887777:root",
  "arn:aws:iam::999988887777:role/*",
  "arn:aws:iam::999988887777:role/operators/",
  "arn:aws:iam::99998888777:role/jane",
  "arn:aws:iam::999988887777:group/operators",
  "arn:aws:sts::999988887777:assumed-role/operators",
  "arn:aws-cn:iam::999988887777:role/operators/jane",
])("%s is no exact principal of the partition.", (refused) => {
  expect(check(refused)).toEqual([
    problem(
      "principals[0]",
      "must be the exact ARN of a role, a user or a role's session in partition aws",
      `"${refused}"`,
    ),
  ]);
});

it("Nobody is named twice.", () => {
  expect(check(role, user, role)).toEqual([
    problem("principals[2]", "must differ from `principals[0]`", `"${role}"`),
  ]);
});

it("Only an IAM user can show MFA: a role's session is refused where it is asked for.", () => {
  const mfa = (...principals: string[]) =>
    told((problems) => checkCanShowMfa(problems, "principals", principals, "name users"));
  const rule = "must be an IAM user where MFA is required: a role's session cannot show it";

  expect(mfa(user)).toEqual([]);
  expect(mfa(user, role, session)).toEqual([
    problem("principals[1]", rule, `"${role}"`),
    problem("principals[2]", rule, `"${session}"`),
  ]);
});

it("What is no ARN is told once, not also as one that cannot show MFA.", () => {
  expect(told((problems) => checkCanShowMfa(problems, "principals", ["alice"], ""))).toEqual([]);
});

it("A principal's account is read from its ARN.", () => {
  expect([role, user, session, "alice"].map(accountOf)).toEqual([
    "999988887777",
    "111122223333",
    "999988887777",
    "",
  ]);
});
