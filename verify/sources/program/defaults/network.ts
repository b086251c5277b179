import { name, type TypeDefaults } from "./type-defaults";

/** Networks and what stands in them. */
export const networkDefaults: Readonly<Record<string, TypeDefaults>> = {
  // [tf] [d.ts] both
  "aws:ec2/vpc:Vpc": { inputs: { enableDnsSupport: true, instanceTenancy: "default" } },
  // [tf] [d.ts] these
  "aws:ec2/subnet:Subnet": {
    inputs: {
      assignIpv6AddressOnCreation: false,
      enableDns64: false,
      enableResourceNameDnsARecordOnLaunch: false,
      enableResourceNameDnsAaaaRecordOnLaunch: false,
      ipv6Native: false,
      mapPublicIpOnLaunch: false,
    },
  },
  // [tf] connectivity_type
  "aws:ec2/natGateway:NatGateway": { inputs: { connectivityType: "public" } },
  // [tf] revoke_rules_on_delete; the SDK itself writes the description; [name] aws_security_group
  "aws:ec2/securityGroup:SecurityGroup": {
    inputs: { revokeRulesOnDelete: false },
    autoName: name,
  },
  // [tf] revoke_rules_on_delete; its name is AWS's
  "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup": { inputs: { revokeRulesOnDelete: false } },
  // [tf] both
  "aws:ec2/flowLog:FlowLog": {
    inputs: { logDestinationType: "cloud-watch-logs", maxAggregationInterval: 600 },
  },
  // [tf] vpc_endpoint_type
  "aws:ec2/vpcEndpoint:VpcEndpoint": { inputs: { vpcEndpointType: "Gateway" } },
};
