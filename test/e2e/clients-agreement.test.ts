import type { Workspace } from "../support/workspace";
import {
  accountOfEmbedded,
  accountOfEngine,
  embedded,
  exportedViolations,
} from "./support/agreement";
import { accounts, day, engineOf, guarded } from "./support/example";

/** Programs of each client that break what was agreed with it, and the rule that must say so. */
interface Faulty {
  readonly title: string;
  readonly stack: string;
  readonly spoil: (workspace: Workspace) => void;
  /** The beginning of a line that both sides must have. */
  readonly says: string;
}

const faulty: readonly Faulty[] = [
  {
    title: "sensitive events that nobody is told of",
    stack: "kerbrat-production-guard",
    spoil: (at) =>
      at.replace("stacks/guard/logging.ts", "events: sensitiveEvents[contract.tier]", "events: []"),
    says: "sensitive-events-raise-an-alarm",
  },
  {
    title: "backups made every week",
    stack: "kerbrat-production-operations",
    spoil: (at) =>
      at.replace("stacks/operations/backups.ts", "rpoHours: one.rpoHours", "rpoHours: 168"),
    says: "backup-frequency-fits-the-rpo",
  },
  {
    title: "a provider's role without its boundary",
    stack: "lormont-recette-guard",
    spoil: (at) => at.replace("components/access/roles/role.ts", /^.*permissionsBoundary.*\n/, ""),
    says: "provider-role-carries-the-boundary",
  },
  {
    title: "backups that nobody restores",
    stack: "lormont-recette-operations",
    spoil: (at) => at.replace("stacks/operations.ts", "  restoreTests(settings, provider);", ""),
    says: "backup-plan-has-restore-test",
  },
  {
    title: "a vault whose lock lets backups go a day later",
    stack: "sauvagnac-production-guard",
    spoil: (at) =>
      at.replace(
        "components/backup/vault/backup-vault.ts",
        "minRetentionDays: lock.minRetentionDays",
        "minRetentionDays: 1",
      ),
    says: "vault-is-locked-as-agreed",
  },
  {
    title: "copies that were left out",
    stack: "sauvagnac-production-operations",
    spoil: (at) =>
      at.replace("stacks/operations/backups.ts", "copies: copiesOf(settings, one)", "copies: []"),
    says: "copy-is-kept-where-agreed",
  },
];

test.each(faulty)(
  "the embedded preview and the engine, then socle verify and pulumi policy analyze, agree on $title ($stack)",
  async ({ stack, spoil, says }) => {
    const client = accounts.find(({ guard, operations }) => [guard, operations].includes(stack));
    if (client === undefined) throw new Error(`${stack} is no client's`);
    const engine = engineOf(client);
    try {
      if (stack === client.operations) await guarded(engine, client);
      else await engine.ok(`pulumi stack init ${stack}`);
      spoil(engine.workspace);

      const ours = accountOfEmbedded(await embedded(engine, stack, day));
      const flags = engine.policyConfig(stack, day);
      const { stdout, events } = await engine.run(`pulumi preview --json ${flags}`);
      expect(ours.violations).toContainEqual(expect.stringContaining(says));
      expect(ours).toEqual(accountOfEngine(stdout, events));

      await engine.ok("pulumi up --yes --skip-preview");
      const deployed = await exportedViolations(engine, stack, day);
      expect(deployed.ours).toContainEqual(expect.stringContaining(says));
      expect(deployed.ours).toEqual(deployed.theirs);
    } finally {
      engine.close();
    }
  },
);
