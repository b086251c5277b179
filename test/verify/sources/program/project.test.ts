import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import {
  encryptedValue,
  listStacks,
  readProject,
  readStack,
} from "../../../../verify/sources/program/project";
import { SourceError } from "../../../../verify/sources/source-error";

const configured = resolve("test/fixtures/programs/config");
const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

/** A project written for one test: the files of a folder. */
function project(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "socle-project-"));
  folders.push(folder);
  for (const [name, content] of Object.entries({ "index.ts": "", ...files })) {
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** What a SourceError lists, without the folder of the test. */
function problemsOf(action: () => unknown): string[] {
  try {
    action();
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    const placed = error.problems.map((problem) =>
      folders.reduce((text, folder) => text.replaceAll(folder, "."), problem),
    );
    return placed;
  }
  throw new Error("nothing was refused");
}

describe("readProject", () => {
  test("reads the name, the entry that package.json names and the folder of the stacks", () => {
    const { name, root, entry, directory, stackConfigDir } = readProject(configured);

    expect({ name, root, entry, directory, stackConfigDir }).toEqual({
      name: "config",
      root: configured,
      entry: join(configured, "index.ts"),
      directory: configured,
      stackConfigDir: join(configured, "stacks"),
    });
  });

  test("reads this repository's own project", () => {
    const { name, entry } = readProject(".");

    expect({ name, entry }).toEqual({ name: "socle", entry: resolve("stacks/index.ts") });
  });

  test("reads the declarations of configuration, those in short form too", () => {
    const { config } = readProject(configured);

    expect(config).toContainEqual({
      key: "config:retentionDays",
      label: "retentionDays",
      type: { type: "integer" },
      fallback: "35",
      secret: false,
      required: false,
    });
    expect(config).toContainEqual({
      key: "aws:region",
      label: "aws:region",
      fallback: "eu-west-3",
      secret: false,
      required: false,
    });
  });

  test("takes the entry and the folder from `main` of Pulumi.yaml, and the old spelling of stackConfigDir", () => {
    const folder = project({
      "Pulumi.yaml": "name: old\nruntime: nodejs\nmain: index.ts\nconfig: stacks\n",
    });
    const { entry, stackConfigDir, config } = readProject(folder);

    expect({ entry, stackConfigDir, config }).toEqual({
      entry: join(folder, "index.ts"),
      stackConfigDir: join(folder, "stacks"),
      config: [],
    });
  });

  test("refuses a folder without Pulumi.yaml, and says what to do", () => {
    expect(problemsOf(() => readProject(project({})))).toEqual([
      ".: holds no Pulumi.yaml: name the folder of a Pulumi project, or create one with `pulumi new`",
    ]);
  });

  test("refuses a file that is not YAML, or not a map", () => {
    const broken = project({ "Pulumi.yaml": "name: {\n" });
    const list = project({ "Pulumi.yaml": "- name\n" });

    expect(problemsOf(() => readProject(broken))[0]).toMatch(
      /^\.\/Pulumi\.yaml: is not valid YAML: /,
    );
    expect(problemsOf(() => readProject(list))).toEqual(["./Pulumi.yaml: is not a map of keys"]);
  });

  test("lists everything that is wrong at once", () => {
    const folder = project({
      "Pulumi.yaml": `
runtime: python
config:
  both: { default: a, value: b }
  list: { type: array }
  kind: { type: number }
  days: { type: integer, default: many }
  aws:region: { type: string }
  aws:profile: { default: dev }
  a:b:c: 1
`,
      "package.json": '{ "main": "gone.ts", "type": "module" }',
    });

    expect(problemsOf(() => readProject(folder))).toEqual(
      [
        "has no 'name'",
        "has the runtime 'python': only 'nodejs' programs are run here",
        "configuration key 'both' cannot have both a 'default' and a 'value'",
        "configuration key 'list' is an array: say of what with 'items: { type: ... }'",
        "configuration key 'kind' has an unknown type: it must be string, integer, boolean, object, array",
        "configuration key 'days' has a value that is not of its type 'integer'",
        "configuration key 'aws:region' is not the project's own and should not define a 'type'",
        "configuration key 'aws:region' is not the project's own and must have a 'value'",
        "configuration key 'aws:profile' is not the project's own: use 'value' in place of 'default'",
        "configuration key 'aws:profile' is not the project's own and must have a 'value'",
        "'a:b:c' is not a configuration key: keys are of the form '<namespace>:<name>'",
        'the program is an ES module ("type": "module" in package.json), which cannot be run here yet: compile it to CommonJS',
        "the program's entry 'gone.ts' does not exist: see \"main\" in package.json",
      ].map((problem) => `./Pulumi.yaml: ${problem}`),
    );
  });
});

describe("listStacks", () => {
  test("lists the stacks that have a file, deployment settings left out", () => {
    expect(listStacks(readProject(configured))).toEqual([
      "dev",
      "missing",
      "mistyped",
      "odd-key",
      "open",
    ]);
  });
});

describe("readStack", () => {
  const read = (stack: string) => readStack(readProject(configured), stack);

  test("gives keys with their namespace, structures as JSON and the defaults of Pulumi.yaml", () => {
    expect(read("dev")).toEqual({
      "config:client": "Lormont",
      "config:owners": '["a","b"]',
      "config:note": "3",
      "config:retentionDays": "35",
      "config:limits": '{"monthly":250}',
      "config:readPassword": "false",
      "config:password": encryptedValue,
      "aws:region": "eu-west-3",
    });
  });

  test("reads the old form of keys, and an encrypted value stays closed", () => {
    expect(read("open")).toMatchObject({
      "config:client": "Lormont",
      "config:readPassword": "true",
      "config:password": "[encrypted]",
    });
  });

  test("a value that holds an encrypted one is encrypted as a whole", () => {
    const folder = project({
      "Pulumi.yaml": "name: nested\nruntime: nodejs\n",
      "Pulumi.dev.yaml":
        "config:\n  database: { user: app, password: { secure: AAAB } }\n  empty:\n",
    });

    expect(readStack(readProject(folder), "dev")).toEqual({
      "nested:database": encryptedValue,
      "nested:empty": "",
    });
  });

  test("refuses a stack that does not exist, and lists those that do", () => {
    expect(problemsOf(() => read("../dev"))).toEqual([
      "there is no stack '../dev': the stacks of stacks/ are dev, missing, mistyped, odd-key, open",
    ]);
  });

  test("refuses missing values in the engine's words, all at once, with their description", () => {
    expect(problemsOf(() => read("missing"))).toEqual([
      "stacks/Pulumi.missing.yaml: Stack 'missing' is missing configuration value 'client' (Who the account belongs to): write it under `config`",
      "stacks/Pulumi.missing.yaml: Stack 'missing' is missing configuration value 'owners': write it under `config`",
    ]);
  });

  test("refuses values of a wrong type, and one in clear that must be encrypted, never showing it", () => {
    expect(problemsOf(() => read("mistyped"))).toEqual([
      "stacks/Pulumi.mistyped.yaml: Stack 'mistyped' with configuration key 'retentionDays' must be of type 'integer'",
      "stacks/Pulumi.mistyped.yaml: Stack 'mistyped' with configuration key 'owners' must be of type 'array<string>'",
      "stacks/Pulumi.mistyped.yaml: Stack 'mistyped' with configuration key 'limits' must be of type 'object'",
      "stacks/Pulumi.mistyped.yaml: Stack 'mistyped' with configuration key 'password' must be encrypted as it's secret: `pulumi config set --secret password`",
    ]);
  });

  test("refuses a key of an unknown form", () => {
    expect(problemsOf(() => read("odd-key"))).toEqual([
      "stacks/Pulumi.odd-key.yaml: 'a:b:c' is not a configuration key: keys are of the form '<namespace>:<name>'",
      "stacks/Pulumi.odd-key.yaml: Stack 'odd-key' is missing configuration value 'owners': write it under `config`",
      "stacks/Pulumi.odd-key.yaml: Stack 'odd-key' with configuration key 'password' must be encrypted as it's secret: `pulumi config set --secret password`",
    ]);
  });

  test("refuses an environment, which only Pulumi Cloud can open", () => {
    const folder = project({
      "Pulumi.yaml": "name: esc\nruntime: nodejs\n",
      "Pulumi.dev.yaml": "environment: [lormont/prod]\n",
    });

    expect(problemsOf(() => readStack(readProject(folder), "dev"))).toEqual([
      "Pulumi.dev.yaml: imports an `environment`, which cannot be opened offline: write the values under `config`",
    ]);
  });

  test.each([
    ["integer", "35", true],
    ["integer", '"35"', true],
    ["integer", "3.5", false],
    ["boolean", "true", true],
    ["boolean", '"false"', true],
    ["boolean", "1", false],
    ["string", "35", true],
    ["string", "[a]", false],
    ["object", "{ a: 1 }", true],
    ["object", "[a]", false],
  ])("as the engine, takes for %s the value %s: %s", (type, value, fits) => {
    const folder = project({
      "Pulumi.yaml": `name: types\nruntime: nodejs\nconfig:\n  key: { type: ${type} }\n`,
      "Pulumi.dev.yaml": `config:\n  key: ${value}\n`,
    });
    const read = () => readStack(readProject(folder), "dev");

    if (fits) expect(read()).toHaveProperty("types:key");
    else expect(problemsOf(read)[0]).toMatch(new RegExp(`must be of type '${type}'`));
  });
});
