import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { socle } from "../support/socle";

const stack = "lormont-recette-guard";
type Config = Record<string, Record<string, Record<string, unknown>>>;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "socle-config-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = () => join(folder, "policy-config.json");
const check = (...more: readonly string[]) =>
  socle(["policy-config", stack, "--check", file(), ...more]);

beforeEach(() => {
  expect(socle(["policy-config", stack, "--out", file()]).code).toBe(0);
});

function spoil(change: (config: Config) => void): void {
  const config = JSON.parse(readFileSync(file(), "utf8")) as Config;
  change(config);
  writeFileSync(file(), JSON.stringify(config));
}

test("a config that is what the contract gives is taken, in silence", () => {
  expect(check()).toEqual({ code: 0, stdout: "", stderr: "" });
});

test.each<readonly [string, (config: Config) => void, string]>([
  [
    "a rule made advisory",
    (config) => Object.assign(config["key-rotates"] ?? {}, { enforcementLevel: "advisory" }),
    "key-rotates: enforcementLevel",
  ],
  [
    "a rule left out",
    (config) => delete config["key-rotates"],
    "key-rotates: missing, so the rule would not be checked",
  ],
  [
    "a rule of another version",
    (config) => Object.assign(config, { "no-such-rule": {} }),
    "no-such-rule: is no rule of this version",
  ],
  [
    "a waiver added by hand",
    (config) => {
      const { standing } = config["key-rotates"] ?? {};
      Object.assign(standing ?? {}, { waivers: [{ control: "ACT-08" }] });
    },
    "key-rotates: standing.waivers",
  ],
])("%s is named, and the exit code is 1", (_, change, line) => {
  spoil(change);

  const { code, stdout, stderr } = check();

  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr.split("\n").slice(1, -2)).toEqual([expect.stringContaining(`  ${line}`)]);
  expect(stderr).toContain(`Write it again: socle policy-config ${stack} --out ${file()}`);
});

test("values are not repeated: they may be anybody's", () => {
  spoil((config) => Object.assign(config["key-rotates"]?.["terms"] ?? {}, { client: "s3cret" }));

  expect(check().stderr).toContain("key-rotates: terms.client");
  expect(check().stderr).not.toContain("s3cret");
});

test("a day that only one of them holds is a difference", () => {
  expect(check("--date", "2026-12-01").stderr).toContain("key-rotates: terms.date");
});

test.each([
  ["not JSON", "{"],
  ["a list", "[]"],
  ["a text", '"x"'],
])("a file that is %s is refused", (_, text) => {
  writeFileSync(file(), text);

  expect(check()).toMatchObject({ code: 2, stderr: expect.stringContaining("a JSON object") });
});

test("a file that is not there is refused", () => {
  rmSync(file());

  expect(check()).toMatchObject({ code: 2, stderr: `${file()} cannot be read (ENOENT)\n` });
});
