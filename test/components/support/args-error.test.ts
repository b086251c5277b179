import { RunError, output } from "@pulumi/pulumi";
import { ArgsError, Problems, shown } from "../../../components/support/args-error";

function twoProblems(): Problems {
  const problems = new Problems("socle:account:PasswordPolicy", "acme");
  problems.add("minimumLength", "must be at least 14", 8, "raise it");
  problems.add("reusePrevention", "must be at most 24", 30, "lower it");
  return problems;
}

function thrownBy(problems: Problems): unknown {
  try {
    problems.throwIfAny();
    return undefined;
  } catch (error) {
    return error;
  }
}

it("All problems of a component are told at once, one a line, each with its place, rule, value and way out.", () => {
  expect(thrownBy(twoProblems())).toMatchObject({
    message:
      "socle:account:PasswordPolicy acme: `minimumLength` must be at least 14, got 8: raise it\n" +
      "socle:account:PasswordPolicy acme: `reusePrevention` must be at most 24, got 30: lower it",
  });
});

it("A component that refuses its args is the user's mistake: Pulumi prints no stack trace.", () => {
  const error = thrownBy(twoProblems());

  expect(error).toBeInstanceOf(ArgsError);
  expect(RunError.isInstance(error)).toBe(true);
});

it("Nothing is thrown when nothing is wrong.", () => {
  expect(thrownBy(new Problems("socle:account:PasswordPolicy", "acme"))).toBeUndefined();
});

it.each([
  ["a text in quotes", "8", '"8"'],
  ["a number as it is", Number.NaN, "NaN"],
  ["a list", ["a", 1], '["a",1]'],
  ["what is missing", undefined, "nothing"],
  ["what only the deployment knows", output("arn"), "a value that only the deployment knows"],
  ["a long text cut short", "x".repeat(100), `"${"x".repeat(79)}...`],
])("An error shows %s.", (_what, value, expected) => {
  expect(shown(value)).toBe(expected);
});
