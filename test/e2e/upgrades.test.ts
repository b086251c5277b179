import { readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "../support/socle";
import { Engine } from "./support/engine";
import { estate } from "./support/estate";
import { nameOf, type EngineEvent } from "./support/events";
import { contractFile, newStack, production, recette } from "./support/example";

/** States that former versions left behind (`npm run record-states`), under today's code. */
const versions = readdirSync(join(root, "test/fixtures/states"));
const stacks = [
  { name: recette.stack, start: () => ofClient(recette) },
  { name: production.stack, start: () => ofClient(production) },
  { name: estate.name, start: ofEstate },
];
const cases = versions.flatMap((version) => stacks.map((stack) => ({ version, ...stack })));

test.each(cases)(
  "$name as version $version left it: nothing that holds data, no trail, vault, key nor role is replaced or deleted",
  async ({ version, name, start }) => {
    const engine = await start();
    try {
      const { events } = await preview(engine, version, name);
      expect(lost(events)).toEqual([]);
    } finally {
      engine.close();
    }
  },
);

test("a rename without alias would be seen", async () => {
  const engine = await ofClient(recette);
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
  const folder = join(root, "test/fixtures/states", version);
  engine.workspace.add(join("test/fixtures/states", version));
  await engine.ok(`pulumi stack import --file ${join(folder, `${name}.json`)}`);
  // Protected or not: a preview stops at what is protected, and would hide the rest.
  await engine.ok("pulumi state unprotect --all --yes");
  if (name !== estate.name)
    engine.workspace.write(
      contractFile,
      engine.workspace.read(join("test/fixtures/states", version, "contract.yaml")),
    );
  return engine.ok("pulumi preview");
}

async function ofClient(environment: typeof recette): Promise<Engine> {
  const engine = new Engine(environment.account);
  await newStack(engine, environment);
  return engine;
}

async function ofEstate(): Promise<Engine> {
  const engine = new Engine(estate.account, estate.name);
  await engine.ok(`pulumi stack init ${estate.stack}`);
  return engine;
}
