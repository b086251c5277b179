import type { Workspace } from "../support/workspace";
import {
  accountOfEmbedded,
  accountOfEngine,
  differences,
  embedded,
  exportedViolations,
} from "./support/agreement";
import { Engine } from "./support/engine";
import { day, newStack, production, recette } from "./support/example";
import { oldAccount } from "./support/old-account";
import { database, guardAlsoHolds, otherBudgetName } from "./support/spoils";

/** Programs that are wrong in one way each, and what at least one side must say of them. */
interface Faulty {
  readonly title: string;
  readonly spoil: (workspace: Workspace) => void;
  /** The day of the judgment. @default the example's */
  readonly date?: string;
  /** The beginning of a line that both sides must have, so that they do not agree on nothing. */
  readonly says: string;
  /** Deployed too, without the pack, and judged from its export. */
  readonly deployed?: true;
  /** A flag of the export. Socle decrypts nothing: it can judge a secret only where it was exported in clear. */
  readonly exported?: string;
}

const aws = (path: string) => {
  const [module, name] = path.split(".");
  return `new (require("@pulumi/aws/${module}").${name})`;
};
const probe = `const probe = ${aws("sns.Topic")}("probe", {}, { provider });`;

const faulty: readonly Faulty[] = [
  {
    title: "a database without encryption",
    deployed: true,
    spoil: (at) => guardAlsoHolds(at, database("storageEncrypted: false")),
    says: "data-store-is-encrypted",
  },
  {
    title: "an encryption that only the deployment knows",
    spoil: (at) =>
      guardAlsoHolds(at, probe, database("storageEncrypted: probe.arn.apply(() => false)")),
    says: "data-store-is-encrypted | urn:pulumi:lormont-recette-guard::socle::aws:rds/instance:Instance::scratch | unknown",
  },
  {
    title: "tags that only the deployment knows",
    spoil: (at) =>
      guardAlsoHolds(
        at,
        probe,
        `${aws("sns.Topic")}("t", { tags: { Owner: probe.arn } }, { provider });`,
      ),
    says: "resource-has-required-tags",
  },
  {
    title: "a topic without tags, which a rule mends",
    spoil: (at) =>
      at.replace(
        "components/support/alert-topic.ts",
        "kmsMasterKeyId: alias.name, tags }",
        "kmsMasterKeyId: alias.name }",
      ),
    says: "waived-violations-stay-visible",
  },
  {
    title: "data without its class, which no rule can guess",
    spoil: (at) =>
      guardAlsoHolds(
        at,
        `${aws("ebs.Volume")}("scratch", { availabilityZone: "eu-west-3a", size: 8, encrypted: true }, { provider });`,
      ),
    says: "resource-has-required-tags",
  },
  {
    title: "a region that was not agreed",
    deployed: true,
    spoil: (at) =>
      guardAlsoHolds(at, `${aws("sns.Topic")}("abroad", { region: "us-east-1" }, { provider });`),
    says: "resource-is-in-an-agreed-region",
  },
  {
    title: "a provider that may work in any account",
    spoil: (at) => at.replace("stacks/provider.ts", /^.*allowedAccountIds.*\n/, ""),
    says: "resource-is-in-the-agreed-account",
  },
  {
    title: "instance metadata without a token",
    spoil: (at) =>
      at.replace(
        "components/account/regional-defaults.ts",
        'httpTokens: "required"',
        'httpTokens: "optional"',
      ),
    says: "instance-metadata-requires-a-token",
  },
  {
    title: "a budget under another name",
    deployed: true,
    spoil: otherBudgetName,
    says: "agreed-budget-is-deployed",
  },
  {
    title: "a program without budgets",
    spoil: (at) => at.replace("stacks/guard.ts", "  budgets(settings, provider);", ""),
    says: "account-has-a-budget",
  },
  {
    title: "a day on which waivers and decisions have expired",
    deployed: true,
    spoil: () => undefined,
    date: "2028-01-15",
    says: "waiver-has-not-expired",
  },
  {
    title: "a secret where a rule looks",
    deployed: true,
    spoil: (at) =>
      guardAlsoHolds(at, database(`storageEncrypted: require("@pulumi/pulumi").secret(false)`)),
    says: "data-store-is-encrypted",
    exported: "--show-secrets",
  },
  {
    // With its tags: the engine takes the hashes off what a rule mends, and may empty the archive.
    title: "a function of files and texts, abroad",
    deployed: true,
    spoil: (at) =>
      guardAlsoHolds(
        at,
        `const { AssetArchive, FileArchive, FileAsset, StringAsset } = require("@pulumi/pulumi").asset;`,
        `const trusted = { Effect: "Allow", Action: "sts:AssumeRole", Principal: { Service: "lambda.amazonaws.com" } };`,
        `const { arn } = ${aws("iam.Role")}("worker", { assumeRolePolicy: { Version: "2012-10-17", Statement: trusted } }, { provider });`,
        `const assets = { "index.mjs": new FileAsset("package.json"), "agreed.json": new StringAsset("{}"), lib: new FileArchive("contract") };`,
        `const tags = { Client: "lormont", CostCentre: "commun", Environment: "recette", ManagedBy: "socle", Owner: "j-arrieta" };`,
        `${aws("lambda.Function")}("worker", { role: arn, runtime: "nodejs24.x", handler: "index.handler", code: new AssetArchive(assets), region: "us-east-1", tags }, { provider });`,
      ),
    says: "resource-is-in-an-agreed-region | urn:pulumi:lormont-recette-guard::socle::aws:lambda/function:Function::worker",
  },
  {
    title: "every option of a resource",
    deployed: true,
    spoil: (at) =>
      guardAlsoHolds(
        at,
        `const pulumi = require("@pulumi/pulumi");`,
        `const group = new pulumi.ComponentResource("test:index:Group", "group", {}, { provider, protect: true });`,
        probe,
        database(
          "storageEncrypted: false",
          `parent: group, dependsOn: [probe], ignoreChanges: ["allocatedStorage"], replaceOnChanges: ["storageEncrypted"], aliases: [{ name: "old" }], additionalSecretOutputs: ["arn"], retainOnDelete: true, deletedWith: probe`,
        ),
        `group.registerOutputs({});`,
      ),
    says: "data-store-is-encrypted | urn:pulumi:lormont-recette-guard::socle::test:index:Group$aws:rds/instance:Instance::scratch | mandatory",
  },
];

describe("the embedded preview and the engine agree on every resource, violation and unknown value of", () => {
  test.each(faulty)("$title", async ({ spoil, date = day, says }) => {
    await withStack(recette, async (engine) => {
      spoil(engine.workspace);

      const ours = accountOfEmbedded(await embedded(engine, recette.stack, date));

      expect(ours.violations).toContainEqual(expect.stringContaining(says));
      expect(ours).toEqual(await ofEngine(engine, recette.stack, date));
    });
  });

  test("the example client's new account", async () => {
    await withStack(recette, async (engine) => {
      const ours = accountOfEmbedded(await embedded(engine, recette.stack, day));

      expect(ours.passed).toContain("checks-use-the-deployed-contract | stack");
      expect(ours).toEqual(await ofEngine(engine, recette.stack, day));
    });
  });

  test("the example client's old account, but for what only the account can tell of the things taken over", async () => {
    await withStack(production, async (engine) => {
      oldAccount(engine);

      const ours = accountOfEmbedded(await embedded(engine, production.stack, day));
      const theirs = await ofEngine(engine, production.stack, day);

      expect({ ...ours, resources: {} }).toEqual({ ...theirs, resources: {} });
      expect([...differences(ours.resources, theirs.resources)].sort()).toEqual([
        // The name and the tags that it has, where the embedded preview plans a new one's.
        "cost-anomalies-monitor inputs.name",
        "cost-anomalies-monitor inputs.tagsAll",
        // The monitor's ARN, known once it was read.
        "cost-anomalies-subscription inputs.monitorArnLists.0",
        // What the account holds and the contract says nothing of.
        "passwords-policy inputs.maxPasswordAge",
        "trail-trail inputs.tags",
        "trail-trail inputs.tagsAll.Team",
      ]);
    });
  });
});

describe("socle verify and pulumi policy analyze agree on every violation of what was deployed:", () => {
  test.each(faulty.filter(({ deployed }) => deployed))(
    "$title",
    async ({ spoil, date = day, says, exported = "" }) => {
      await withStack(recette, async (engine) => {
        const { stack } = recette;
        spoil(engine.workspace);
        await engine.ok("pulumi up --yes --skip-preview");

        const { ours, theirs } = await exportedViolations(engine, stack, date, exported);

        expect(ours).toContainEqual(expect.stringContaining(says));
        expect(ours).toEqual(theirs);
      });
    },
  );
});

test("where the engine decrypts a secret and judges it, socle verify says that it cannot tell", async () => {
  await withStack(recette, async (engine) => {
    guardAlsoHolds(
      engine.workspace,
      database(`storageEncrypted: require("@pulumi/pulumi").secret(false)`),
    );
    await engine.ok("pulumi up --yes --skip-preview");
    await engine.ok("pulumi stack export --file state.json");

    const { violations } = accountOfEmbedded(
      await embedded(engine, recette.stack, day, "state.json"),
    );

    expect(violations).toContainEqual(
      expect.stringMatching(/^data-store-is-encrypted .*::scratch \| unknown$/),
    );
  });
});

async function ofEngine(engine: Engine, stack: string, date: string) {
  const flags = engine.policyConfig(stack, date);
  const { stdout, events } = await engine.run(`pulumi preview --json ${flags}`);
  return accountOfEngine(stdout, events);
}

async function withStack(
  environment: typeof recette,
  use: (engine: Engine) => Promise<void>,
): Promise<void> {
  const engine = new Engine(environment.account);
  try {
    await newStack(engine, environment);
    await use(engine);
  } finally {
    engine.close();
  }
}
