import { tagList, text, type ResourceType } from "../../resource-type";
import {
  ec2Action,
  ec2Arn,
  ec2Errors,
  ec2Id,
  missingVpc,
  ofVpc,
  securityGroups,
  tagged,
  vpcs,
  withId,
} from "./ec2";

/** What may talk with what. Rules are kept as they are given: no refusal here looks into them. */
export const securityGroupTypes: Readonly<Record<string, ResourceType>> = {
  "aws:ec2/securityGroup:SecurityGroup": {
    // ForceNew in internal/service/ec2/vpc_security_group.go
    replacedBy: ["description", "name", "namePrefix", "vpcId"],
    id: () => ec2Id("sg"),
    computed: (wanted, id) => ({
      arn: ec2Arn(wanted, "security-group", id),
      description: "Managed by Pulumi",
      // The provider takes away the rule that lets everything out.
      egress: [],
      ingress: [],
      name: `${text(wanted.inputs.namePrefix)}20261201080000000000000001`,
      namePrefix: "",
      ownerId: wanted.account,
      vpcId: "",
    }),
    calls: (wanted) => [
      {
        service: "ec2",
        operation: "CreateSecurityGroup",
        input: {
          GroupName: wanted.inputs.name,
          Description: wanted.inputs.description,
          VpcId: wanted.inputs.vpcId,
          TagSpecifications: tagged(wanted, "security-group"),
        },
      },
    ],
    refusals: [
      missingVpc,
      {
        says: "InvalidGroup.Duplicate: The security group already exists for the VPC",
        source: ec2Errors,
        applies: ({ inputs, region }, account) =>
          securityGroups(account, region).some(
            ({ vpcId, outputs }) =>
              vpcId === inputs.vpcId &&
              text(outputs.name).toLowerCase() === text(inputs.name).toLowerCase(),
          ),
      },
      {
        says: "InvalidParameterValue: Group names may not be in the format sg-*",
        source: ec2Action("CreateSecurityGroup"),
        applies: ({ inputs }) => text(inputs.name).startsWith("sg-"),
      },
      {
        says: "InvalidParameterValue: the name and the description of a group take up to 255 characters of a-zA-Z0-9 ._-:/()#,@[]+=&;{}!$*",
        source: ec2Action("CreateSecurityGroup"),
        applies: ({ inputs }) =>
          [inputs.name, inputs.description].some(
            (value) => !/^[a-zA-Z0-9 ._\-:/()#,@[\]+=&;{}!$*]{0,255}$/.test(text(value)),
          ),
      },
    ],
  },
  "aws:ec2/defaultSecurityGroup:DefaultSecurityGroup": {
    // ForceNew in internal/service/ec2/vpc_default_security_group.go. It takes the group over, and its Delete is a no-op.
    // Not kept here all the same: the group goes with its VPC, which no entry says.
    replacedBy: ["vpcId"],
    id: ({ inputs }) => ofVpc(text(inputs.vpcId), "sg"),
    setting: true,
    computed: (wanted, id) => ({
      arn: ec2Arn(wanted, "security-group", id),
      description: "default VPC security group",
      // The provider takes away every rule that is not given.
      egress: [],
      ingress: [],
      name: "default",
      namePrefix: "",
      ownerId: wanted.account,
      vpcId: "",
    }),
    calls: (wanted) => [
      {
        service: "ec2",
        operation: "CreateTags",
        input: { Resources: [ofVpc(text(wanted.inputs.vpcId), "sg")], Tags: tagList(wanted) },
      },
    ],
    refusals: [
      {
        // The account here has no default VPC, which an absent `vpcId` means.
        says: "reading Default Security Group: couldn't find resource",
        source: "internal/service/ec2/vpc_default_security_group.go",
        applies: ({ inputs, region }, account) =>
          withId(vpcs(account, region), inputs.vpcId) === undefined,
      },
    ],
  },
};
