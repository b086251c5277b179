import { z } from "zod";
import {
  accountId,
  bucketName,
  contactId,
  matching,
  oneOf,
  principal,
  region,
  slug,
  text,
} from "../fields";
import { capabilityOverrides } from "./account";

/** A stack of an environment: what protects the client from everybody, or what the provider runs. */
export const parts = ["guard", "operations"] as const;
export type Part = (typeof parts)[number];

const deployment = z.strictObject({
  /** The only identities that may deploy this part. */
  deployedBy: z
    .array(principal)
    .min(1, { error: "must name at least one identity that deploys this part" }),
});

/** Where a restored copy is put for its test: a secured account has no default network. */
const restoreNetwork = z.strictObject({
  dbSubnetGroup: text("the DB subnet group's name", 255, "restauration").optional(),
  /** Of servers, and of what asks restored databases: one of the groups then admits itself. */
  subnetId: matching(
    /^subnet-[0-9a-f]{8,17}$/,
    "must be the id of a subnet: write it as subnet-0a1b2c3d4e5f60718",
  ).optional(),
  securityGroupIds: z
    .array(
      matching(
        /^sg-[0-9a-f]{8,17}$/,
        "must be the id of a security group: write it as sg-0a1b2c3d4e5f60718",
      ),
    )
    .min(1, { error: "must name at least one security group, closed to everything but the test" }),
});

/** One AWS account and its main region. */
export const environment = z.strictObject({
  accountId,
  partition: oneOf(["aws", "aws-cn", "aws-us-gov", "aws-eusc"]).default("aws"),
  region,
  /** Every region where something may exist, the main one included. */
  allowedRegions: z.array(region).min(1, { error: "must hold at least the main region" }),
  recoveryRegion: region.optional(),
  restoreNetwork: restoreNetwork.optional(),
  /** Buckets whose files are sensitive: each read and write is recorded, and AWS bills each. */
  recordedBuckets: z.array(bucketName).default([]),
  /** Tag `Owner`: the client's contact who answers for the environment. */
  owner: contactId,
  costCentre: slug,
  parts: z.strictObject({ guard: deployment.optional(), operations: deployment.optional() }),
  capabilities: capabilityOverrides.optional(),
});

export const environments = z
  .record(slug, environment, {
    error:
      "must be a block that maps each environment's name to its account: copy an example in stacks/",
  })
  .refine((all) => Object.keys(all).length > 0, { error: "must hold at least one environment" });

export const costCentres = z
  .array(
    z.strictObject({ code: slug, name: text("the cost centre's name", 100, "Boutique en ligne") }),
    {
      error: "must be a list of cost centres: write each as - {code: shop, name: Online shop}",
    },
  )
  .min(1, { error: "must hold at least one cost centre" });

export type Environment = z.infer<typeof environment>;
