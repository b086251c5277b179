import { createHash } from "node:crypto";
import { Readable } from "node:stream";
import {
  CreateBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
  type GetObjectCommandOutput,
  type PutObjectCommandInput,
} from "@aws-sdk/client-s3";
import { mockClient } from "aws-sdk-client-mock";
import { objectsOnAws } from "../../components/backup/validators/aws/objects";
import { BucketRefusal } from "../../components/backup/validators/s3/bucket-refusal";
import { s3Validator } from "../../components/backup/validators/s3/s3-validator";
import { unchangedAround } from "../../components/backup/validators/s3/unchanged";
import { restored as job } from "../components/backup/validators/world";
import { Moto } from "./support/moto";
import { requestProblems } from "./support/requests";

const source = "arn:aws:s3:::lormont-lots";
const restored = "arn:aws:s3:::awsbackup-restore-test-1";
const nameOf = (arn: string) => arn.slice("arn:aws:s3:::".length);
const sha256 = (content: string) => createHash("sha256").update(content).digest("hex");
const hours = (count: number) => new Date(Date.now() + count * 3_600_000);

describe("buckets, on an emulator:", () => {
  let moto: Moto;
  let client: S3Client;
  let objects: ReturnType<typeof objectsOnAws>;
  beforeAll(async () => {
    moto = await Moto.start();
    client = new S3Client({ ...moto.client, forcePathStyle: true });
    objects = objectsOnAws(client);
  });
  beforeEach(async () => {
    await moto.reset();
    for (const Bucket of [nameOf(source), nameOf(restored)]) {
      const LocationConstraint = "eu-west-3";
      const CreateBucketConfiguration = { LocationConstraint } as const;
      await client.send(new CreateBucketCommand({ Bucket, CreateBucketConfiguration }));
    }
    const VersioningConfiguration = { Status: "Enabled" } as const;
    await client.send(
      new PutBucketVersioningCommand({ Bucket: nameOf(source), VersioningConfiguration }),
    );
  });
  afterAll(async () => {
    client.destroy();
    await moto.close();
  });

  const put = async (
    arn: string,
    Key: string,
    Body: string,
    more: Partial<PutObjectCommandInput> = {},
  ) => {
    const object = { Bucket: nameOf(arn), Key, Body: Buffer.from(Body), ...more };
    return (await client.send(new PutObjectCommand(object))).VersionId ?? "";
  };
  const remove = (arn: string, Key: string) =>
    client.send(new DeleteObjectCommand({ Bucket: nameOf(arn), Key }));
  /** The versions that a backup of two hours from now would hold. */
  const backedUp = async (jobId = "1") =>
    unchangedAround(await objects.history(source, jobId), hours(2))
      .map(({ key, versionId }) => `${key} ${versionId}`)
      .sort();

  test("A bucket is there, or not.", async () => {
    expect(await objects.exists(restored)).toBe(true);
    expect(await objects.exists(`${restored}0`)).toBe(false);
  });

  test("The last version of each object counts, wherever the history starts.", async () => {
    await put(source, "replaced.pdf", "first");
    const expected = [
      `replaced.pdf ${await put(source, "replaced.pdf", "second")}`,
      `lots/2026/été & fils+.pdf ${await put(source, "lots/2026/été & fils+.pdf", "kept")}`,
      `zero ${await put(source, "zero", "")}`,
    ].sort();
    await put(source, "deleted.pdf", "gone");
    await remove(source, "deleted.pdf");
    await put(source, "archived.pdf", "cold", { StorageClass: "GLACIER" });

    for (let job = 1; job <= 20; job += 1) expect(await backedUp(`${job}`)).toEqual(expected);
  });

  test("A history tells sizes, moments, and what was deleted.", async () => {
    const versionId = await put(source, "a", "12345");
    await remove(source, "a");
    const lastModified = expect.any(Date) as Date;

    expect(await objects.history(source, "1")).toEqual([
      { key: "a", versionId, kind: "object", size: 5, lastModified },
      { key: "a", versionId: expect.any(String), kind: "deleted", size: 0, lastModified },
    ]);
  });

  test("A version is read as it was, and an object as it is.", async () => {
    const first = await put(source, "a", "first");
    await put(source, "a", "second".repeat(1_000_000));

    expect(await objects.sha256(source, "a", first)).toBe(sha256("first"));
    expect(await objects.sha256(source, "a")).toBe(sha256("second".repeat(1_000_000)));
    await put(source, "empty", "");
    expect(await objects.sha256(source, "empty")).toBe(sha256(""));
  });

  test("An object that is gone, never was, or is in an archive has no content.", async () => {
    const version = await put(source, "a", "first");
    await remove(source, "a");
    await put(source, "cold", "cold", { StorageClass: "DEEP_ARCHIVE" });

    expect(await objects.sha256(source, "a")).toBeUndefined();
    expect(await objects.sha256(source, "a", version)).toBe(sha256("first"));
    expect(await objects.sha256(source, "a", `${version.slice(0, -1)}x`)).toBeUndefined();
    expect(await objects.sha256(source, "b")).toBeUndefined();
    expect(await objects.sha256(source, "cold")).toBeUndefined();
  });

  test("A bucket that is gone is a refusal that names it.", async () => {
    const refusal = new BucketRefusal("lormont-gone", "noSuchBucket");

    await expect(objects.history("arn:aws:s3:::lormont-gone", "1")).rejects.toEqual(refusal);
    await expect(objects.sha256("arn:aws:s3:::lormont-gone", "a")).rejects.toEqual(refusal);
  });

  describe("a restored bucket", () => {
    const check = () =>
      s3Validator(
        { name: "lots", sample: 10, buckets: [nameOf(source)], language: "en" },
        objects,
      ).check({
        ...job,
        createdResourceArn: restored,
        sourceResourceArn: source,
        takenAt: hours(2),
      });
    beforeEach(async () => {
      for (const content of ["one", "two", "three"]) await put(source, `lots/${content}`, content);
      for (const content of ["one", "two", "three"])
        await put(restored, `lots/${content}`, content);
    });

    test("that holds what was backed up is proven", async () => {
      expect(await check()).toEqual({
        status: "SUCCESSFUL",
        level: "data-checked",
        message: "lots: 3 objects compared, all as they were at the backup",
      });
    });

    test("without an object, or with another content, is a failure", async () => {
      await remove(restored, "lots/one");
      await put(restored, "lots/two", "2");

      expect(await check()).toMatchObject({
        status: "FAILED",
        message: "lots: objects compared: 3; missing: 1; not what was backed up: 1",
      });
    });
  });
});

describe("what the emulator does not do:", () => {
  const client = new S3Client({ region: "eu-west-3" });
  const aws = mockClient(client);
  const objects = objectsOnAws(client);
  beforeEach(() => aws.reset());
  afterEach(() => expect(requestProblems("s3", aws)).toEqual([]));
  afterAll(() => client.destroy());

  const refused = (name: string, httpStatusCode: number) =>
    new S3ServiceException({ name, $fault: "client", $metadata: { httpStatusCode } });

  test("A bucket that is closed is a refusal that names it.", async () => {
    const refusal = new BucketRefusal("lormont-lots", "notAllowed");
    aws.rejects(refused("AccessDenied", 403));
    await expect(objects.history(source, "1")).rejects.toEqual(refusal);
    await expect(objects.sha256(source, "a", "1")).rejects.toEqual(refusal);
    // A HEAD has no name of an error.
    aws.on(HeadBucketCommand).rejects(refused("Unknown", 403));
    await expect(objects.exists(source)).rejects.toEqual(refusal);
  });

  test("What Intelligent-Tiering archived has no content to compare.", async () => {
    aws.on(GetObjectCommand).rejects(refused("InvalidObjectState", 403));

    expect(await objects.sha256(source, "a", "1")).toBeUndefined();
  });

  test("Any other error is told, for S3 to be asked again.", async () => {
    aws.rejects(refused("SlowDown", 503));

    await expect(objects.exists(source)).rejects.toThrow(S3ServiceException);
    await expect(objects.history(source, "1")).rejects.toThrow(S3ServiceException);
    await expect(objects.sha256(source, "a")).rejects.toThrow(S3ServiceException);
  });

  test("An object whose content breaks off is an error, and no digest.", async () => {
    const half = Readable.from(
      (function* () {
        yield Buffer.from("half");
        throw new Error("ECONNRESET");
      })(),
    );
    aws
      .on(GetObjectCommand)
      .resolves({ Body: half as unknown as NonNullable<GetObjectCommandOutput["Body"]> });

    await expect(objects.sha256(source, "a")).rejects.toThrow("ECONNRESET");
  });
});
