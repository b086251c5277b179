import type { Registered } from "../../../verify/sources/registered";
import { account, keyArn, keyFor, logGroup, region, tagged } from "./logging-common";
import { keyStatements, policyOf } from "./logging-policies";
import { resource, unknown, type Props } from "./stack";

const topicArn = `arn:aws:sns:${region}:${account}:lormont-production-security-alerts`;

/** AWS's own patterns, and one of CIS, by the name of what they find. */
export const patterns = {
  "root-use":
    '{$.userIdentity.type="Root" && $.userIdentity.invokedBy NOT EXISTS && $.eventType !="AwsServiceEvent"}',
  "unauthorised-calls": '{($.errorCode="*UnauthorizedOperation") || ($.errorCode="AccessDenied*")}',
  "sign-in-without-mfa":
    '{ ($.eventName = "ConsoleLogin") && ($.additionalEventData.MFAUsed != "Yes") && ($.userIdentity.type = "IAMUser") && ($.responseElements.ConsoleLogin = "Success") }',
  "iam-policy-changes":
    "{($.eventSource=iam.amazonaws.com) && (($.eventName=DeleteGroupPolicy) || ($.eventName=DeleteRolePolicy) || ($.eventName=DeleteUserPolicy) || ($.eventName=PutGroupPolicy) || ($.eventName=PutRolePolicy) || ($.eventName=PutUserPolicy) || ($.eventName=CreatePolicy) || ($.eventName=DeletePolicy) || ($.eventName=CreatePolicyVersion) || ($.eventName=DeletePolicyVersion) || ($.eventName=AttachRolePolicy) || ($.eventName=DetachRolePolicy) || ($.eventName=AttachUserPolicy) || ($.eventName=DetachUserPolicy) || ($.eventName=AttachGroupPolicy) || ($.eventName=DetachGroupPolicy))}",
  "trail-changes":
    "{($.eventName=CreateTrail) || ($.eventName=UpdateTrail) || ($.eventName=DeleteTrail) || ($.eventName=StartLogging) || ($.eventName=StopLogging)}",
  "sign-in-failures": '{($.eventName=ConsoleLogin) && ($.errorMessage="Failed authentication")}',
  "key-deletions":
    "{($.eventSource=kms.amazonaws.com) && (($.eventName=DisableKey) || ($.eventName=ScheduleKeyDeletion))}",
  "bucket-policy-changes":
    "{($.eventSource=s3.amazonaws.com) && (($.eventName=PutBucketAcl) || ($.eventName=PutBucketPolicy) || ($.eventName=PutBucketCors) || ($.eventName=PutBucketLifecycle) || ($.eventName=PutBucketReplication) || ($.eventName=DeleteBucketPolicy) || ($.eventName=DeleteBucketCors) || ($.eventName=DeleteBucketLifecycle) || ($.eventName=DeleteBucketReplication))}",
  "config-changes":
    "{($.eventSource=config.amazonaws.com) && (($.eventName=StopConfigurationRecorder) || ($.eventName=DeleteDeliveryChannel) || ($.eventName=PutDeliveryChannel) || ($.eventName=PutConfigurationRecorder))}",
  "security-group-changes":
    "{($.eventName=AuthorizeSecurityGroupIngress) || ($.eventName=AuthorizeSecurityGroupEgress) || ($.eventName=RevokeSecurityGroupIngress) || ($.eventName=RevokeSecurityGroupEgress) || ($.eventName=CreateSecurityGroup) || ($.eventName=DeleteSecurityGroup)}",
  "network-acl-changes":
    "{($.eventName=CreateNetworkAcl) || ($.eventName=CreateNetworkAclEntry) || ($.eventName=DeleteNetworkAcl) || ($.eventName=DeleteNetworkAclEntry) || ($.eventName=ReplaceNetworkAclEntry) || ($.eventName=ReplaceNetworkAclAssociation)}",
  "gateway-changes":
    "{($.eventName=CreateCustomerGateway) || ($.eventName=DeleteCustomerGateway) || ($.eventName=AttachInternetGateway) || ($.eventName=CreateInternetGateway) || ($.eventName=DeleteInternetGateway) || ($.eventName=DetachInternetGateway)}",
  "route-changes":
    "{($.eventSource=ec2.amazonaws.com) && (($.eventName=CreateRoute) || ($.eventName=CreateRouteTable) || ($.eventName=ReplaceRoute) || ($.eventName=ReplaceRouteTableAssociation) || ($.eventName=DeleteRouteTable) || ($.eventName=DeleteRoute) || ($.eventName=DisassociateRouteTable))}",
  "vpc-changes":
    "{($.eventName=CreateVpc) || ($.eventName=DeleteVpc) || ($.eventName=ModifyVpcAttribute) || ($.eventName=AcceptVpcPeeringConnection) || ($.eventName=CreateVpcPeeringConnection) || ($.eventName=DeleteVpcPeeringConnection) || ($.eventName=RejectVpcPeeringConnection) || ($.eventName=AttachClassicLinkVpc) || ($.eventName=DetachClassicLinkVpc) || ($.eventName=DisableVpcClassicLink) || ($.eventName=EnableVpcClassicLink)}",
  "organisation-changes":
    "{($.eventSource=organizations.amazonaws.com) && (($.eventName=AcceptHandshake) || ($.eventName=AttachPolicy) || ($.eventName=CreateAccount) || ($.eventName=CreateOrganizationalUnit) || ($.eventName=CreatePolicy) || ($.eventName=DeclineHandshake) || ($.eventName=DeleteOrganization) || ($.eventName=DeleteOrganizationalUnit) || ($.eventName=DeletePolicy) || ($.eventName=DetachPolicy) || ($.eventName=DisablePolicyType) || ($.eventName=EnablePolicyType) || ($.eventName=InviteAccountToOrganization) || ($.eventName=LeaveOrganization) || ($.eventName=MoveAccount) || ($.eventName=RemoveAccountFromOrganization) || ($.eventName=UpdatePolicy) || ($.eventName=UpdateOrganizationalUnit))}",
};

/** The contacts of `logging.tell`, and how each is told. */
const told = {
  securite: "securite@verreries-lormont.example",
  astreinte: "https://alertes.altiplan.example/socle/lormont",
};

export function securityAlerts(): Registered[] {
  const parent = "socle:logging:SecurityAlerts security-alerts";
  const name = "lormont-production-security-alerts";
  return [
    resource("socle:logging:SecurityAlerts", "security-alerts", {}),
    keyFor("security-alerts-key", { policy: policyOf(keyStatements.account), ...tagged }, parent, {
      arn: keyArn.replace("4f1c5a0e", "8a27d6b4"),
    }),
    resource(
      "aws:sns/topic:Topic",
      "security-alerts-topic",
      { region, name, kmsMasterKeyId: `alias/${name}`, ...tagged },
      { parent, computed: { arn: unknown, owner: unknown } },
    ),
    ...Object.entries(told).map(([id, endpoint]) =>
      resource(
        "aws:sns/topicSubscription:TopicSubscription",
        `security-alerts-subscriber-${id}`,
        {
          region,
          topic: topicArn,
          protocol: endpoint.startsWith("https:") ? "https" : "email",
          endpoint,
        },
        { parent, computed: { arn: unknown } },
      ),
    ),
  ];
}

export function securityAlarms(): Registered[] {
  const parent = "socle:logging:SecurityAlarms security-alarms";
  const alarm = (suffix: string, inputs: Props) =>
    resource(
      "aws:cloudwatch/metricAlarm:MetricAlarm",
      `security-alarms-alarm-${suffix}`,
      {
        region,
        name: `lormont-production-${suffix}`,
        statistic: "Sum",
        actionsEnabled: true,
        alarmActions: [topicArn],
        ...inputs,
        ...tagged,
      },
      { parent, computed: { arn: unknown, evaluateLowSampleCountPercentiles: unknown } },
    );
  return [
    resource("socle:logging:SecurityAlarms", "security-alarms", {}),
    ...Object.entries(patterns).flatMap(([id, pattern]) => {
      const metric = id.replace(/(^|-)(.)/g, (_, __, first: string) => first.toUpperCase());
      return [
        resource(
          "aws:cloudwatch/logMetricFilter:LogMetricFilter",
          `security-alarms-filter-${id}`,
          {
            region,
            name: `lormont-production-${id}`,
            logGroupName: logGroup,
            pattern,
            metricTransformation: {
              name: metric,
              namespace: "LogMetrics",
              value: "1",
              defaultValue: "0",
            },
          },
          { parent, computed: { applyOnTransformedLogs: unknown } },
        ),
        alarm(id, {
          namespace: "LogMetrics",
          metricName: metric,
          comparisonOperator: "GreaterThanOrEqualToThreshold",
          evaluationPeriods: 1,
          treatMissingData: "notBreaching",
          ...(id === "unauthorised-calls"
            ? { period: 3600, threshold: 25 }
            : { period: 300, threshold: 1 }),
        }),
      ];
    }),
    alarm("silence", {
      namespace: "AWS/Logs",
      metricName: "IncomingLogEvents",
      dimensions: { LogGroupName: logGroup },
      period: 3600,
      evaluationPeriods: 24,
      datapointsToAlarm: 24,
      comparisonOperator: "LessThanThreshold",
      threshold: 1,
      treatMissingData: "breaching",
    }),
  ];
}
