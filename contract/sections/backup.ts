import { z } from "zod";
import { contactId, oneOf, region, sentence, slug, whole, yesOrNo } from "../fields";
import { restoreTest } from "./restore-test";

/** AWS Backup moves what it supports to cold storage for at least this long. */
const leastColdDays = 90;

/** AWS Backup copies what one rule of a plan makes to so many places. */
const mostCopies = 5;

/**
 * What AWS Backup can restore for a test.
 * @see https://docs.aws.amazon.com/aws-backup/latest/devguide/restore-testing.html
 */
export const testableTypes = [
  "Aurora",
  "DocumentDB",
  "DynamoDB",
  "EBS",
  "EC2",
  "EFS",
  "FSx",
  "Neptune",
  "RDS",
  "S3",
] as const;

/**
 * What AWS Backup can be told to back up in a region, in the words of its settings.
 * @see https://docs.aws.amazon.com/aws-backup/latest/devguide/API_UpdateRegionSettings.html
 */
export const backedUpTypes = [
  ...testableTypes,
  "CloudFormation",
  "DSQL",
  "EKS",
  "Redshift",
  "Redshift Serverless",
  "SAP HANA on Amazon EC2",
  "Storage Gateway",
  "Timestream",
  "VirtualMachine",
] as const;

const copy = z.strictObject({ region, retentionDays: whole("days", 1, 36500) });

export const dataClass = z
  .strictObject({
    name: slug,
    description: sentence,
    owner: contactId,
    /** Where such data is: what carries the class's name in its tag `DataClass` is of one of these types. */
    resourceTypes: z
      .array(oneOf(testableTypes))
      .min(1, { error: "must name at least one type: write [RDS], or [EC2, EBS]" }),
    /** Work, counted in hours, that the client accepts to lose. */
    rpoHours: whole("hours", 1, 168),
    /** Hours the client gives itself to be running again. */
    rtoHours: whole("hours", 1, 720),
    retentionDays: whole("days", 1, 36500),
    coldAfterDays: whole("days", 1, 36500).optional(),
    /** Point-in-time recovery; AWS keeps it 35 days at most. */
    continuous: yesOrNo("can any minute be restored?").default(false),
    copies: z
      .array(copy)
      .max(mostCopies, {
        error: `must hold at most ${mostCopies} copies, AWS's limit for one plan rule`,
      })
      .default([]),
    restoreTest,
  })
  .refine(
    (all) =>
      all.continuous ||
      all.coldAfterDays === undefined ||
      all.retentionDays >= all.coldAfterDays + leastColdDays,
    {
      path: ["retentionDays"],
      error: `must be at least ${leastColdDays} days more than coldAfterDays, AWS's rule for cold storage: keep it longer, or take coldAfterDays out`,
    },
  )
  .refine((all) => !all.continuous || all.retentionDays <= 35, {
    path: ["retentionDays"],
    error:
      "must be at most 35 days for a continuous backup, AWS's limit: add a second class for longer retention",
  })
  .refine((all) => !all.continuous || all.coldAfterDays === undefined, {
    path: ["coldAfterDays"],
    error:
      "must not be there for a continuous backup, AWS's rule: add a second class for cold storage",
  });

export const backup = z.strictObject({
  lock: z
    .strictObject({
      /** `compliance` cannot be undone by anybody, AWS included. */
      mode: oneOf(["governance", "compliance"]),
      minRetentionDays: whole("days", 1, 36500),
      maxRetentionDays: whole("days", 1, 36500),
      /** Days during which a compliance lock can still be undone. */
      changeableForDays: whole("days", 3, 36500).optional(),
    })
    .refine((lock) => (lock.mode === "compliance") === (lock.changeableForDays !== undefined), {
      path: ["changeableForDays"],
      error:
        "must be there for a compliance lock, which nobody can undo afterwards, AWS included, and for no other: write 3 days or more, or mode: governance",
    })
    .refine((lock) => lock.minRetentionDays <= lock.maxRetentionDays, {
      path: ["minRetentionDays"],
      error: "must not be more than maxRetentionDays: swap the two, or correct one",
    }),
  /** What is backed up at all in an account's regions. AWS replaces the whole list: every other type is switched off. */
  optIn: z
    .array(oneOf(backedUpTypes))
    .min(1, { error: "must name at least one type: nothing would be backed up" }),
  dataClasses: z.array(dataClass).min(1, { error: "must hold at least one class of data" }),
});
