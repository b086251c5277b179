import { list, tagList, text, type ResourceType } from "../../resource-type";
import { named } from "../ids";
import { subnets, withId } from "../network/ec2";
import { taken } from "../refusals";
import { rdsAction, rdsArn, subnetGroups } from "./rds";

/** The subnets that a database may stand in. */
export const subnetGroupTypes: Readonly<Record<string, ResourceType>> = {
  [subnetGroups]: {
    // ForceNew in internal/service/rds/subnet_group.go
    replacedBy: ["name", "namePrefix"],
    ...named("name"),
    computed: (wanted, id) => ({
      arn: rdsArn(wanted, "subgrp", id),
      description: "Managed by Pulumi",
      namePrefix: "",
      supportedNetworkTypes: ["IPV4"],
      vpcId: "",
    }),
    calls: (wanted) => [
      {
        service: "rds",
        operation: "CreateDBSubnetGroup",
        input: {
          DBSubnetGroupName: wanted.inputs.name,
          DBSubnetGroupDescription: wanted.inputs.description,
          SubnetIds: wanted.inputs.subnetIds,
          Tags: tagList(wanted),
        },
      },
    ],
    refusals: [
      {
        says: 'only lowercase alphanumeric characters, hyphens, underscores, periods, and spaces allowed in "name"',
        source: "internal/service/rds/validate.go",
        applies: ({ inputs }) =>
          !/^[0-9a-z_ .-]{1,255}$/.test(text(inputs.name)) || inputs.name === "default",
      },
      taken(subnetGroups, "name", {
        says: "DBSubnetGroupAlreadyExists: The DB subnet group already exists",
        source: rdsAction("CreateDBSubnetGroup"),
      }),
      {
        says: "InvalidSubnet: the subnets must exist and be in a common VPC",
        source: rdsAction("CreateDBSubnetGroup"),
        applies: ({ inputs, region }, account) => {
          const there = subnets(account, region);
          const vpcs = list(inputs.subnetIds).map((id) => withId(there, id)?.vpcId);
          return vpcs.includes(undefined) || new Set(vpcs).size > 1;
        },
      },
      {
        says: "DBSubnetGroupDoesNotCoverEnoughAZs: The DB subnet group doesn't meet Availability Zone (AZ) coverage requirement. Add subnets to cover at least 2 AZs.",
        source: "https://github.com/terraform-aws-modules/terraform-aws-vpc/issues/821",
        applies: ({ inputs, region }, account) => {
          const there = subnets(account, region);
          const zones = list(inputs.subnetIds).map(
            (id) => withId(there, id)?.outputs.availabilityZone,
          );
          return new Set(zones).size < 2;
        },
      },
    ],
  },
};
