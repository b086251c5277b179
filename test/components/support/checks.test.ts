import {
  checkAccountId,
  checkDistinct,
  checkEmail,
  checkPartition,
  checkRegion,
  checkText,
  checkWhole,
} from "../../../components/support/checks";
import { problem, told } from "../helpers";

const anAccount = { check: checkAccountId, rule: "must be 12 digits" };
const aPartition = { check: checkPartition, rule: "must be an AWS partition" };
const aRegion = { check: checkRegion, rule: "must be an AWS region" };
const anEmail = {
  check: checkEmail,
  rule: "must be an e-mail address of at most 254 characters",
};

it.each([
  ["000122223333", "00012222333", anAccount],
  ["000122223333", "0001222233333", anAccount],
  ["000122223333", "0001-2222-3333", anAccount],
  ["aws", "azure", aPartition],
  ["aws-us-gov", "aws-us-gov:", aPartition],
  ["eu-west-3", "eu-west", aRegion],
  ["eusc-de-east-1", "eusc.de.east.1", aRegion],
  ["us-gov-west-1", "us-gov-west-1a", aRegion],
  ["it+aws@acme.example", "it+aws@acme", anEmail],
  ["it+aws@acme.example", "it aws@acme.example", anEmail],
])("%s is taken, %s is refused.", (taken, refused, { check, rule }) => {
  expect(told((problems) => check(problems, "value", taken))).toEqual([]);
  expect(told((problems) => check(problems, "value", refused))).toEqual([
    problem("value", rule, `"${refused}"`),
  ]);
});

it("An e-mail address of 254 characters is taken, one of 255 is refused.", () => {
  const check = (length: number) =>
    told((problems) => checkEmail(problems, "value", `@acme.example`.padStart(length, "a")));

  expect(check(254)).toEqual([]);
  expect(check(255)).toHaveLength(1);
});

it.each([
  [64, "x".repeat(64), "x".repeat(65)],
  [64, "x", ""],
  [64, "x", "  "],
])("A text of at most %i characters is neither empty nor longer.", (longest, taken, refused) => {
  expect(told((problems) => checkText(problems, "value", taken, longest))).toEqual([]);
  expect(told((problems) => checkText(problems, "value", refused, longest))).toHaveLength(1);
});

it.each([
  [14, 13],
  [128, 129],
  [20, 20.5],
  [20, Number.NaN],
])("Of 14 to 128, %p is taken and %p is refused.", (taken, refused) => {
  const check = (value: number) =>
    told((problems) => checkWhole(problems, "length", value, [14, 128], "choose between"));

  expect(check(taken)).toEqual([]);
  expect(check(refused)).toEqual([
    problem("length", "must be a whole number from 14 to 128", String(refused)),
  ]);
});

it("A value that is there again is told at its own place, with the place of the first.", () => {
  const check = (values: string[]) =>
    told((problems) => checkDistinct(problems, values, (index) => `keys[${index}]`, "remove it"));

  expect(check(["a", "b", "c"])).toEqual([]);
  expect(check(["a", "b", "a"])).toEqual([problem("keys[2]", "must differ from `keys[0]`", '"a"')]);
});
