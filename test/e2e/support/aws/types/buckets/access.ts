import { list, object, text, type ResourceType } from "../../resource-type";
import type { AccountView } from "../../world";
import { documentText, statements } from "../access/documents";
import { missingBucket, settingOf, settingOfBucket } from "./bucket";

const policy = "aws:s3/bucketPolicy:BucketPolicy";
const publicAccess = "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock";
const ownAccount = "aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock";
const ownership = "aws:s3/bucketOwnershipControls:BucketOwnershipControls";

const rules =
  "https://docs.aws.amazon.com/AmazonS3/latest/dev/AccessPolicyLanguage_SpecialInfo.html";

/** Who may use a bucket. */
export const bucketAccessTypes: Readonly<Record<string, ResourceType>> = {
  [policy]: {
    ...settingOfBucket,
    // ForceNew in internal/service/s3/bucket_policy.go
    replacedBy: ["bucket"],
    calls: ({ inputs }) => [
      {
        service: "s3",
        operation: "PutBucketPolicy",
        input: { Bucket: inputs.bucket, Policy: documentText(inputs.policy) },
      },
    ],
    refusals: [
      missingBucket,
      {
        // The provider itself, before S3's MalformedPolicy.
        says: '"policy" contains an invalid JSON policy',
        source:
          "https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/verify/validate.go",
        applies: ({ inputs }) => statements(inputs.policy).length === 0,
      },
      {
        says: "the bucket policy is larger than 20 KB",
        source: rules,
        applies: ({ inputs }) => Buffer.byteLength(text(documentText(inputs.policy))) > 20 * 1024,
      },
      {
        says: "MalformedPolicy: Policy has invalid resource",
        source: rules,
        applies: ({ inputs }) =>
          statements(inputs.policy)
            .flatMap(({ Resource }) => list([Resource].flat()))
            .some((arn) => !text(arn).includes(`:s3:::${text(inputs.bucket)}`)),
      },
      {
        says: "AccessDenied: public policies are blocked by the BlockPublicPolicy block public access setting.",
        source:
          "https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html",
        applies: ({ inputs }, account) =>
          blocksPublicPolicy(account, inputs.bucket) && isPublic(inputs.policy),
      },
    ],
  },
  [publicAccess]: {
    ...settingOfBucket,
    // ForceNew in internal/service/s3/bucket_public_access_block.go
    replacedBy: ["bucket"],
    calls: ({ inputs }) => [
      {
        service: "s3",
        operation: "PutPublicAccessBlock",
        input: {
          Bucket: inputs.bucket,
          PublicAccessBlockConfiguration: {
            BlockPublicAcls: inputs.blockPublicAcls,
            BlockPublicPolicy: inputs.blockPublicPolicy,
            IgnorePublicAcls: inputs.ignorePublicAcls,
            RestrictPublicBuckets: inputs.restrictPublicBuckets,
          },
        },
      },
    ],
    refusals: [missingBucket],
  },
  [ownership]: {
    ...settingOfBucket,
    // ForceNew in internal/service/s3/bucket_ownership_controls.go
    replacedBy: ["bucket"],
    calls: ({ inputs }) => [
      {
        service: "s3",
        operation: "PutBucketOwnershipControls",
        input: {
          Bucket: inputs.bucket,
          OwnershipControls: { Rules: [{ ObjectOwnership: object(inputs.rule).objectOwnership }] },
        },
      },
    ],
    refusals: [missingBucket],
  },
};

/**
 * A new bucket blocks all public access, until a setting says otherwise.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/create-bucket-faq.html
 */
function blocksPublicPolicy(account: AccountView, bucket: unknown): boolean {
  return (
    settingOf(account, publicAccess, bucket)?.inputs.blockPublicPolicy !== false ||
    account.things(ownAccount).some(({ inputs }) => inputs.blockPublicPolicy === true)
  );
}

/** The plainest case: anyone, under no condition. */
function isPublic(document: unknown): boolean {
  return statements(document).some(
    ({ Effect, Principal, Condition }) =>
      Effect === "Allow" &&
      Condition === undefined &&
      [Principal, object(Principal).AWS].flat().includes("*"),
  );
}
