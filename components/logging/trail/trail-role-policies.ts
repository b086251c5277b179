import { arn } from "../../support/arn";
import { policyDocument } from "../../support/policy-document";

/** A trail, and the log group that it writes to. */
export interface TrailToLogGroup {
  readonly partition: string;
  readonly accountId: string;
  /** The trail's home region. */
  readonly region: string;
  readonly trailArn: string;
  readonly logGroupName: string;
}

/**
 * CloudTrail takes the role for that trail only.
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-required-policy-for-cloudwatch-logs.html
 */
export function trailRoleTrust({ accountId, trailArn }: TrailToLogGroup): string {
  return policyDocument([
    {
      Sid: "TrailTakesRole",
      Effect: "Allow",
      Principal: { Service: ["cloudtrail.amazonaws.com"] },
      Action: ["sts:AssumeRole"],
      Condition: {
        StringEquals: { "aws:SourceAccount": accountId, "aws:SourceArn": trailArn },
      },
    },
  ]);
}

/** The role writes to the trail's own streams of the log group. */
export function trailRolePolicy(to: TrailToLogGroup): string {
  const { partition, accountId, region, logGroupName } = to;
  const streams = `log-group:${logGroupName}:log-stream:${accountId}_CloudTrail_${region}*`;
  return policyDocument([
    {
      Sid: "WritesLogStreams",
      Effect: "Allow",
      Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
      Resource: [arn({ partition, service: "logs", region, accountId, resource: streams })],
    },
  ]);
}
