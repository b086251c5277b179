import {
  awsPolicyArn,
  checkDistinctRoles,
  checkPolicyName,
  checkRoleName,
  roleArn,
} from "../../../../components/access/roles/names";
import { problem, told } from "../../helpers";

it("A role and AWS's own policies have their ARNs in every partition.", () => {
  const account = { accountId: "111122223333", partition: "aws-eusc" };

  expect(roleArn(account, "acme-admin")).toBe("arn:aws-eusc:iam::111122223333:role/acme-admin");
  expect(roleArn(account, "workload/*")).toBe("arn:aws-eusc:iam::111122223333:role/workload/*");
  expect(awsPolicyArn("aws-eusc", "job-function/ViewOnlyAccess")).toBe(
    "arn:aws-eusc:iam::aws:policy/job-function/ViewOnlyAccess",
  );
});

it.each([
  ["role", 64, "acme_admin+=,.@-1", "acme admin"],
  ["role", 64, "x".repeat(64), "x".repeat(65)],
  ["role", 64, "x", ""],
  ["role", 64, "admin", "clients/admin"],
  ["policy", 128, "x".repeat(128), "x".repeat(129)],
  ["policy", 128, "acme-boundary", "acme:boundary"],
])(
  "The name of a %s has up to %p characters: %j is taken, %j is refused.",
  (what, longest, taken, refused) => {
    const check = what === "role" ? checkRoleName : checkPolicyName;
    const shown = refused.length > 80 ? `"${refused.slice(0, 79)}...` : `"${refused}"`;

    expect(told((problems) => check(problems, "name", taken))).toEqual([]);
    expect(told((problems) => check(problems, "name", refused))).toEqual([
      problem("name", `must be 1 to ${longest} letters, digits or _ + = , . @ -`, shown),
    ]);
  },
);

it("Two roles differ by more than the case of their names.", () => {
  const check = (...names: string[]) =>
    told((problems) => checkDistinctRoles(problems, names, (index) => `roles[${index}]`));

  expect(check("acme-admin", "acme-auditor")).toEqual([]);
  expect(check("acme-admin", "Acme-Admin")).toEqual([
    problem("roles[1]", "must differ from `roles[0]`, by more than case", '"Acme-Admin"'),
  ]);
});
