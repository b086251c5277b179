import {
  s3Validator,
  type ManifestEntry,
  type ObjectsPorts,
} from "../../../../../components/backup/validators/s3/s3-validator";
import type { RestoreJob } from "../../../../../components/backup/validators/restore-job";

const job: RestoreJob = {
  id: "1F2E3D4C-0003",
  resourceType: "S3",
  createdResourceArn: "arn:aws:s3:::awsbackup-restore-test-1",
  recoveryPointArn: "arn:aws:backup:eu-west-3:111122223333:recovery-point:1",
  completedAt: new Date("2026-11-01T08:00:00Z"),
  takenAt: new Date("2026-11-01T04:00:00Z"),
  isValidated: false,
};

const digest = (at: number) => at.toString(16).padStart(64, "a");
const manifest: readonly ManifestEntry[] = Array.from({ length: 50 }, (_, at) => ({
  key: `lots/${at}.pdf`,
  sha256: digest(at).toUpperCase(),
}));

/** A bucket that holds what the manifest says, but for the objects that are spoiled. */
function bucket(spoiled: Readonly<Record<string, string | undefined>> = {}) {
  const read: string[] = [];
  const ports: ObjectsPorts = {
    exists: async () => true,
    manifest: async () => manifest,
    sha256: async (_, key) => {
      read.push(key);
      if (key in spoiled) return spoiled[key];
      return manifest.find((entry) => entry.key === key)?.sha256.toLowerCase();
    },
  };
  return { ports, read };
}

const check = (ports: ObjectsPorts, sample = 50, id = job.id) =>
  s3Validator({ name: "lots", sample, language: "en" }, ports).check({ ...job, id });

test("A bucket whose objects are what they were is proven.", async () => {
  expect(await check(bucket().ports)).toMatchObject({
    status: "SUCCESSFUL",
    level: "data-checked",
  });
});

test("Objects that are missing, or not what they were, are counted and not named.", async () => {
  const { ports } = bucket({ "lots/1.pdf": undefined, "lots/2.pdf": digest(3), "lots/3.pdf": "" });
  const found = await check(ports);

  expect(found).toEqual({
    status: "FAILED",
    level: "data-checked",
    message:
      "0 of 2 passed: lots: something is missing (1) ; lots: the content is not what was backed up (2)",
  });
  expect(JSON.stringify(found)).not.toContain("pdf");
});

test("A sample is drawn by the job: the same again, another at the next test.", async () => {
  const drawn = async (id: string) => {
    const { ports, read } = bucket();
    await check(ports, 10, id);
    return read;
  };
  const first = await drawn("1");

  expect(first).toHaveLength(10);
  expect(new Set(first).size).toBe(10);
  expect(await drawn("1")).toEqual(first);
  expect(await drawn("2")).not.toEqual(first);
});

test("A sample larger than the manifest is all of it.", async () => {
  const { ports, read } = bucket();
  await check(ports, 500);
  expect(read).toHaveLength(50);
});

test.each([
  ["no manifest", { manifest: async () => undefined }, "no manifest was written"],
  ["an empty manifest", { manifest: async () => [] }, "no manifest was written"],
  ["no bucket", { exists: async () => false }, "no longer there"],
])("With %s, nothing is proven.", async (_, change, says) => {
  const found = await check({ ...bucket().ports, ...change });

  expect(found).toMatchObject({ status: "FAILED", message: expect.stringContaining(says) });
});
