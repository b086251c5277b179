import { z } from "zod";
import { accountId, day, oneOf, sentence, text, whole } from "../fields";

const holder = oneOf(["client", "provider"]);

/** Who owns what money and AWS itself depend on. Where the provider holds it, some controls cannot be guaranteed. */
export const account = z.strictObject({
  organisation: oneOf(["none", "client", "provider"]),
  managementAccountId: accountId.optional(),
  payer: holder,
  /** Who signed the AWS customer agreement. */
  awsAgreement: holder,
  rootEmailHolder: holder,
  rootMfaHolder: holder,
  rootLastTestedOn: day.optional(),
  /** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateAccountPasswordPolicy.html */
  passwordPolicy: z.strictObject({
    minimumLength: whole("characters", 14, 128),
    /** How many former passwords cannot be used again. */
    reusePrevention: whole("passwords", 1, 24),
    /** Absent: passwords do not expire (CNIL 2022: no periodic change for ordinary accounts). */
    maxAgeDays: whole("days", 1, 1095).optional(),
  }),
});

/**
 * What may exist already in an account that is in use. AWS overwrites some of these silently, hence the explicit choice.
 * `required` ones have no default: the first preview must not overwrite a setting nobody thought of.
 */
export const capabilityNames = {
  required: ["alternateContacts", "passwordPolicy", "s3PublicAccessBlock", "backupRegionSettings"],
  optional: [
    "ebsEncryptionByDefault",
    "snapshotPublicAccessBlock",
    "imagePublicAccessBlock",
    "instanceMetadataDefaults",
    "costAllocationTags",
    "costAnomalyMonitor",
    "trail",
    "accessAnalyzer",
    "githubOidcProvider",
    "gitlabOidcProvider",
    "threatDetector",
    "configRecorder",
    "securityHub",
  ],
} as const;

/** `create` is AWS's empty account; `adopt` imports what exists and keeps it when the stack goes. */
export const capability = z.discriminatedUnion(
  "mode",
  [
    z.strictObject({ mode: z.literal("create") }),
    z.strictObject({
      mode: z.literal("adopt"),
      /** The existing thing's ARN or id, where AWS gives it one. */
      id: text("the ARN or id of what exists", 2048, "arn:aws:...").optional(),
      /** For a trail: the bucket that it writes to, which stays as it is. */
      bucket: text("the name of a bucket", 63, "journaux-2021").optional(),
    }),
    z.strictObject({ mode: z.literal("external"), by: sentence, evidence: sentence }),
    z.strictObject({ mode: z.literal("declined"), by: sentence, on: day, reason: sentence }),
  ],
  {
    error:
      "must be a block with mode: create, adopt, external (with by, evidence) or declined (with by, on, reason)",
  },
);

const stated = Object.fromEntries(capabilityNames.required.map((name) => [name, capability]));
const assumed = Object.fromEntries(
  capabilityNames.optional.map((name) => [name, capability.default({ mode: "create" })]),
);

export type CapabilityName = (typeof capabilityNames)["required" | "optional"][number];
export type Capability = z.infer<typeof capability>;

export const capabilities = z.strictObject({ ...stated, ...assumed } as Record<
  CapabilityName,
  typeof capability
>);

/** An environment (one account) may differ from the others: a recycled account has what a new one lacks. */
export const capabilityOverrides = z.strictObject(
  Object.fromEntries(
    [...capabilityNames.required, ...capabilityNames.optional].map((name) => [
      name,
      capability.optional(),
    ]),
  ) as Record<CapabilityName, z.ZodOptional<typeof capability>>,
);
