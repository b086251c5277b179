import { restoreTestName } from "../../../../components/backup";
import { checkRestoreTestName } from "../../../../components/backup/restore-tests/restore-test-name";
import { ArgsError } from "../../../../components/support/args-error";
import { problem, told } from "../../helpers";

it("A test's name has underscores where ours have hyphens.", () => {
  expect(restoreTestName("acme-production-vital")).toBe("acme_production_vital");
  expect(restoreTestName("x".repeat(50))).toBe("x".repeat(50));
});

it.each([
  ["x".repeat(51), "x".repeat(51)],
  ["", ""],
  ["acme.vital-data", "acme.vital_data"],
])("The name %j is refused.", (text, made) => {
  expect(() => restoreTestName(text)).toThrow(ArgsError);
  expect(() => restoreTestName(text)).toThrow(
    `"${text}" must make a name of 1 to 50 letters, digits or underscores, got "${made}": shorten it or replace what AWS does not take; hyphens become underscores`,
  );
  expect(told((problems) => checkRestoreTestName(problems, "value", text))).toEqual([
    problem("value", "must make a name of 1 to 50 letters, digits or underscores", `"${made}"`),
  ]);
});

it("A name that is taken is told nothing about.", () => {
  expect(told((problems) => checkRestoreTestName(problems, "value", "acme-vital"))).toEqual([]);
});
