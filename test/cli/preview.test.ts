import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv/dist/2020";
import type { Result } from "../../verify/report/result";
import { outcomes } from "../../verify/report/outcome";
import { example, root, socle } from "../support/socle";
import { Workspace } from "../support/workspace";

const args = ["preview", example.stack, "--date", example.date];

function json(extra: readonly string[] = [], folder = root, stack = example.stack): Result {
  const { stdout } = socle(
    ["preview", stack, "--date", example.date, "--format", "json", ...extra],
    folder,
  );
  return JSON.parse(stdout) as Result;
}

/** The preview in one language, run once for all the tests that only read it. */
const printed = new Map<string, ReturnType<typeof socle>>();
function preview(...extra: readonly string[]): ReturnType<typeof socle> {
  const key = extra.join(" ");
  const known = printed.get(key) ?? socle([...args, ...extra]);
  printed.set(key, known);
  return known;
}

describe("the preview of the example client", () => {
  test("exits with 0 and prints nothing on the error channel", () => {
    expect(preview()).toMatchObject({ code: 0, stderr: "" });
  });

  test("is in the contract's language, and in the other one on demand", () => {
    expect(preview().stdout).toContain("CE QUI SERAIT CONSTRUIT");
    expect(preview("--lang", "en").stdout).toContain("WHAT WOULD BE BUILT");
  });

  test("fits in eighty columns and holds no colour when it is piped", () => {
    const lines = preview().stdout.split("\n");

    expect(lines.filter((line) => [...line].length > 80)).toEqual([]);
    // eslint-disable-next-line no-control-regex
    expect(lines.filter((line) => /\u001b/.test(line))).toEqual([]);
  });

  test("explains every kind of result, those that nothing has included", () => {
    const { stdout } = preview("--lang", "en");

    const legend = stdout.slice(stdout.indexOf("HOW TO READ THE RESULTS"));
    for (const word of [
      "broken",
      "to improve",
      "not verified",
      "waived",
      "no guarantee",
      "elsewhere",
      "declined",
      "not in tier",
      "out of reach",
      "to attest",
      "kept",
      "nothing here",
    ]) {
      expect(legend).toMatch(new RegExp(`^ +\\d+  ${word}`, "m"));
    }
  });

  test("names every control of the catalogue once, with one of the published outcomes", () => {
    const { controls } = json();

    expect(new Set(controls.map((one) => one.id)).size).toBe(controls.length);
    for (const control of controls) expect(outcomes).toContain(control.outcome);
    expect(controls.filter((one) => one.outcome === "broken")).toEqual([]);
  });

  test("says the same to a program as its published schema says", () => {
    const schema = JSON.parse(
      readFileSync(join(root, "verify/report/result.schema.json"), "utf8"),
    ) as object;
    const validate = new Ajv({ strict: false }).compile(schema);

    expect(validate(json()) || validate.errors).toBe(true);
  });

  test("prints the same bytes for the same day", () => {
    expect(socle([...args, "--format", "json"]).stdout).toBe(
      socle([...args, "--format", "json"]).stdout,
    );
  });

  test("never counts as zero what its price table does not know", () => {
    const workspace = new Workspace();
    try {
      workspace.replace(
        "stacks/guard.ts",
        "  account(settings, provider);",
        '  new Cluster("extra", {}, { provider });\n  account(settings, provider);',
      );
      workspace.replace(
        "stacks/guard.ts",
        /^import type \{ Provider \}.*$/,
        'import { Cluster } from "@pulumi/aws/ecs";\nimport type { Provider } from "@pulumi/aws/provider";',
      );

      const { cost } = json([], workspace.folder);

      expect(cost.notPriced).toEqual([{ type: "aws:ecs/cluster:Cluster", count: 1 }]);
      expect(cost.lines.map((line) => line.type)).not.toContain("aws:ecs/cluster:Cluster");
    } finally {
      workspace.remove();
    }
  });

  test("takes a function made of files and texts", () => {
    const workspace = new Workspace();
    try {
      workspace.replace(
        "stacks/guard.ts",
        "  account(settings, provider);",
        [
          "  account(settings, provider);",
          '  const { AssetArchive, FileAsset, StringAsset } = require("@pulumi/pulumi").asset;',
          '  const code = new AssetArchive({ "index.mjs": new FileAsset("package.json"), "agreed.json": new StringAsset("{}") });',
          '  const tags = require("../components/support").baselineTags(require("./settings").ownershipOf(settings));',
          '  new (require("@pulumi/aws/lambda").Function)("extra", { role: "worker", runtime: "nodejs24.x", handler: "index.handler", code, tags }, { provider });',
        ].join("\n"),
      );

      const { controls, cost } = json([], workspace.folder);

      expect(controls.filter((one) => one.outcome === "broken")).toEqual([]);
      expect(cost.lines).toContainEqual(
        // Guard has three of its own.
        expect.objectContaining({ type: "aws:lambda/function:Function", count: 4 }),
      );
    } finally {
      workspace.remove();
    }
  });

  test("tells each person who must confirm an address, since no program can", () => {
    const { actions } = json(["--lang", "en"]);

    const confirmations = actions.filter((one) => one.what.includes("Subscription Confirmation"));
    expect(confirmations.map((one) => one.actor.contact)).toEqual(
      expect.arrayContaining(["Catherine Delmas", "Martine Castaing", "Thomas Morel"]),
    );
  });
});

describe("one argument spoiled in the stack program", () => {
  test("exits with 1 and names rule, resource, what was agreed and who acts", () => {
    const workspace = new Workspace();
    try {
      workspace.replace(
        "stacks/costs.ts",
        /^ {6}monthlyLimitUsd,$/,
        "      monthlyLimitUsd: monthlyLimitUsd * 10,",
      );

      const { code, stdout } = socle([...args, "--lang", "en"], workspace.folder);

      expect(code).toBe(1);
      expect(stdout).toContain("budget-is-the-agreed-one");
      expect(stdout).toContain("budgets-production");
      expect(stdout).toContain("1850 USD a month");
      expect(stdout).toMatch(/Who acts: .*Thomas Morel/s);
      expect(stdout).toMatch(/deployment refused \(BUD-06\)/);
    } finally {
      workspace.remove();
    }
  });
});

describe("the preview of every stack of a client", () => {
  const all = ["preview", "--all", "lormont", "--date", example.date];

  test("is one report, with the stacks in the contract's order and who may deploy each", () => {
    const result = JSON.parse(socle([...all, "--format", "json"]).stdout) as Result;

    const guard = (environment: string, account: string) => [
      `lormont-${environment}-guard`,
      [`arn:aws:iam::${account}:role/lormont-${environment}-deploy-guard`],
    ];
    const operations = (environment: string) => [
      `lormont-${environment}-operations`,
      ["arn:aws:iam::999988887777:role/altiplan-deploiement"],
    ];
    expect(result.stacks.map(({ name, deployedBy }) => [name, deployedBy])).toEqual([
      guard("production", "111122223333"),
      operations("production"),
      guard("recette", "444455556666"),
      operations("recette"),
    ]);
    for (const { name } of result.stacks) {
      const alone = json([], root, name);
      expect(result.plan.filter(({ stack }) => stack === name)).toEqual(alone.plan);
    }
  });

  test("counts and shows each stack by itself", () => {
    const { stdout, code } = socle([...all, "--lang", "en"]);

    expect(code).toBe(0);
    expect(stdout).toMatch(/^ lormont-production-guard +143$/m);
    expect(stdout).toMatch(/^ lormont-production-operations +12$/m);
    expect(stdout).toContain(
      "deployed only by arn:aws:iam::999988887777:role/altiplan-deploiement",
    );
  });

  test.each([
    [[], "which client? This project has: kerbrat, lormont, sauvagnac"],
    [["nobody"], '"nobody": it has kerbrat, lormont, sauvagnac'],
  ])("of client %j says which ones the project has", (client, said) => {
    expect(socle(["preview", "--all", ...client])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(said),
    });
  });
});

describe("the three tiers", () => {
  const of = (client: string) =>
    JSON.parse(
      socle(["preview", "--all", client, "--date", example.date, "--format", "json"]).stdout,
    ) as Result;
  const alarms = ({ plan }: Result, stack: string) =>
    plan
      .filter((group) => group.stack === stack)
      .flatMap(({ resources }) => resources)
      .filter(({ type }) => type === "aws:cloudwatch/metricAlarm:MetricAlarm")
      .filter(({ name }) => name.startsWith("security-alarms-")).length;

  test("break nothing of what their clients agreed, and differ as they say", () => {
    const results = ["kerbrat", "lormont", "sauvagnac"].map(of);

    expect(results.map(({ tier, blocked }) => [tier, blocked])).toEqual([
      ["essential", false],
      ["standard", false],
      ["reinforced", false],
    ]);
    const outOfTier = results.map(
      ({ controls }) => controls.filter(({ outcome }) => outcome === "outOfTier").length,
    );
    expect(outOfTier).toEqual([...outOfTier].sort((a, b) => b - a));
    expect(outOfTier.at(-1)).toBe(0);
    const [kerbrat, lormont, sauvagnac] = results as [Result, Result, Result];
    expect(alarms(kerbrat, "kerbrat-production-guard")).toBe(6);
    expect(alarms(lormont, "lormont-production-guard")).toBe(12);
    expect(alarms(sauvagnac, "sauvagnac-production-guard")).toBe(17);
  });
});
