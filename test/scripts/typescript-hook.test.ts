import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../support/socle";

/** A project of one file, with the hook and the packages that it needs. */
let project: string;

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), "socle-hook-"));
  mkdirSync(join(project, "node_modules"));
  for (const name of ["@swc", "pirates"])
    symlinkSync(join(root, "node_modules", name), join(project, "node_modules", name));
  for (const file of ["package.json", "scripts/typescript-hook.js"])
    cpSync(join(root, file), join(project, file));
  write("one");
});
afterEach(() => rmSync(project, { recursive: true, force: true }));

const compiled = () => join(project, "node_modules/.cache/socle/says.ts.js");

test("a file runs from source, and an edited one is never ignored", () => {
  expect(run()).toBe("one");
  expect(run()).toBe("one");
  write("two");
  expect(run()).toBe("two");
  write("one");
  expect(run()).toBe("one");
});

test("what was compiled is kept, and is what runs next", () => {
  run();
  const kept = readFileSync(compiled(), "utf8");
  writeFileSync(compiled(), kept.replace("one", "kept"));
  expect(run()).toBe("kept");
  expect(readdirSync(join(compiled(), ".."))).toEqual(["says.ts.js"]);
});

test("a file that was not written whole is compiled again", () => {
  run();
  const kept = readFileSync(compiled(), "utf8");
  truncateSync(compiled(), kept.length - 10);
  expect(run()).toBe("one");
  expect(readFileSync(compiled(), "utf8")).toBe(kept);
});

test("another compiler's work is not taken", () => {
  run();
  writeFileSync(compiled(), readFileSync(compiled(), "utf8").replace("one", "kept"));
  const file = join(project, "package.json");
  const text = readFileSync(file, "utf8");
  writeFileSync(file, text.replace(/("@swc\/core": )"[^"]*"/, '$1"0.0.0"'));
  expect(run()).toBe("one");
});

test("a project that cannot be written to runs all the same", () => {
  // A file where the folder should be refuses even the superuser.
  writeFileSync(join(project, "node_modules/.cache"), "");
  expect(run()).toBe("one");
});

test("a file outside the project is compiled, and not kept", () => {
  const outside = mkdtempSync(join(tmpdir(), "socle-outside-"));
  try {
    writeFileSync(join(outside, "says.ts"), 'console.log("outside" as string);');
    expect(run(join(outside, "says.ts"))).toBe("outside");
    expect(existsSync(join(project, "node_modules/.cache"))).toBe(false);
  } finally {
    rmSync(outside, { recursive: true, force: true });
  }
});

function write(word: string): void {
  writeFileSync(join(project, "says.ts"), `console.log("${word}" as string);`);
}

function run(file = "./says.ts"): string {
  return execFileSync(process.execPath, ["--require", "./scripts/typescript-hook.js", file], {
    cwd: project,
    encoding: "utf8",
  }).trim();
}
