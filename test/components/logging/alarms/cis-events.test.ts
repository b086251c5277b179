import { cisEvents, type CisEvent } from "../../../../components/logging/alarms/cis-events";

/** As AWS's page has them, in the order of Security Hub's controls: CloudWatch.1 to CloudWatch.14. */
const patternsOfAws = [
  '{$.userIdentity.type="Root" && $.userIdentity.invokedBy NOT EXISTS && $.eventType !="AwsServiceEvent"}',
  '{($.errorCode="*UnauthorizedOperation") || ($.errorCode="AccessDenied*")}',
  '{ ($.eventName = "ConsoleLogin") && ($.additionalEventData.MFAUsed != "Yes") && ($.userIdentity.type = "IAMUser") && ($.responseElements.ConsoleLogin = "Success") }',
  "{($.eventSource=iam.amazonaws.com) && (($.eventName=DeleteGroupPolicy) || ($.eventName=DeleteRolePolicy) || ($.eventName=DeleteUserPolicy) || ($.eventName=PutGroupPolicy) || ($.eventName=PutRolePolicy) || ($.eventName=PutUserPolicy) || ($.eventName=CreatePolicy) || ($.eventName=DeletePolicy) || ($.eventName=CreatePolicyVersion) || ($.eventName=DeletePolicyVersion) || ($.eventName=AttachRolePolicy) || ($.eventName=DetachRolePolicy) || ($.eventName=AttachUserPolicy) || ($.eventName=DetachUserPolicy) || ($.eventName=AttachGroupPolicy) || ($.eventName=DetachGroupPolicy))}",
  "{($.eventName=CreateTrail) || ($.eventName=UpdateTrail) || ($.eventName=DeleteTrail) || ($.eventName=StartLogging) || ($.eventName=StopLogging)}",
  '{($.eventName=ConsoleLogin) && ($.errorMessage="Failed authentication")}',
  "{($.eventSource=kms.amazonaws.com) && (($.eventName=DisableKey) || ($.eventName=ScheduleKeyDeletion))}",
  "{($.eventSource=s3.amazonaws.com) && (($.eventName=PutBucketAcl) || ($.eventName=PutBucketPolicy) || ($.eventName=PutBucketCors) || ($.eventName=PutBucketLifecycle) || ($.eventName=PutBucketReplication) || ($.eventName=DeleteBucketPolicy) || ($.eventName=DeleteBucketCors) || ($.eventName=DeleteBucketLifecycle) || ($.eventName=DeleteBucketReplication))}",
  "{($.eventSource=config.amazonaws.com) && (($.eventName=StopConfigurationRecorder) || ($.eventName=DeleteDeliveryChannel) || ($.eventName=PutDeliveryChannel) || ($.eventName=PutConfigurationRecorder))}",
  "{($.eventName=AuthorizeSecurityGroupIngress) || ($.eventName=AuthorizeSecurityGroupEgress) || ($.eventName=RevokeSecurityGroupIngress) || ($.eventName=RevokeSecurityGroupEgress) || ($.eventName=CreateSecurityGroup) || ($.eventName=DeleteSecurityGroup)}",
  "{($.eventName=CreateNetworkAcl) || ($.eventName=CreateNetworkAclEntry) || ($.eventName=DeleteNetworkAcl) || ($.eventName=DeleteNetworkAclEntry) || ($.eventName=ReplaceNetworkAclEntry) || ($.eventName=ReplaceNetworkAclAssociation)}",
  "{($.eventName=CreateCustomerGateway) || ($.eventName=DeleteCustomerGateway) || ($.eventName=AttachInternetGateway) || ($.eventName=CreateInternetGateway) || ($.eventName=DeleteInternetGateway) || ($.eventName=DetachInternetGateway)}",
  "{($.eventSource=ec2.amazonaws.com) && (($.eventName=CreateRoute) || ($.eventName=CreateRouteTable) || ($.eventName=ReplaceRoute) || ($.eventName=ReplaceRouteTableAssociation) || ($.eventName=DeleteRouteTable) || ($.eventName=DeleteRoute) || ($.eventName=DisassociateRouteTable))}",
  "{($.eventName=CreateVpc) || ($.eventName=DeleteVpc) || ($.eventName=ModifyVpcAttribute) || ($.eventName=AcceptVpcPeeringConnection) || ($.eventName=CreateVpcPeeringConnection) || ($.eventName=DeleteVpcPeeringConnection) || ($.eventName=RejectVpcPeeringConnection) || ($.eventName=AttachClassicLinkVpc) || ($.eventName=DetachClassicLinkVpc) || ($.eventName=DisableVpcClassicLink) || ($.eventName=EnableVpcClassicLink)}",
];

it("Every pattern that Security Hub looks for is AWS's own, character for character: it fails on any other term.", () => {
  const all: readonly CisEvent[] = cisEvents;
  const looked = all.filter(({ securityHub }) => securityHub !== undefined);
  expect(looked.map(({ pattern }) => pattern)).toEqual(patternsOfAws);
});

it("Changes of the organisation are the eighteen that CIS 4.15 names.", () => {
  const { pattern } = cisEvents[cisEvents.length - 1] as CisEvent;
  const events = [...pattern.matchAll(/\$\.eventName=(\w+)/g)].map(([, event]) => event);

  expect(events.sort()).toEqual([
    "AcceptHandshake",
    "AttachPolicy",
    "CreateAccount",
    "CreateOrganizationalUnit",
    "CreatePolicy",
    "DeclineHandshake",
    "DeleteOrganization",
    "DeleteOrganizationalUnit",
    "DeletePolicy",
    "DetachPolicy",
    "DisablePolicyType",
    "EnablePolicyType",
    "InviteAccountToOrganization",
    "LeaveOrganization",
    "MoveAccount",
    "RemoveAccountFromOrganization",
    "UpdateOrganizationalUnit",
    "UpdatePolicy",
  ]);
});

it("Each event names one item of CIS, and the control of Security Hub where there is one.", () => {
  const all: readonly CisEvent[] = cisEvents;
  expect(all.map(({ id, cis, securityHub }) => `${id} ${cis} ${securityHub ?? "-"}`)).toEqual([
    "root-use 4.3 CloudWatch.1",
    "unauthorised-calls 4.1 CloudWatch.2",
    "sign-in-without-mfa 4.2 CloudWatch.3",
    "iam-policy-changes 4.4 CloudWatch.4",
    "trail-changes 4.5 CloudWatch.5",
    "sign-in-failures 4.6 CloudWatch.6",
    "key-deletions 4.7 CloudWatch.7",
    "bucket-policy-changes 4.8 CloudWatch.8",
    "config-changes 4.9 CloudWatch.9",
    "security-group-changes 4.10 CloudWatch.10",
    "network-acl-changes 4.11 CloudWatch.11",
    "gateway-changes 4.12 CloudWatch.12",
    "route-changes 4.13 CloudWatch.13",
    "vpc-changes 4.14 CloudWatch.14",
    "organisation-changes 4.15 -",
  ]);
});

it("Only refused calls are noisy: any other event is worth telling the first time.", () => {
  const noisy: readonly string[] = cisEvents.flatMap(({ id, noisy }) => (noisy ? [id] : []));

  expect(noisy).toEqual(["unauthorised-calls"]);
});

it("Events have different ids and metrics, in characters that names of filters and alarms take.", () => {
  const names = cisEvents.flatMap(({ id, metricName }) => [id, metricName]);

  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[A-Za-z-]+$/);
});

it("No pattern is longer than CloudWatch takes: 1024 characters.", () => {
  for (const { pattern } of cisEvents) expect(pattern.length).toBeLessThanOrEqual(1024);
});
