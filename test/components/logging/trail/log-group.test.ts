import { checkLogGroupName } from "../../../../components/logging/trail/log-group";
import { told } from "../../helpers";

const groupName = (name: string) =>
  told((problems) => checkLogGroupName(problems, "logGroupName", name));

it.each([
  ["/acme/production/trail", "/acme/production trail"],
  ["a", ""],
  ["x".repeat(512), "x".repeat(513)],
  ["/aws/trail", "aws/trail"],
  ["acme_1.2#3-4", "acme:trail"],
])("Case %#: a log group is named as CloudWatch takes it.", (taken, refused) => {
  expect(groupName(taken)).toEqual([]);
  expect(groupName(refused)).toEqual([
    expect.stringContaining(
      ": `logGroupName` must be 1 to 512 letters, digits or _ - / . #, and not start with aws/, got ",
    ),
  ]);
});
