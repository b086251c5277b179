import { Problems } from "../../support/args-error";
import { arn } from "../../support/arn";
import { checkAccountId, checkDistinct, checkPartition, checkRegion } from "../../support/checks";
import { checkLogRetention } from "../../support/log-retention";
import { checkOwnership } from "../../support/tags";
import type { AdoptedTrail, AuditTrailArgs } from "./audit-trail-args";
import { checkLogGroupName } from "./log-group";
import { checkTrailName } from "./trail-name";

/** @throws ArgsError with everything AWS would refuse. */
export function checkAuditTrail(token: string, name: string, args: AuditTrailArgs): void {
  const problems = new Problems(token, name);
  checkAccountId(problems, "accountId", args.accountId);
  checkPartition(problems, "partition", args.partition);
  checkRegion(problems, "region", args.region);
  if (args.trail === "create") checkCreated(problems, args);
  else checkAdopted(problems, args, args.trail);
  checkLogGroupName(problems, "logGroupName", args.logGroupName);
  checkLogRetention(problems, "logGroupRetentionDays", args.logGroupRetentionDays);
  if (!/^[\w+=,.@-]{1,64}$/.test(args.roleName))
    problems.add(
      "roleName",
      "must be 1 to 64 letters, digits or + = , . @ _ -",
      args.roleName,
      "shorten it or replace what IAM does not take",
    );
  checkOwnership(problems, args.ownership);
  problems.throwIfAny();
}

function checkCreated(problems: Problems, args: AuditTrailArgs): void {
  const { trailName, bucketName, kmsKeyArn } = args;
  if (trailName !== undefined) checkTrailName(problems, "trailName", trailName);
  for (const [path, value] of Object.entries({ trailName, bucketName, kmsKeyArn }))
    if (value === undefined)
      problems.add(
        path,
        "must be given for a trail that is created",
        value,
        "give it, or adopt a trail that exists",
      );
  checkDataEvents(problems, args);
}

/** @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/WhatIsCloudTrail-Limits.html */
function checkDataEvents(
  problems: Problems,
  { partition, bucketName, dataEvents: buckets = [] }: AuditTrailArgs,
): void {
  // A trail's selectors have 500 values, of which three are not buckets.
  if (buckets.length > 497)
    problems.add(
      "dataEvents",
      "must name at most 497 buckets",
      buckets.length,
      "keep those that hold data of which a reading matters",
    );
  buckets.forEach((bucket, index) => {
    const path = `dataEvents[${index}]`;
    if (!/^arn:aws[a-z-]*:s3:::[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket))
      problems.add(path, "must be the ARN of a bucket", bucket, "write arn:aws:s3:::<bucket>");
    if (
      typeof bucketName === "string" &&
      bucket === arn({ partition, service: "s3", resource: bucketName })
    )
      problems.add(
        path,
        "must not be the trail's own bucket",
        bucket,
        "each log file would be an event of the next one: remove it",
      );
  });
  checkDistinct(problems, buckets, (index) => `dataEvents[${index}]`, "remove one of the two");
}

function checkAdopted(
  problems: Problems,
  args: AuditTrailArgs,
  { adopt, bucketName }: AdoptedTrail,
): void {
  const { partition, region, accountId } = args;
  const prefix = arn({ partition, service: "cloudtrail", region, accountId, resource: "trail/" });
  if (!adopt.startsWith(prefix))
    problems.add(
      "trail.adopt",
      `must be the ARN of a trail of the account and region, ${prefix}<name>`,
      adopt,
      "copy it from `aws cloudtrail describe-trails`; a trail of the organisation is its management account's",
    );
  else checkTrailName(problems, "trail.adopt", adopt.slice(prefix.length));
  // Names of before 2018 may have capitals, underscores and 255 characters.
  if (!/^[A-Za-z0-9._-]{3,255}$/.test(bucketName))
    problems.add(
      "trail.bucketName",
      "must be the name of a bucket",
      bucketName,
      "copy it from `aws cloudtrail describe-trails`",
    );
  const { trailName, bucketName: newBucket, dataEvents = [] } = args;
  const kept = { trailName, bucketName: newBucket, dataEvents: dataEvents[0] };
  for (const [path, value] of Object.entries(kept))
    if (value !== undefined)
      problems.add(
        path,
        "must be left out for a trail that is adopted",
        value,
        "it stays as it is in the trail",
      );
}
