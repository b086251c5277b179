import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { root } from "./support/socle";

/** Imports that would break the house (docs/architecture.md), and some that do not. */
const refused: readonly (readonly [string, string])[] = [
  ["components/budgets/budgets.ts", "../../contract"],
  ["components/budgets/budgets.ts", "../../policies/rules"],
  ["policies/rules/account/key-rotates.ts", "../../../components/account"],
  ["policies/judge.ts", "../verify/evaluate"],
  ["contract/load.ts", "../policies/rule"],
  ["stacks/guard.ts", "../policies/rules"],
  ["verify/evaluate.ts", "../stacks/guard"],
  ["cli/main.ts", "../stacks"],
  ["cli/main.ts", "../test/support/socle"],
];
const allowed: readonly (readonly [string, string])[] = [
  ["stacks/guard.ts", "../components/account"],
  ["policies/judge.ts", "../contract/agreed"],
  ["verify/evaluate.ts", "../policies/rules"],
  ["cli/main.ts", "../verify/evaluate"],
];

describe("imports go one way", () => {
  const cases = [...refused, ...allowed];
  let isRefused: readonly boolean[] = [];
  beforeAll(() => {
    const script = join(root, "test/support/lint-imports.mjs");
    const printed = execFileSync(process.execPath, [script, JSON.stringify(cases)], { cwd: root });
    isRefused = JSON.parse(String(printed)) as boolean[];
  });

  test.each(refused.map((one, at) => [...one, at] as const))(
    "%s may not import %s",
    (_file, _from, at) => {
      expect(isRefused[at]).toBe(true);
    },
  );

  test.each(allowed.map((one, at) => [...one, at + refused.length] as const))(
    "%s may import %s",
    (_file, _from, at) => {
      expect(isRefused[at]).toBe(false);
    },
  );
});
