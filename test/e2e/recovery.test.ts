import { Engine } from "./support/engine";
import { nameOf, summary } from "./support/events";
import { day, guard, held, newStack, recette } from "./support/example";
import { types } from "./support/aws/types";

/** The state is gone and the account is as it was: what docs/engine.md says to type. */
const { stack, account } = recette;
let engine: Engine;
/** What somebody finds in the account who looks for each thing by its name, its region after it where it is not the main one. */
let ids: ReadonlyMap<string, string | undefined>;

beforeEach(async () => {
  engine = new Engine(account);
  await newStack(engine, recette);
  await engine.ok("pulumi up --yes --skip-preview");
  await engine.ok("pulumi stack export --file last.json");
  ids = new Map(
    (await engine.resources()).map(({ urn, id, inputs }) => [
      nameOf(urn),
      ["eu-west-3", undefined].includes(inputs?.["region"] as string)
        ? id
        : `${id}@${String(inputs?.["region"])}`,
    ]),
  );
  engine.loseState();
  await engine.ok(`pulumi stack init ${stack}`);
});
afterEach(() => engine.close());

test("an up after a lost state would build everything again: it stops at the first thing that exists", async () => {
  const { code, output } = await engine.run("pulumi up --yes --skip-preview");

  expect(code).not.toBe(0);
  expect(output).toMatch(
    /AlreadyExists|DuplicateRecordException|LimitExceededException|ConflictException/,
  );
});

test("the last export brings it back: the next preview finds nothing to do", async () => {
  await engine.ok("pulumi stack import --file last.json");

  await nothingToDo();
});

test("without export, what exists is imported by its ids, the settings are set again, and nothing exists twice", async () => {
  const before = held(engine, account);

  // Made by the import, the provider would have neither region nor allowed account.
  await engine.ok("pulumi up --yes --target **pulumi:providers:aws::aws");
  await engine.ok("pulumi preview --import-file import.json");
  const { nameTable, resources } = JSON.parse(engine.workspace.read("import.json")) as ImportFile;
  engine.workspace.write(
    "import.json",
    JSON.stringify({
      nameTable,
      resources: resources
        .filter(({ type }) => types[type]?.setting !== true)
        .map((one) => (one.component === true ? one : { ...one, id: ids.get(one.name) })),
    }),
  );
  await engine.ok("pulumi import --yes --file import.json --protect=false --generate-code=false");
  await engine.ok("pulumi up --yes");

  await nothingToDo();
  expect(held(engine, account)).toEqual(before);
});

async function nothingToDo(): Promise<void> {
  const flags = engine.policyConfig(stack, day);
  const { events } = await engine.ok(`pulumi preview --expect-no-changes ${flags}`);
  expect(summary(events)).toEqual({ same: guard.resources });
}

interface ImportFile {
  readonly nameTable: Readonly<Record<string, string>>;
  readonly resources: readonly {
    readonly type: string;
    readonly name: string;
    readonly component?: boolean;
  }[];
}
