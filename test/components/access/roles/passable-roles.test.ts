import {
  checkPassableRoles,
  passableRoleArns,
} from "../../../../components/access/roles/passable-roles";
import { problem, told } from "../../helpers";
import { account } from "../fixtures";

const check = (...roles: string[]) => told((problems) => checkPassableRoles(problems, roles));

it("Roles are named one by one, or by their path.", () => {
  expect(passableRoleArns(account, ["acme-backup", "workload/*"])).toEqual([
    "arn:aws:iam::111122223333:role/acme-backup",
    "arn:aws:iam::111122223333:role/workload/*",
  ]);
});

it.each([
  ["acme-backup", "*"],
  ["workload/*", "/workload/*"],
  ["acme-*", "acme-*-backup"],
  ["acme-*", "acme-**"],
  ["clients/acme/workload/*", "workload/"],
  ["workload/acme-*", "workload//acme"],
  ["acme", ""],
  ["acme", "acme?"],
])("%j is taken, %j is refused.", (taken, refused) => {
  expect(check(taken)).toEqual([]);
  expect(check(refused)).toEqual([
    problem(
      "passableRoles[0]",
      "must be a role's name with its path, and no * but at the end",
      `"${refused}"`,
    ),
  ]);
});

it("A role is named once.", () => {
  expect(check("acme-backup", "acme-backup")).toEqual([
    problem("passableRoles[1]", "must differ from `passableRoles[0]`", '"acme-backup"'),
  ]);
});
