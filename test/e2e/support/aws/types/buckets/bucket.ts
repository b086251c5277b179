import { text, type Refusal, type Wanted } from "../../resource-type";
import type { AccountView, Thing } from "../../world";

export const bucketType = "aws:s3/bucket:Bucket";

export function bucket(account: AccountView, name: unknown): Thing | undefined {
  return account.things(bucketType).find(({ id }) => id === name);
}

/** A setting of a bucket. There is one of each, which a new one overwrites. */
export const settingOfBucket = {
  // createResourceID in internal/service/s3/id.go: `bucket` or `bucket,owner`
  id: ({ inputs }: Wanted) =>
    [inputs.bucket, inputs.expectedBucketOwner].map(text).filter(Boolean).join(","),
  key: (id: string) => id.split(",")[0] ?? "",
  setting: true,
} as const;

/** The setting of this type that a bucket has, if any. */
export function settingOf(account: AccountView, type: string, name: unknown): Thing | undefined {
  return account.things(type).find(({ inputs }) => inputs.bucket === name);
}

export const missingBucket: Refusal = {
  says: "NoSuchBucket: The specified bucket does not exist",
  source: "https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html",
  applies: ({ inputs }, account) => bucket(account, inputs.bucket) === undefined,
};
