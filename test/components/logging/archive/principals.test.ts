import {
  checkAdministrator,
  checkDenied,
  checkReader,
  isDenied,
} from "../../../../components/logging/archive/principals";
import { problem, told } from "../../helpers";

const role = "arn:aws:iam::111122223333:role/acme-auditor";
const root = "arn:aws:iam::111122223333:root";

it.each([
  [role, "arn:aws:sts::111122223333:assumed-role/acme-auditor/alice"],
  [role, "arn:aws:iam::111122223333:role/*"],
  [role, "arn:aws:iam::111122223333:role/"],
  [role, root],
  ["arn:aws:iam::444455556666:user/siem/reader", "444455556666"],
  ["arn:aws-eusc:iam::111122223333:role/a", "*"],
])("The logs are for %s to read, and not for %s.", (taken, refused) => {
  const check = (one: string) => told((problems) => checkReader(problems, "readers[0]", one));

  expect(check(taken)).toEqual([]);
  expect(check(refused)).toEqual([
    problem("readers[0]", "must be the ARN of one role or user", `"${refused}"`),
  ]);
});

it.each([
  [role, "arn:aws:iam::444455556666:role/acme-auditor"],
  [root, "arn:aws:iam::444455556666:root"],
  ["arn:aws:iam::111122223333:user/alice", "arn:aws:iam::111122223333:role/acme-*"],
])("The archive is for %s to administer, and not for %s.", (taken, refused) => {
  const check = (one: string) =>
    told((problems) => checkAdministrator(problems, "keyAdministrators[0]", one, "111122223333"));

  expect(check(taken)).toEqual([]);
  expect(check(refused)).toEqual([
    problem(
      "keyAdministrators[0]",
      "must be the ARN of one role or user of account 111122223333, or of its root user",
      `"${refused}"`,
    ),
  ]);
});

it.each([
  ["999988887777", "99998888777"],
  [role, root],
])("The denied may be %s, and not %s.", (taken, refused) => {
  const check = (one: string) =>
    told((problems) => checkDenied(problems, "deniedPrincipals[0]", one));

  expect(check(taken)).toEqual([]);
  expect(check(refused)).toEqual([
    problem(
      "deniedPrincipals[0]",
      "must be an account's 12 digits, or the ARN of one role or user",
      `"${refused}"`,
    ),
  ]);
});

it("A principal is denied by its ARN, or with its whole account.", () => {
  expect(isDenied(role, [role])).toBe(true);
  expect(isDenied(role, ["111122223333"])).toBe(true);
  expect(isDenied(role, ["999988887777", `${role}-2`])).toBe(false);
  expect(isDenied(role, [])).toBe(false);
});
