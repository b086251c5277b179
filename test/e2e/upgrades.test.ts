import { readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "../support/socle";
import { Engine } from "./support/engine";
import { estate } from "./support/estate";
import { nameOf, type EngineEvent } from "./support/events";
import { accounts, production, recette } from "./support/example";

/** States that former versions left behind (`npm run record-states`), under today's code. */
const states = join(root, "test/fixtures/states");
const cases = readdirSync(states).flatMap((version) =>
  readdirSync(join(states, version))
    .filter((file) => file.endsWith(".json"))
    .map((file) => ({ version, name: file.slice(0, -".json".length) })),
);

test.each(cases)(
  "$name as version $version left it: nothing that holds data, no trail, vault, key nor role is replaced or deleted",
  async ({ version, name }) => {
    const engine = engineFor(name);
    try {
      const { events } = await preview(engine, version, name);
      expect(lost(events)).toEqual([]);
    } finally {
      engine.close();
    }
  },
);

test("a rename without alias would be seen", async () => {
  const engine = engineFor(recette.stack);
  try {
    engine.workspace.replace("components/support/alert-topic.ts", "`${name}-key`", "`${name}-cmk`");
    const { events } = await preview(engine, "0.1.0", recette.stack);
    expect(lost(events)).toEqual(["delete cost-alerts-key"]);
  } finally {
    engine.close();
  }
});

/** What a client would miss: data, what proves, what opens. */
const kept =
  /^aws:(backup\/(vault|logicallyAirGappedVault)|cloudtrail\/trail|cloudwatch\/logGroup|dynamodb\/table|ebs\/volume|efs\/fileSystem|iam\/role|kms\/key|rds\/(instance|cluster)|s3\/bucket):/;

function lost(events: readonly EngineEvent[]): string[] {
  return events
    .flatMap(({ resourcePreEvent }) => (resourcePreEvent ? [resourcePreEvent.metadata] : []))
    .filter(({ op, type }) => kept.test(type) && /delete|replace/.test(op))
    .map(({ op, urn }) => `${op} ${nameOf(urn)}`);
}

async function preview(engine: Engine, version: string, name: string) {
  const left = (file: string) => join("test/fixtures/states", version, file);
  await engine.ok(`pulumi stack init ${name === estate.name ? estate.stack : name}`);
  await engine.ok(`pulumi stack import --file ${join(root, left(`${name}.json`))}`);
  // Protected or not: a preview stops at what is protected, and would hide the rest.
  await engine.ok("pulumi state unprotect --all --yes");
  if (name !== estate.name) {
    const contract = `${clientOf(name)}.contract.yaml`;
    engine.workspace.add(left(contract));
    engine.workspace.write(join("stacks", contract), engine.workspace.read(left(contract)));
  }
  return engine.ok("pulumi preview");
}

function engineFor(name: string): Engine {
  if (name === estate.name) return new Engine(estate.account, estate.name);
  const account = [...accounts, { guard: production.stack, operations: "", ...production }].find(
    ({ guard, operations }) => [guard, operations].includes(name),
  );
  if (account === undefined) throw new Error(`${name} is no stack of the example clients`);
  return new Engine(account.account);
}

const clientOf = (name: string) => name.split("-")[0] ?? "";
