import { FreshAccount } from "../fresh-account";
import { arn, request, topicArn, trail } from "./trail-request";

const aws = new FreshAccount();
beforeEach(() => aws.open());
afterEach(() => aws.close());

test("a trail is its ARN, in the region that it was made in", async () => {
  const { id, outputs } = await aws.create(trail, await request(aws));

  expect(id).toBe(arn);
  expect(outputs).toMatchObject({
    arn,
    homeRegion: "eu-west-3",
    includeGlobalServiceEvents: true,
    snsTopicArn: topicArn,
    tagsAll: { Owner: "ops" },
  });
  expect(aws.things(trail)).toHaveLength(1);
});

test("what a trail records is checked too", async () => {
  const wanted = await request(aws);
  const advanced = (...fieldSelectors: readonly unknown[]) => ({
    ...wanted,
    advancedEventSelectors: [{ name: "all", fieldSelectors }],
  });
  const management = { field: "eventCategory", equals: ["Management"] };

  expect(await aws.refusal(trail, advanced())).toContain("FieldSelectors must be at least 1 items");
  expect(
    await aws.refusal(trail, { ...wanted, eventSelectors: [{ readWriteType: "Some" }] }),
  ).toContain("ReadWriteType must be one of ReadOnly, WriteOnly, All");
  expect(
    await aws.refusal(trail, { ...wanted, insightSelectors: [{ insightType: "Cost" }] }),
  ).toContain("InsightType must be one of");
  expect(await aws.refusal(trail, advanced(management))).toBe("");
});

test("a trail needs only a bucket that it may write to", async () => {
  await request(aws);

  expect(await aws.refusal(trail, { name: "main", s3BucketName: "trail-111122223333" })).toBe("");
});
