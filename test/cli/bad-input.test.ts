import { example, socle } from "../support/socle";
import { Workspace } from "../support/workspace";

const contract = "stacks/lormont.contract.yaml";
const config = `stacks/Pulumi.${example.stack}.yaml`;

/** What is wrong, how it is spoilt, and the words that the one message must hold. */
const mistakes: readonly (readonly [string, (workspace: Workspace) => void, readonly string[]])[] =
  [
    [
      "a contract that is not there",
      (at) => at.replace(config, "stacks/lormont.contract.yaml", "stacks/nobody.contract.yaml"),
      ["stacks/nobody.contract.yaml", "does not exist", "socle:contract"],
    ],
    [
      "an empty contract",
      (at) => at.write(contract, "\n"),
      [`${contract}:1:1`, "is empty", "start from an example"],
    ],
    [
      "a contract that is not YAML",
      (at) => at.write(contract, "client: [\n"),
      ["is not valid YAML"],
    ],
    [
      "an unknown key",
      (at) => at.replace(contract, /^tier: standard$/, "tier: standard\nlevel: 3"),
      ["level", "is not a key of the contract"],
    ],
    [
      "an account of eleven digits",
      (at) => at.replace(contract, /accountId: "111122223333"$/, 'accountId: "11112222333"'),
      ["environments.production.accountId", "12 digits", '"11112222333"', '"111122223333"'],
    ],
    [
      "a budget's owner who is in no contact list",
      (at) =>
        at.replace(
          contract,
          "owners: { client: s-benali, provider: t-morel }",
          "owners: { client: nobody, provider: t-morel }",
        ),
      ["budgets[2].owners.client", "is in no contact list", '"nobody"'],
    ],
    [
      "an environment that the contract does not have",
      (at) => at.replace(config, "environment: production", "environment: preprod"),
      ["socle:environment", "production, recette", '"preprod"'],
    ],
    [
      "a part that the contract does not give",
      (at) => at.replace(config, "part: guard", "part: guards"),
      ["socle:part", "guard, operations", '"guards"'],
    ],
  ];

describe("bad input ends with exit code 2, one clear message and nothing built", () => {
  let workspace: Workspace;
  beforeEach(() => (workspace = new Workspace()));
  afterEach(() => workspace.remove());

  test.each(mistakes)("%s", (_what, spoil, words) => {
    spoil(workspace);

    const { code, stdout, stderr } = socle(
      ["preview", example.stack, "--date", example.date],
      workspace.folder,
    );

    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    for (const word of words) expect(stderr).toContain(word);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  test("several mistakes in one contract are told together, in the file's order", () => {
    workspace.replace(contract, /accountId: "111122223333"$/, 'accountId: "11112222333"');
    workspace.replace(contract, "monthlyLimitUsd: 1850", 'monthlyLimitUsd: "1 850"');
    workspace.replace(contract, /^language: fr$/, "language: it");

    const { code, stderr } = socle(["preview", example.stack], workspace.folder);

    expect(code).toBe(2);
    const paths = stderr.split("\n").flatMap((line) => /^\S+:\d+:\d+ (\S+)/.exec(line)?.[1] ?? []);
    expect(paths).toEqual([
      "language",
      "environments.production.accountId",
      "budgets[0].monthlyLimitUsd",
    ]);
    expect(stderr).toContain("3 problems in the contract: nothing was built.");
  });

  test("a component that refuses its args lists all its problems in one error without stack trace", () => {
    workspace.replace(
      "stacks/guard/budgets.ts",
      'topicName: name("cost-alerts")',
      'topicName: "not a name"',
    );
    workspace.replace("stacks/guard/budgets.ts", /^ {6}partition,$/, '      partition: "azure",');

    const { code, stderr } = socle(
      ["preview", example.stack, "--date", example.date],
      workspace.folder,
    );

    expect(code).toBe(2);
    expect(stderr).toContain("`topicName` must be 1 to 250 letters");
    expect(stderr).toContain("`partition` must be an AWS partition");
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  test("a program that throws shows its own stack trace, and exits with 3", () => {
    workspace.replace(
      "stacks/guard.ts",
      "  account(settings, provider);",
      '  throw new TypeError("boom");',
    );

    const { code, stdout, stderr } = socle(
      ["preview", example.stack, "--date", example.date],
      workspace.folder,
    );

    expect({ code, stdout }).toEqual({ code: 3, stdout: "" });
    expect(stderr).toContain("TypeError: boom");
    const line =
      workspace
        .read("stacks/guard.ts")
        .split("\n")
        .findIndex((text) => text.includes("boom")) + 1;
    expect(stderr).toMatch(new RegExp(`at buildGuard .*stacks/guard\\.ts:${line}:`));
  });
});

describe("an argument that cannot be read", () => {
  const cases: readonly (readonly [readonly string[], readonly string[]])[] = [
    [
      ["preview", "nobody"],
      ["nobody", "lormont-production-guard", "lormont-recette-guard"],
    ],
    [["preview"], ["which stack?", "lormont-production-guard"]],
    [
      ["preview", example.stack, "--date", "2026-02-30"],
      ["--date", "2026-02-30"],
    ],
    [
      ["preview", example.stack, "--lang", "de"],
      ["--lang", "fr or en", '"de"'],
    ],
    [
      ["preview", example.stack, "--format", "pdf"],
      ["--format", "text, json, markdown", '"pdf"'],
    ],
    [
      ["preview", example.stack, "--colour"],
      ["--colour", "socle help"],
    ],
    [["preview", "a", "b"], ["one stack at a time"]],
    [["policy-config"], ["policy-config needs a stack"]],
    [["previw"], ['"previw"', "preview, verify, policy-config"]],
  ];

  test.each(cases)("%j says what it should have been", (args, words) => {
    const { code, stderr, stdout } = socle(args);

    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    for (const word of words) expect(stderr).toContain(word);
  });
});
