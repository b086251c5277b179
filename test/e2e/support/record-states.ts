import { cpSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { version } from "../../../package.json";
import { root } from "../../support/socle";
import { Engine } from "./engine";
import { estate } from "./estate";
import { accounts, engineOf, newStack, production } from "./example";
import { oldAccount } from "./old-account";

/**
 * Deploys every stack of the end-to-end tests with today's code and keeps the states that they leave, for later versions
 * to be previewed against: `npm run record-states`, once a release. What a release left is never rewritten.
 */
const folder = join(root, "test/fixtures/states", version);

async function main(): Promise<void> {
  if (existsSync(folder)) throw new Error(`the states of ${version} are recorded already`);
  mkdirSync(folder, { recursive: true });
  for (const client of accounts) {
    cpSync(join(root, client.contract), join(folder, `${client.client}.contract.yaml`));
    await using(engineOf(client), async (engine) => {
      for (const stack of [client.guard, client.operations]) {
        await engine.ok(`pulumi stack init ${stack}`);
        await record(stack, engine);
      }
    });
  }
  await using(new Engine(production.account), async (engine) => {
    await newStack(engine, production);
    oldAccount(engine);
    await record(production.stack, engine);
  });
  await using(new Engine(estate.account, estate.name), async (engine) => {
    await engine.ok(`pulumi stack init ${estate.stack}`);
    await record(estate.name, engine);
  });
}

async function using(engine: Engine, use: (engine: Engine) => Promise<void>): Promise<void> {
  try {
    await use(engine);
  } finally {
    engine.close();
  }
}

async function record(name: string, engine: Engine): Promise<void> {
  await engine.ok("pulumi up --yes --skip-preview");
  const { stdout } = await engine.ok("pulumi stack export");
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(portable(stdout), null, 1)}\n`);
  console.log(`${version}/${name}.json`);
}

/** Without what tells of the machine it was made on: source positions, and paths of plugins. */
function portable(state: string): unknown {
  return JSON.parse(state, (key, value: unknown) =>
    ["sourcePosition", "stackTrace", "plugins"].includes(key) ? undefined : value,
  );
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
