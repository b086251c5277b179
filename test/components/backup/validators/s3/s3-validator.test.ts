import {
  s3Validator,
  type ObjectsPorts,
  type ObjectsTest,
} from "../../../../../components/backup/validators/s3/s3-validator";
import { BucketRefusal } from "../../../../../components/backup/validators/s3/bucket-refusal";
import type { HistoryLine } from "../../../../../components/backup/validators/s3/unchanged";
import { restored as job } from "../world";

const source = "arn:aws:s3:::lormont-lots";
const restored = "arn:aws:s3:::awsbackup-restore-test-1";
const agreed: ObjectsTest = {
  name: "lots",
  sample: 50,
  buckets: ["lormont-invoices", "lormont-lots"],
  language: "en",
};
const MiB = 1024 ** 2;

const line = (key: string, change: Partial<HistoryLine> = {}): HistoryLine => ({
  key,
  versionId: `${key}-1`,
  lastModified: new Date("2026-10-01T00:00:00Z"),
  kind: "object",
  size: 10,
  ...change,
});
const lots = Array.from({ length: 50 }, (_, at) => line(`lots/${at}.pdf`));

/** A bucket of this history, restored as it was but for the objects that are spoiled. */
function buckets(
  history: readonly HistoryLine[] = lots,
  spoiled: Readonly<Record<string, string | undefined>> = {},
) {
  const read: (readonly string[])[] = [];
  const ports: ObjectsPorts = {
    exists: async () => true,
    history: async () => history,
    sha256: async (bucket, key, versionId) => {
      read.push(versionId === undefined ? [bucket, key] : [bucket, key, versionId]);
      return bucket === restored && key in spoiled ? spoiled[key] : `digest of ${key}`;
    },
  };
  return { ports, read };
}

function check(ports: ObjectsPorts, test: Partial<ObjectsTest> = {}, id = job.id) {
  return s3Validator({ ...agreed, ...test }, ports).check({
    ...job,
    id,
    createdResourceArn: restored,
    sourceResourceArn: source,
  });
}

test("A bucket whose objects are what they were is proven, and says how many were compared.", async () => {
  const { ports, read } = buckets();

  expect(await check(ports)).toEqual({
    status: "SUCCESSFUL",
    level: "data-checked",
    message: "lots: 50 objects compared, all as they were at the backup",
  });
  expect(read).toHaveLength(100);
  expect(read.slice(0, 2)).toEqual([
    [source, expect.any(String), expect.stringMatching(/-1$/)],
    [restored, read[0]?.[1]],
  ]);
});

test("Objects that are missing, or not what they were, are counted and not named.", async () => {
  const { ports } = buckets(lots, {
    "lots/1.pdf": undefined,
    "lots/2.pdf": "digest of lots/3.pdf",
    "lots/3.pdf": "",
  });
  const found = await check(ports);

  expect(found).toEqual({
    status: "FAILED",
    level: "data-checked",
    message: "lots: objects compared: 50; missing: 1; not what was backed up: 2",
  });
  expect(JSON.stringify(found)).not.toContain("pdf");
});

test("An empty restored bucket misses all that was there.", async () => {
  const ports: ObjectsPorts = {
    ...buckets().ports,
    sha256: async (bucket, key) => (bucket === source ? `digest of ${key}` : undefined),
  };

  expect(await check(ports)).toMatchObject({
    status: "FAILED",
    message: expect.stringContaining("compared: 50; missing: 50"),
  });
});

test("A sample is drawn by the job: the same again, another at the next test.", async () => {
  const drawn = async (id: string) => {
    const { ports, read } = buckets();
    await check(ports, { sample: 10 }, id);
    return read.flatMap(([bucket, key]) => (bucket === restored ? [key] : []));
  };
  const first = await drawn("1");

  expect(new Set(first).size).toBe(10);
  expect(await drawn("1")).toEqual(first);
  expect(await drawn("2")).not.toEqual(first);
});

describe("large objects", () => {
  const keysRead = async (sizes: readonly number[]) => {
    const { ports, read } = buckets(sizes.map((size, at) => line(`${at}`, { size })));
    const found = await check(ports);
    return { found, keys: read.flatMap(([bucket, key]) => (bucket === source ? [key] : [])) };
  };

  test("are left out where there are others", async () => {
    expect((await keysRead([256 * MiB + 1, 256 * MiB])).keys).toEqual(["1"]);
  });

  test("are read where there is nothing else", async () => {
    expect(await keysRead([2048 * MiB, 2048 * MiB + 1])).toEqual({
      found: expect.objectContaining({
        status: "SUCCESSFUL",
        message: "lots: 1 object compared, as it was at the backup",
      }),
      keys: ["0"],
    });
  });

  test("that no look has the time for prove nothing", async () => {
    expect(await keysRead([2048 * MiB + 1])).toEqual({
      found: expect.objectContaining({ status: "FAILED" }),
      keys: [],
    });
  });
});

test("No more than 4 GiB are read of both buckets, and what was not read does not count.", async () => {
  const { ports, read } = buckets(
    Array.from({ length: 30 }, (_, at) => line(`${at}`, { size: 200 * MiB })),
  );

  expect(await check(ports)).toMatchObject({ message: expect.stringContaining("10 objects") });
  expect(read).toHaveLength(20);
});

test("A version that is gone since its history was read does not count.", async () => {
  const without = (gone: (key: string) => boolean): ObjectsPorts => ({
    ...buckets().ports,
    sha256: async (bucket, key) =>
      bucket === source && gone(key) ? undefined : `digest of ${key}`,
  });

  expect(await check(without((key) => key === "lots/7.pdf"))).toMatchObject({
    status: "SUCCESSFUL",
    message: expect.stringContaining("49 objects"),
  });
  expect(await check(without(() => true))).toMatchObject({
    status: "FAILED",
    message: expect.stringContaining("could be read"),
  });
});

const refusal = (reason: BucketRefusal["reason"]) => async () => {
  throw new BucketRefusal("lormont-lots", reason);
};

test.each<[string, Partial<ObjectsPorts>, Partial<ObjectsTest>, string]>([
  ["no restored bucket", { exists: async () => false }, {}, "no longer there"],
  ["no history", { history: async () => [] }, {}, "lormont-lots has no object"],
  [
    "nothing that stayed the same",
    { history: async () => [line("a", { lastModified: job.takenAt })] },
    {},
    "lormont-lots has no object",
  ],
  [
    "a source that was not agreed",
    {},
    { buckets: ["lormont-invoices"] },
    "lormont-lots is not one",
  ],
  ["a source that is gone", { history: refusal("noSuchBucket") }, {}, "does not exist any more"],
  ["a source that is closed", { history: refusal("notAllowed") }, {}, "may not read the bucket"],
  ["objects that are closed", { sha256: refusal("notAllowed") }, {}, "may not read the bucket"],
])("With %s, nothing is proven, in plain words.", async (_, change, test, says) => {
  const { ports, read } = buckets();
  const found = await check({ ...ports, ...change }, test);

  expect(found).toEqual({
    status: "FAILED",
    level: "data-checked",
    message: expect.stringContaining(says),
  });
  expect(read).toEqual([]);
});

test("Without its source, nothing is proven.", async () => {
  const { sourceResourceArn, ...unknown } = job;
  expect(sourceResourceArn).toBeDefined();

  expect(await s3Validator(agreed, buckets().ports).check(unknown)).toMatchObject({
    status: "FAILED",
    message: "AWS does not say which bucket the backup is of",
  });
});

test("Where S3 does not answer, nothing is settled.", async () => {
  const history = () => Promise.reject(new Error("SlowDown"));

  await expect(check({ ...buckets().ports, history })).rejects.toThrow("SlowDown");
});

test("French says it too.", async () => {
  expect(await check(buckets().ports, { language: "fr", sample: 1 })).toMatchObject({
    message: "lots: 1 objet comparé, tel qu'à la sauvegarde",
  });
  const empty = { ...buckets().ports, history: async () => [] };
  expect(await check(empty, { language: "fr" })).toMatchObject({
    message: expect.stringContaining("le même autour de la sauvegarde"),
  });
});
