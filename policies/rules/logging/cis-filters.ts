import type { Text } from "../../../contract/agreed";
import type { SensitiveEvent } from "../../../contract/sensitive-events";
import { say } from "../../text";

interface CisFilter {
  readonly what: Text;
  /** AWS's own, or CIS's for what AWS has none: an alarm on any other term watches something else. */
  readonly pattern: string;
  /** How many of them, in an hour at most, must raise the alarm. */
  readonly most: number;
}

/** A healthy account has refused calls all the time: only many of them tell of somebody who looks for a way. */
const manyRefusals = 100;

/** @see https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html */
export const cisFilters: Readonly<Record<SensitiveEvent, CisFilter>> = {
  "root-use": {
    what: say("usage du compte racine", "use of the root account"),
    pattern:
      '{$.userIdentity.type="Root" && $.userIdentity.invokedBy NOT EXISTS && $.eventType !="AwsServiceEvent"}',
    most: 1,
  },
  "unauthorised-calls": {
    what: say("appels refusés en nombre", "many refused calls"),
    pattern: '{($.errorCode="*UnauthorizedOperation") || ($.errorCode="AccessDenied*")}',
    most: manyRefusals,
  },
  "sign-in-without-mfa": {
    what: say(
      "connexion à la console sans second facteur",
      "sign-in to the console without a second factor",
    ),
    pattern:
      '{ ($.eventName = "ConsoleLogin") && ($.additionalEventData.MFAUsed != "Yes") && ($.userIdentity.type = "IAMUser") && ($.responseElements.ConsoleLogin = "Success") }',
    most: 1,
  },
  "iam-policy-changes": {
    what: say("changement de droits d'accès (IAM)", "change of access rights (IAM)"),
    pattern:
      "{($.eventSource=iam.amazonaws.com) && (($.eventName=DeleteGroupPolicy) || ($.eventName=DeleteRolePolicy) || ($.eventName=DeleteUserPolicy) || ($.eventName=PutGroupPolicy) || ($.eventName=PutRolePolicy) || ($.eventName=PutUserPolicy) || ($.eventName=CreatePolicy) || ($.eventName=DeletePolicy) || ($.eventName=CreatePolicyVersion) || ($.eventName=DeletePolicyVersion) || ($.eventName=AttachRolePolicy) || ($.eventName=DetachRolePolicy) || ($.eventName=AttachUserPolicy) || ($.eventName=DetachUserPolicy) || ($.eventName=AttachGroupPolicy) || ($.eventName=DetachGroupPolicy))}",
    most: 1,
  },
  "trail-changes": {
    what: say("changement ou arrêt d'un journal d'activité", "trail changed or stopped"),
    pattern:
      "{($.eventName=CreateTrail) || ($.eventName=UpdateTrail) || ($.eventName=DeleteTrail) || ($.eventName=StartLogging) || ($.eventName=StopLogging)}",
    most: 1,
  },
  "sign-in-failures": {
    what: say("échec de connexion à la console", "failed sign-in to the console"),
    pattern: '{($.eventName=ConsoleLogin) && ($.errorMessage="Failed authentication")}',
    most: 1,
  },
  "key-deletions": {
    what: say(
      "clé de chiffrement désactivée ou bientôt supprimée",
      "encryption key disabled or about to be deleted",
    ),
    pattern:
      "{($.eventSource=kms.amazonaws.com) && (($.eventName=DisableKey) || ($.eventName=ScheduleKeyDeletion))}",
    most: 1,
  },
  "bucket-policy-changes": {
    what: say("changement des accès d'un espace de stockage S3", "change of who may use a bucket"),
    pattern:
      "{($.eventSource=s3.amazonaws.com) && (($.eventName=PutBucketAcl) || ($.eventName=PutBucketPolicy) || ($.eventName=PutBucketCors) || ($.eventName=PutBucketLifecycle) || ($.eventName=PutBucketReplication) || ($.eventName=DeleteBucketPolicy) || ($.eventName=DeleteBucketCors) || ($.eventName=DeleteBucketLifecycle) || ($.eventName=DeleteBucketReplication))}",
    most: 1,
  },
  "config-changes": {
    what: say("changement ou arrêt d'AWS Config", "AWS Config changed or stopped"),
    pattern:
      "{($.eventSource=config.amazonaws.com) && (($.eventName=StopConfigurationRecorder) || ($.eventName=DeleteDeliveryChannel) || ($.eventName=PutDeliveryChannel) || ($.eventName=PutConfigurationRecorder))}",
    most: 1,
  },
  "security-group-changes": {
    what: say("changement d'un groupe de sécurité", "change of a security group"),
    pattern:
      "{($.eventName=AuthorizeSecurityGroupIngress) || ($.eventName=AuthorizeSecurityGroupEgress) || ($.eventName=RevokeSecurityGroupIngress) || ($.eventName=RevokeSecurityGroupEgress) || ($.eventName=CreateSecurityGroup) || ($.eventName=DeleteSecurityGroup)}",
    most: 1,
  },
  "network-acl-changes": {
    what: say("changement d'une liste de contrôle du réseau", "change of a network ACL"),
    pattern:
      "{($.eventName=CreateNetworkAcl) || ($.eventName=CreateNetworkAclEntry) || ($.eventName=DeleteNetworkAcl) || ($.eventName=DeleteNetworkAclEntry) || ($.eventName=ReplaceNetworkAclEntry) || ($.eventName=ReplaceNetworkAclAssociation)}",
    most: 1,
  },
  "gateway-changes": {
    what: say("changement d'une passerelle du réseau", "change of a network gateway"),
    pattern:
      "{($.eventName=CreateCustomerGateway) || ($.eventName=DeleteCustomerGateway) || ($.eventName=AttachInternetGateway) || ($.eventName=CreateInternetGateway) || ($.eventName=DeleteInternetGateway) || ($.eventName=DetachInternetGateway)}",
    most: 1,
  },
  "route-changes": {
    what: say("changement d'une route du réseau", "change of a network route"),
    pattern:
      "{($.eventSource=ec2.amazonaws.com) && (($.eventName=CreateRoute) || ($.eventName=CreateRouteTable) || ($.eventName=ReplaceRoute) || ($.eventName=ReplaceRouteTableAssociation) || ($.eventName=DeleteRouteTable) || ($.eventName=DeleteRoute) || ($.eventName=DisassociateRouteTable))}",
    most: 1,
  },
  "vpc-changes": {
    what: say("changement d'un réseau (VPC)", "change of a network (VPC)"),
    pattern:
      "{($.eventName=CreateVpc) || ($.eventName=DeleteVpc) || ($.eventName=ModifyVpcAttribute) || ($.eventName=AcceptVpcPeeringConnection) || ($.eventName=CreateVpcPeeringConnection) || ($.eventName=DeleteVpcPeeringConnection) || ($.eventName=RejectVpcPeeringConnection) || ($.eventName=AttachClassicLinkVpc) || ($.eventName=DetachClassicLinkVpc) || ($.eventName=DisableVpcClassicLink) || ($.eventName=EnableVpcClassicLink)}",
    most: 1,
  },
  "organisation-changes": {
    what: say(
      "changement de l'organisation AWS, que le compte la rejoigne ou la quitte",
      "change of the AWS organisation, or the account joining or leaving it",
    ),
    pattern:
      "{($.eventSource=organizations.amazonaws.com) && (($.eventName=AcceptHandshake) || ($.eventName=AttachPolicy) || ($.eventName=CreateAccount) || ($.eventName=CreateOrganizationalUnit) || ($.eventName=CreatePolicy) || ($.eventName=DeclineHandshake) || ($.eventName=DeleteOrganization) || ($.eventName=DeleteOrganizationalUnit) || ($.eventName=DeletePolicy) || ($.eventName=DetachPolicy) || ($.eventName=DisablePolicyType) || ($.eventName=EnablePolicyType) || ($.eventName=InviteAccountToOrganization) || ($.eventName=LeaveOrganization) || ($.eventName=MoveAccount) || ($.eventName=RemoveAccountFromOrganization) || ($.eventName=UpdatePolicy) || ($.eventName=UpdateOrganizationalUnit))}",
    most: 1,
  },
};

/** A pattern without the spaces that mean nothing: those round brackets and operators, outside of quotes. */
export function normalised(pattern: unknown): string | undefined {
  if (typeof pattern !== "string") return undefined;
  return pattern
    .split('"')
    .map((part, at) =>
      at % 2 === 0 ? part.replace(/\s+/g, " ").replace(/ ?([(){}=!&|]) ?/g, "$1") : part,
    )
    .join('"')
    .trim();
}
