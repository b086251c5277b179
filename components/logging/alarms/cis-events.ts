/** An event that CIS asks to be told of. */
export interface CisEvent {
  /** Names the filter and the alarm. */
  readonly id: string;
  readonly metricName: string;
  /** What happened, as the alarm tells it. */
  readonly meaning: string;
  /** AWS's own where Security Hub looks for it, character for character: it fails on any other term. */
  readonly pattern: string;
  /** Whether it happens all the time in a healthy account. */
  readonly noisy: boolean;
  /** The item in CIS AWS Foundations 5.0, where 4.x is 5.x in 6.0 and 7.0. */
  readonly cis: string;
  /** The control in Security Hub, which knows it by CIS 1.2 and 1.4. @default none */
  readonly securityHub?: string;
}

/** Where the metrics are. */
export const metricNamespace = "LogMetrics";

/** @see https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html */
export const cisEvents = [
  {
    id: "root-use",
    metricName: "RootUse",
    meaning: "The root user did something",
    pattern:
      '{$.userIdentity.type="Root" && $.userIdentity.invokedBy NOT EXISTS && $.eventType !="AwsServiceEvent"}',
    noisy: false,
    cis: "4.3",
    securityHub: "CloudWatch.1",
  },
  {
    id: "unauthorised-calls",
    metricName: "UnauthorisedCalls",
    meaning: "Calls were refused for want of a permission",
    pattern: '{($.errorCode="*UnauthorizedOperation") || ($.errorCode="AccessDenied*")}',
    noisy: true,
    cis: "4.1",
    securityHub: "CloudWatch.2",
  },
  {
    id: "sign-in-without-mfa",
    metricName: "SignInWithoutMfa",
    meaning: "A user signed in to the console without MFA",
    pattern:
      '{ ($.eventName = "ConsoleLogin") && ($.additionalEventData.MFAUsed != "Yes") && ($.userIdentity.type = "IAMUser") && ($.responseElements.ConsoleLogin = "Success") }',
    noisy: false,
    cis: "4.2",
    securityHub: "CloudWatch.3",
  },
  {
    id: "iam-policy-changes",
    metricName: "IamPolicyChanges",
    meaning: "A policy of IAM was changed, attached or detached",
    pattern:
      "{($.eventSource=iam.amazonaws.com) && (($.eventName=DeleteGroupPolicy) || ($.eventName=DeleteRolePolicy) || ($.eventName=DeleteUserPolicy) || ($.eventName=PutGroupPolicy) || ($.eventName=PutRolePolicy) || ($.eventName=PutUserPolicy) || ($.eventName=CreatePolicy) || ($.eventName=DeletePolicy) || ($.eventName=CreatePolicyVersion) || ($.eventName=DeletePolicyVersion) || ($.eventName=AttachRolePolicy) || ($.eventName=DetachRolePolicy) || ($.eventName=AttachUserPolicy) || ($.eventName=DetachUserPolicy) || ($.eventName=AttachGroupPolicy) || ($.eventName=DetachGroupPolicy))}",
    noisy: false,
    cis: "4.4",
    securityHub: "CloudWatch.4",
  },
  {
    id: "trail-changes",
    metricName: "TrailChanges",
    meaning: "A trail was made, changed, started or stopped",
    pattern:
      "{($.eventName=CreateTrail) || ($.eventName=UpdateTrail) || ($.eventName=DeleteTrail) || ($.eventName=StartLogging) || ($.eventName=StopLogging)}",
    noisy: false,
    cis: "4.5",
    securityHub: "CloudWatch.5",
  },
  {
    id: "sign-in-failures",
    metricName: "SignInFailures",
    meaning: "Someone failed to sign in to the console",
    pattern: '{($.eventName=ConsoleLogin) && ($.errorMessage="Failed authentication")}',
    noisy: false,
    cis: "4.6",
    securityHub: "CloudWatch.6",
  },
  {
    id: "key-deletions",
    metricName: "KeyDeletions",
    meaning: "A key was disabled, or its deletion scheduled",
    pattern:
      "{($.eventSource=kms.amazonaws.com) && (($.eventName=DisableKey) || ($.eventName=ScheduleKeyDeletion))}",
    noisy: false,
    cis: "4.7",
    securityHub: "CloudWatch.7",
  },
  {
    id: "bucket-policy-changes",
    metricName: "BucketPolicyChanges",
    meaning: "The access, lifecycle or replication of a bucket was changed",
    pattern:
      "{($.eventSource=s3.amazonaws.com) && (($.eventName=PutBucketAcl) || ($.eventName=PutBucketPolicy) || ($.eventName=PutBucketCors) || ($.eventName=PutBucketLifecycle) || ($.eventName=PutBucketReplication) || ($.eventName=DeleteBucketPolicy) || ($.eventName=DeleteBucketCors) || ($.eventName=DeleteBucketLifecycle) || ($.eventName=DeleteBucketReplication))}",
    noisy: false,
    cis: "4.8",
    securityHub: "CloudWatch.8",
  },
  {
    id: "config-changes",
    metricName: "ConfigChanges",
    meaning: "AWS Config was stopped or changed",
    pattern:
      "{($.eventSource=config.amazonaws.com) && (($.eventName=StopConfigurationRecorder) || ($.eventName=DeleteDeliveryChannel) || ($.eventName=PutDeliveryChannel) || ($.eventName=PutConfigurationRecorder))}",
    noisy: false,
    cis: "4.9",
    securityHub: "CloudWatch.9",
  },
  {
    id: "security-group-changes",
    metricName: "SecurityGroupChanges",
    meaning: "A security group was changed",
    pattern:
      "{($.eventName=AuthorizeSecurityGroupIngress) || ($.eventName=AuthorizeSecurityGroupEgress) || ($.eventName=RevokeSecurityGroupIngress) || ($.eventName=RevokeSecurityGroupEgress) || ($.eventName=CreateSecurityGroup) || ($.eventName=DeleteSecurityGroup)}",
    noisy: false,
    cis: "4.10",
    securityHub: "CloudWatch.10",
  },
  {
    id: "network-acl-changes",
    metricName: "NetworkAclChanges",
    meaning: "A network ACL was changed",
    pattern:
      "{($.eventName=CreateNetworkAcl) || ($.eventName=CreateNetworkAclEntry) || ($.eventName=DeleteNetworkAcl) || ($.eventName=DeleteNetworkAclEntry) || ($.eventName=ReplaceNetworkAclEntry) || ($.eventName=ReplaceNetworkAclAssociation)}",
    noisy: false,
    cis: "4.11",
    securityHub: "CloudWatch.11",
  },
  {
    id: "gateway-changes",
    metricName: "GatewayChanges",
    meaning: "A gateway of the network was changed",
    pattern:
      "{($.eventName=CreateCustomerGateway) || ($.eventName=DeleteCustomerGateway) || ($.eventName=AttachInternetGateway) || ($.eventName=CreateInternetGateway) || ($.eventName=DeleteInternetGateway) || ($.eventName=DetachInternetGateway)}",
    noisy: false,
    cis: "4.12",
    securityHub: "CloudWatch.12",
  },
  {
    id: "route-changes",
    metricName: "RouteChanges",
    meaning: "A route table was changed",
    pattern:
      "{($.eventSource=ec2.amazonaws.com) && (($.eventName=CreateRoute) || ($.eventName=CreateRouteTable) || ($.eventName=ReplaceRoute) || ($.eventName=ReplaceRouteTableAssociation) || ($.eventName=DeleteRouteTable) || ($.eventName=DeleteRoute) || ($.eventName=DisassociateRouteTable))}",
    noisy: false,
    cis: "4.13",
    securityHub: "CloudWatch.13",
  },
  {
    id: "vpc-changes",
    metricName: "VpcChanges",
    meaning: "A VPC, or a peering of one, was changed",
    pattern:
      "{($.eventName=CreateVpc) || ($.eventName=DeleteVpc) || ($.eventName=ModifyVpcAttribute) || ($.eventName=AcceptVpcPeeringConnection) || ($.eventName=CreateVpcPeeringConnection) || ($.eventName=DeleteVpcPeeringConnection) || ($.eventName=RejectVpcPeeringConnection) || ($.eventName=AttachClassicLinkVpc) || ($.eventName=DetachClassicLinkVpc) || ($.eventName=DisableVpcClassicLink) || ($.eventName=EnableVpcClassicLink)}",
    noisy: false,
    cis: "4.14",
    securityHub: "CloudWatch.14",
  },
  // The events that CIS names, in the form of AWS's own patterns. An account that is not the organisation's own sees what it
  // does itself: accept an invitation, leave.
  {
    id: "organisation-changes",
    metricName: "OrganisationChanges",
    meaning: "The organisation was changed, joined or left",
    pattern:
      "{($.eventSource=organizations.amazonaws.com) && (($.eventName=AcceptHandshake) || ($.eventName=AttachPolicy) || ($.eventName=CreateAccount) || ($.eventName=CreateOrganizationalUnit) || ($.eventName=CreatePolicy) || ($.eventName=DeclineHandshake) || ($.eventName=DeleteOrganization) || ($.eventName=DeleteOrganizationalUnit) || ($.eventName=DeletePolicy) || ($.eventName=DetachPolicy) || ($.eventName=DisablePolicyType) || ($.eventName=EnablePolicyType) || ($.eventName=InviteAccountToOrganization) || ($.eventName=LeaveOrganization) || ($.eventName=MoveAccount) || ($.eventName=RemoveAccountFromOrganization) || ($.eventName=UpdatePolicy) || ($.eventName=UpdateOrganizationalUnit))}",
    noisy: false,
    cis: "4.15",
  },
] as const satisfies readonly CisEvent[];

export type CisEventId = (typeof cisEvents)[number]["id"];
