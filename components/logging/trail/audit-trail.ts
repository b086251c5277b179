import { Trail } from "@pulumi/aws/cloudtrail";
import { LogGroup } from "@pulumi/aws/cloudwatch";
import { Role, RolePolicy } from "@pulumi/aws/iam";
import * as pulumi from "@pulumi/pulumi";
import { arn } from "../../support/arn";
import { enrolmentOptions } from "../../support/enrolment";
import { baselineTags } from "../../support/tags";
import type { AuditTrailArgs } from "./audit-trail-args";
import { checkAuditTrail } from "./checks";
import { dataEventSelectors } from "./data-events";
import { trailRolePolicy, trailRoleTrust } from "./trail-role-policies";

const token = "socle:logging:AuditTrail";

/**
 * The trail that records every call to AWS's API in all regions, with digests that show a file changed since, and the log
 * group that alarms watch. What is created is protected.
 */
export class AuditTrail extends pulumi.ComponentResource {
  /** The log group's name, known in a preview. Whoever uses it waits for the group. */
  readonly logGroupName: pulumi.Output<string>;
  /** The trail's ARN, known in a preview. Whoever uses it waits for the trail. */
  readonly trailArn: pulumi.Output<string>;

  /** @throws ArgsError with everything AWS would refuse. */
  constructor(name: string, args: AuditTrailArgs, opts?: pulumi.ComponentResourceOptions) {
    checkAuditTrail(token, name, args);
    super(token, name, {}, opts);

    const { accountId, partition, region, logGroupName, roleName, kmsKeyArn } = args;
    const { trailName = "", bucketName = "", dataEvents = [] } = args;
    const tags = baselineTags(args.ownership);
    const child = { parent: this };
    const own = { partition, region, accountId };
    const trailArn =
      args.trail === "create"
        ? arn({ ...own, service: "cloudtrail", resource: `trail/${trailName}` })
        : args.trail.adopt;
    const to = { ...own, trailArn, logGroupName };

    const logGroup = new LogGroup(
      `${name}-log-group`,
      {
        region,
        name: logGroupName,
        retentionInDays: args.logGroupRetentionDays,
        ...(kmsKeyArn !== undefined && { kmsKeyId: kmsKeyArn }),
        deletionProtectionEnabled: true,
        tags,
      },
      { ...child, protect: true },
    );
    const role = new Role(
      `${name}-role`,
      {
        name: roleName,
        description: `Lets the trail write to the log group ${logGroupName}`,
        assumeRolePolicy: trailRoleTrust(to),
        tags,
      },
      child,
    );
    const rolePolicy = new RolePolicy(
      `${name}-role-policy`,
      { name: "write-log-streams", role: role.name, policy: trailRolePolicy(to) },
      child,
    );

    const groupArn = arn({ ...own, service: "logs", resource: `log-group:${logGroupName}:*` });
    const roleArn = arn({ partition, service: "iam", accountId, resource: `role/${roleName}` });
    const recorded = {
      region,
      isMultiRegionTrail: true,
      includeGlobalServiceEvents: true,
      enableLogFileValidation: true,
      enableLogging: true,
      // URNs are known in a preview, and carry the same dependencies as ARNs.
      cloudWatchLogsGroupArn: logGroup.urn.apply(() => groupArn),
      cloudWatchLogsRoleArn: pulumi.all([role.urn, rolePolicy.urn]).apply(() => roleArn),
    };
    const trail =
      args.trail === "create"
        ? new Trail(
            `${name}-trail`,
            {
              ...recorded,
              name: trailName,
              s3BucketName: bucketName,
              ...(kmsKeyArn !== undefined && { kmsKeyId: kmsKeyArn }),
              ...(dataEvents.length > 0 && {
                advancedEventSelectors: dataEventSelectors(dataEvents),
              }),
              tags,
            },
            { ...child, protect: true },
          )
        : new Trail(
            `${name}-trail`,
            {
              ...recorded,
              name: trailArn.slice(trailArn.indexOf("/") + 1),
              s3BucketName: args.trail.bucketName,
            },
            { ...child, ...enrolmentOptions("adopt", trailArn, leftAlone) },
          );

    this.logGroupName = logGroup.urn.apply(() => logGroupName);
    this.trailArn = trail.urn.apply(() => trailArn);
    this.registerOutputs({ logGroupName: this.logGroupName, trailArn: this.trailArn });
  }
}

/** What an adopted trail keeps as it is. */
const leftAlone = [
  "s3BucketName",
  "s3KeyPrefix",
  "kmsKeyId",
  "snsTopicName",
  "eventSelectors",
  "advancedEventSelectors",
  "insightSelectors",
  "isOrganizationTrail",
  "tags",
];
