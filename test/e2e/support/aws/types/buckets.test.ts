import type { Props } from "../resource-type";
import { bucketTypes } from "./buckets";
import { bucket, existing, requests, versioning } from "./buckets/requests";
import { FreshAccount, onlyReason } from "./fresh-account";

const aws = new FreshAccount();
beforeEach(() => aws.open(existing));
afterEach(() => aws.close());

const refusal = (type: string, change: Props) =>
  aws.refusal(type, { ...requests[type], ...change });

test("there is a request of every type", () => {
  expect(Object.keys(requests).sort()).toEqual(Object.keys(bucketTypes).sort());
});

test("a bucket is its name, and its addresses follow", async () => {
  const { id, outputs } = await aws.create(bucket, requests[bucket]);

  expect(id).toBe("trail-111122223333");
  expect(outputs).toMatchObject({
    arn: "arn:aws:s3:::trail-111122223333",
    bucketRegionalDomainName: "trail-111122223333.s3.eu-west-3.amazonaws.com",
    bucketRegion: "eu-west-3",
    objectLockEnabled: false,
    tagsAll: { Owner: "ops" },
  });
  expect(aws.find(bucket, id)?.outputs).toEqual(outputs);
});

test("AWS ends the name of a bucket that has only its beginning", async () => {
  const { id, outputs } = await aws.create(bucket, { bucketPrefix: "logs-" });

  expect(id).toMatch(/^logs-[0-9a-f]{26}$/);
  expect(outputs.bucket).toBe(id);
});

test.each(Object.keys(requests).filter((type) => type !== bucket))(
  "%s is one of its bucket, which a second one overwrites silently",
  async (type) => {
    const { id, outputs } = await aws.create(type, requests[type]);
    await aws.create(type, requests[type]);

    expect(id).toBe(requests[type]?.bucket);
    expect(aws.find(type, id)?.outputs).toEqual(outputs);
    expect(aws.world.calls.at(-1)?.outcome).toBe("overwrote");
  },
);

test("a setting that names the owner of the bucket has both in its id", async () => {
  const owner = { expectedBucketOwner: "111122223333" };
  const { id } = await aws.create(versioning, { ...requests[versioning], ...owner });

  expect(id).toBe("plain,111122223333");
  expect(aws.find(versioning, "plain")?.id).toBe(id);
});

test.each(Object.keys(requests).filter((type) => type !== bucket))(
  "%s of no bucket is refused",
  async (type) => {
    expect(await refusal(type, { bucket: "none" })).toContain(
      "NoSuchBucket: The specified bucket does not exist",
    );
  },
);

test.each([
  ["capitals", "Trail"],
  ["an underscore", "trail_logs"],
  ["two characters", "ab"],
  ["64 characters", "x".repeat(64)],
  ["two dots together", "a..b"],
  ["the form of an IP address", "192.168.5.4"],
  ["a reserved beginning", "xn--trail"],
  ["a reserved end", "trail-s3alias"],
  ["a dash at its end", "trail-"],
])("a bucket's name with %s is refused", async (_, name) => {
  expect(await refusal(bucket, { bucket: name })).toBe(
    "InvalidBucketName: The specified bucket is not valid.",
  );
});

test("AWS refuses a bucket of a name in use", async () => {
  expect(await refusal(bucket, { bucket: "plain" })).toMatch(
    onlyReason("BucketAlreadyOwnedByYou: "),
  );
});
