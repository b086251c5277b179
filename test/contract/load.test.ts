import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ContractError, describePath, loadContract, parseContract } from "../../contract";
import {
  lineOf,
  lormontFile,
  minimalContract,
  minimalText,
  problemsOf,
  replaced,
  spoiled,
} from "../support/contract";

const messageOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof ContractError) return error.message;
    throw error;
  }
  return "no error";
};

describe("a contract that is complete", () => {
  test("is read, and what it leaves out takes its documented default", () => {
    const contract = minimalContract();
    expect(contract.waivers).toEqual([]);
    expect(contract.responsibilities).toEqual({});
    expect(contract.logging.retentionMonths).toBe(12);
    expect(contract.capabilities.trail).toEqual({ mode: "create" });
    expect(contract.environments["production"]?.partition).toBe("aws");
    expect(contract.backup.dataClasses[0]?.continuous).toBe(false);
  });

  test("is read from a file: the example of the Verreries de Lormont", () => {
    const contract = loadContract(lormontFile);
    expect(contract.client.name).toBe("Verreries de Lormont SAS");
    expect(Object.keys(contract.environments)).toEqual(["production", "recette"]);
    expect(contract.budgets.map((budget) => budget.monthlyLimitUsd)).toEqual([
      1850, 780, 620, 400, 50, 320,
    ]);
  });
});

describe("a file that holds no contract", () => {
  const folder = mkdtempSync(join(tmpdir(), "socle-"));
  const empty = join(folder, "empty.yaml");
  writeFileSync(empty, "# nothing yet\n");

  test("is said to be missing, with where its path comes from", () => {
    expect(messageOf(() => loadContract("stacks/nobody.yaml"))).toBe(
      "stacks/nobody.yaml:1:1 does not exist: check the path, or `socle:contract` in the stack's config",
    );
  });

  test("is said to be a folder", () => {
    expect(messageOf(() => loadContract(folder))).toBe(
      `${folder}:1:1 is a folder: name the contract's file in it`,
    );
  });

  test("is said to be empty when it only holds a comment", () => {
    expect(messageOf(() => loadContract(empty))).toBe(
      `${empty}:1:1 is empty: start from an example in stacks/`,
    );
  });

  test.each([
    ["a list", "- socle: 1\n"],
    ["a text", "socle\n"],
    ["a number", "1\n"],
  ])("is said not to be a block of keys when it is %s", (_, text) => {
    expect(messageOf(() => parseContract(text, "acme.yaml"))).toBe(
      "acme.yaml:1:1 is not a block of keys: start from an example in stacks/",
    );
  });
});

describe("a contract with several mistakes", () => {
  test("is refused with all of them at once, in the order of the file", () => {
    const text = spoiled((contract) => {
      contract.setIn(["tier"], "gold");
      contract.setIn(["budgets", 0, "monthlyLimitUsd"], -5);
      contract.setIn(["client", "colour"], "red");
      contract.setIn(["environments", "production", "costCentre"], "hotel");
      contract.deleteIn(["reference", "number"]);
    });
    const problems = problemsOf(text);
    expect(problems.map((problem) => [problem.line, describePath(problem.path)])).toEqual([
      [lineOf(text, "reference:"), "reference.number"],
      [lineOf(text, "tier: gold"), "tier"],
      [lineOf(text, "colour"), "client.colour"],
      [lineOf(text, "costCentre: hotel"), "environments.production.costCentre"],
      [lineOf(text, "monthlyLimitUsd: -5"), "budgets[0].monthlyLimitUsd"],
    ]);
    const lines = problems.map((problem) => problem.line);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
  });

  test("is checked across its sections as far as they have the right form", () => {
    const text = spoiled((contract) => {
      contract.setIn(["language"], "de");
      contract.setIn(["budgets", 0, "owners", "client"], "zoe");
    });
    expect(problemsOf(text).map((problem) => describePath(problem.path))).toEqual([
      "language",
      "budgets[0].owners.client",
    ]);
  });

  test("says a mistake once, whatever the number of environments it touches", () => {
    const text = spoiled((contract) => {
      contract.setIn(["capabilities", "trail"], { mode: "adopt", bucket: "trail-of-2021" });
      contract.setIn(["environments", "staging"], {
        ...(contract.getIn(["environments", "production"]) as { toJSON(): object }).toJSON(),
        accountId: "444455556666",
      });
      contract.addIn(["budgets"], {
        ...(contract.getIn(["budgets", 0]) as { toJSON(): object }).toJSON(),
        environment: "staging",
      });
    });
    expect(problemsOf(text).map((problem) => describePath(problem.path))).toEqual([
      "capabilities.trail.id",
    ]);
  });

  test("shows the first fifty mistakes and counts the others", () => {
    const colours = Array.from({ length: 80 }, (_, at) => `colour${at}: red`).join("\n");
    const lines = messageOf(() => parseContract(`${minimalText}\n${colours}`, "acme.yaml"));
    expect(lines.split("\n")).toHaveLength(51);
    expect(lines).toMatch(/and 30 more problems$/);
  });
});

describe("a message", () => {
  test("names file, line, column, path, rule, value received and way out, on one line", () => {
    const text = replaced("monthlyLimitUsd: 100", "monthlyLimitUsd: 0");
    expect(messageOf(() => parseContract(text, "acme.yaml"))).toBe(
      `acme.yaml:${lineOf(text, "monthlyLimitUsd")}:5 budgets[0].monthlyLimitUsd ` +
        "must be above 0 USD: write a plain number such as 1200 or 49.90 (got 0)",
    );
  });

  test("says that a key is missing, and what to write there", () => {
    const text = replaced("    costCentre: shop\n", "");
    expect(messageOf(() => parseContract(text, "acme.yaml"))).toBe(
      `acme.yaml:${lineOf(text, "  production:")}:3 environments.production.costCentre is missing: it must be ` +
        "lower-case letters, digits and single hyphens, starting with a letter: write it as atelier-nord",
    );
  });

  test("says that a key is empty, and what to write there", () => {
    const text = replaced("tier: essential", "tier:");
    expect(messageOf(() => parseContract(text, "acme.yaml"))).toBe(
      `acme.yaml:${lineOf(text, "tier:")}:1 tier is empty: it must be one of: essential, standard, reinforced`,
    );
  });

  test("says that a list is wanted, or a block with these keys", () => {
    const list = replaced("tell: [alice]\ndetection", "tell: alice\ndetection");
    expect(messageOf(() => parseContract(list, "acme.yaml"))).toMatch(
      / logging\.tell must be a list: start each item with a hyphen \(got "alice"\)$/,
    );
    const block = replaced("lock: { mode: none, months: 0 }", "lock: [none]");
    expect(messageOf(() => parseContract(block, "acme.yaml"))).toMatch(
      / logging\.lock must be a block of keys: mode, months \(got a list of 1\)$/,
    );
  });

  test("describes a list or a block instead of copying it", () => {
    const received = (path: string[], value: unknown) =>
      messageOf(() =>
        parseContract(
          spoiled((contract) => contract.setIn(path, value)),
          "acme.yaml",
        ),
      );
    expect(received(["tier"], ["a", "b"])).toMatch(/ \(got a list of 2\)$/);
    expect(received(["tier"], { a: 1 })).toMatch(/ \(got a block of keys\)$/);
    expect(received(["tier"], "gold")).toMatch(/ \(got "gold"\)$/);
  });
});
