import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { named, Programs, secret, unknown } from "../../../support/programs";

const programs = new Programs();
afterAll(() => programs.stop());

describe("stack outputs", () => {
  test("are what the entry exports, in the wire form", async () => {
    const run = await programs.run("stack-outputs");

    expect(run.stackOutputs).toEqual({
      plain: { number: 3, list: ["a"] },
      name: "lormont-data",
      arn: unknown,
      password: secret("correct horse"),
      later: "resolved",
    });
    expect(named(run, "stack-outputs-dev").outputs).toEqual(run.stackOutputs);
  });

  test("are what an exported async function returns", async () => {
    const run = await programs.run("function-entry");

    expect(run.stackOutputs).toEqual({ name: "lormont-data" });
  });
});

test("resources that nobody awaits are waited for", async () => {
  const run = await programs.run("stack-outputs");

  expect(named(run, "after").inputs.bucket).toBe("lormont-data-after");
  expect(named(run, "late").type).toBe("aws:s3/bucket:Bucket");
});

test("what the program logs is collected, not printed, and debug messages are dropped", async () => {
  const run = await programs.run("stack-outputs");

  expect(run.messages).toEqual([
    { severity: "info", text: "building" },
    { severity: "warning", text: "a warning", urn: named(run, "data").urn },
    { severity: "error", text: "an error that the program survives" },
  ]);
});

describe("configuration", () => {
  test("reaches the program with the defaults of Pulumi.yaml", async () => {
    const run = await programs.run("config");

    expect(run.stackOutputs).toEqual({
      client: "Lormont",
      retentionDays: 35,
      owners: ["a", "b"],
      limits: { monthly: 250 },
      note: "3",
      region: "eu-west-3",
      where: { project: "config", stack: "dev", organization: "organization", root: true },
    });
  });
});

test("a program runs again in one process, for another stack or the same", async () => {
  const first = await programs.run("inheritance");
  await programs.failure("disabled-provider");
  const again = await programs.run("inheritance");
  const other = await programs.run("disabled-provider", { stack: "other" });

  // Two resources may trade places: the program does not order them.
  const byUrn = (run: typeof first) => [...run.resources].sort((a, b) => (a.urn < b.urn ? -1 : 1));
  expect(byUrn(again)).toEqual(byUrn(first));
  expect(other.stackUrn).toBe(
    "urn:pulumi:other::disabled-provider::pulumi:pulumi:Stack::disabled-provider-other",
  );
});

test("a run leaves nothing that keeps the process alive or makes the SDK complain when it ends", () => {
  const hook = resolve("scripts/typescript-hook.js");
  const script = `
    const { readProject } = require("./verify/sources/program/project");
    const { runProgram } = require("./verify/sources/program/run-program");
    const run = (name) =>
      runProgram({ project: readProject("test/fixtures/programs/" + name), stack: "dev", config: {} });
    run("transforms")
      .then(() => run("never-resolves"))
      .catch((error) => console.log(error.name))
      .then(() => console.log("cwd kept:", process.cwd() === ${JSON.stringify(resolve("."))}));
  `;
  const { status, stdout, stderr } = spawnSync(process.execPath, ["-r", hook, "-e", script], {
    encoding: "utf8",
    timeout: 50_000,
  });

  expect({ status, stdout, stderr }).toEqual({
    status: 0,
    stdout: "ProgramCrash\ncwd kept: true\n",
    stderr: "",
  });
});
