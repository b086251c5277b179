import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import { CreateBucketCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { root } from "../support/socle";
import { Moto } from "./support/moto";

/** The example of a client's own check, as its account would run it: one file, and AWS's client of the runtime beside it. */
let moto: Moto;
let s3: S3Client;
let task: string;
beforeAll(async () => {
  moto = await Moto.start();
  s3 = new S3Client({ ...moto.client, forcePathStyle: true });
  task = mkdtempSync(join(tmpdir(), "socle-task-"));
  cpSync(join(root, "docs/guides/examples/plan-opens.mjs"), join(task, "index.mjs"));
  symlinkSync(join(root, "node_modules"), join(task, "node_modules"));
});
beforeEach(() => moto.reset());
afterAll(async () => {
  s3.destroy();
  await moto.close();
  rmSync(task, { recursive: true });
});

const Bucket = "awsbackup-restore-test-1";

async function answer(
  ask: string,
  objects: Readonly<Record<string, string>> = {},
): Promise<unknown> {
  const LocationConstraint = "eu-west-3";
  const location = { CreateBucketConfiguration: { LocationConstraint } } as const;
  await s3.send(new CreateBucketCommand({ Bucket, ...location }));
  for (const [Key, Body] of Object.entries(objects)) {
    await s3.send(new PutObjectCommand({ Bucket, Key, Body }));
    // S3 tells the moment of an object to the second.
    await wait(1_100);
  }
  const event = JSON.stringify({ version: 1, ask, createdResourceArn: `arn:aws:s3:::${Bucket}` });
  const { endpoint, region, credentials } = moto.client;
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      "--input-type=module",
      "--eval",
      `const { handler } = await import("./index.mjs"); console.log(JSON.stringify(await handler(${event})));`,
    ],
    {
      cwd: task,
      env: {
        PATH: process.env["PATH"],
        AWS_ENDPOINT_URL: endpoint,
        AWS_REGION: region,
        AWS_ACCESS_KEY_ID: credentials.accessKeyId,
        AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
      },
    },
  );
  return JSON.parse(stdout) as unknown;
}

const whole = `%PDF-1.7\n${"a plan ".repeat(400)}\n%%EOF\n`;

test("The newest plan opens.", async () => {
  expect(await answer("check", { "plans/1.pdf": "cut", "plans/2.pdf": whole })).toEqual({
    status: "passed",
    message: `the newest plan opens (${whole.length} bytes)`,
  });
});

test("A plan that was cut, or is no PDF, does not open.", async () => {
  expect(await answer("check", { "plans/1.pdf": whole.slice(0, 1_500) })).toEqual({
    status: "failed",
    message: "the newest plan is no whole PDF",
  });
});

test("A bucket without plan fails.", async () => {
  expect(await answer("check", { "letters/1.pdf": whole })).toEqual({
    status: "failed",
    message: "no plan of a readable size was restored",
  });
});

test("Asked to clean, it has nothing to remove.", async () => {
  expect(await answer("cleanUp")).toEqual({ clean: true });
});
