import { execFileSync } from "node:child_process";
import { appendFileSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { bundleOf } from "../../../../components/backup/validation/function-code";
import { Workspace } from "../../../support/workspace";

const files = ["aurora", "dynamodb", "ec2", "efs", "questions", "rds", "s3"] as const;

/** Tried, and done without: PostgreSQL's client in C, colours of MySQL's, and a way to sign requests that is not used here. */
const optional = ["@aws-sdk/signature-v4-crt", "cardinal", "pg-native"];

test.each(files)(
  "Function %s is one file that needs no package, and is far below Lambda's limits.",
  (file) => {
    const bundle = readFileSync(bundleOf(file), "utf8");
    const needed = [...bundle.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name = ""]) => name);

    expect(needed.filter((name) => !isBuiltin(name) && !optional.includes(name))).toEqual([]);
    expect(bundle.length).toBeLessThan(2_000_000);
  },
);

test("A file that was made is not made again, but where what it is made of is not what it was.", () => {
  const bundle = bundleOf("efs");
  const { mtimeMs } = statSync(bundle);
  bundleOf("efs");
  expect(statSync(bundle).mtimeMs).toBe(mtimeMs);

  appendFileSync(bundle, "//former");
  writeFileSync(`${bundle}.made-of`, "other sources");
  expect(readFileSync(bundleOf("efs"), "utf8")).not.toContain("//former");
});

test("A function is the same in another folder: its deployment changes with its sources only.", () => {
  const copy = new Workspace();
  const here = readFileSync(bundleOf("efs"), "utf8");
  rmSync(bundleOf("efs"));
  try {
    const print = 'require("./components/backup/validation/function-code").bundleOf("efs")';
    const made = execFileSync(
      process.execPath,
      ["--require", "./scripts/typescript-hook.js", "-p", print],
      { cwd: copy.folder, encoding: "utf8" },
    );
    expect(readFileSync(made.trim(), "utf8")).toBe(here);
  } finally {
    copy.remove();
  }
});
