import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { version } from "../../../package.json";
import { root } from "../../support/socle";
import { Engine } from "./engine";
import { contractFile, newStack, production, recette } from "./example";
import { oldAccount } from "./old-account";
import { estate } from "./estate";

/**
 * Deploys every stack of the end-to-end tests with today's code and keeps the states that they leave, for later versions
 * to be previewed against: `npm run record-states`, once a release.
 */
const folder = join(root, "test/fixtures/states", version);

async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  cpSync(join(root, contractFile), join(folder, "contract.yaml"));
  await record(recette.stack, new Engine(recette.account), (engine) => newStack(engine, recette));
  await record(production.stack, new Engine(production.account), async (engine) => {
    await newStack(engine, production);
    oldAccount(engine);
  });
  await record(estate.name, new Engine(estate.account, estate.name), async (engine) => {
    await engine.ok(`pulumi stack init ${estate.stack}`);
  });
}

async function record(
  name: string,
  engine: Engine,
  prepare: (engine: Engine) => Promise<void>,
): Promise<void> {
  try {
    await prepare(engine);
    await engine.ok("pulumi up --yes --skip-preview");
    const { stdout } = await engine.ok("pulumi stack export");
    writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(portable(stdout), null, 1)}\n`);
    console.log(`${version}/${name}.json`);
  } finally {
    engine.close();
  }
}

/** Without what tells of the machine it was made on: source positions, and paths of plugins. */
function portable(state: string): unknown {
  return JSON.parse(state, (key, value: unknown) =>
    ["sourcePosition", "stackTrace", "plugins"].includes(key) ? undefined : value,
  );
}

void main();
