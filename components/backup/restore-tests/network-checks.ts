import type { Problems } from "../../support/args-error";
import type { RestoreNetwork } from "./restore-metadata";

const name = /^[A-Za-z0-9._ -]{1,255}$/;
const subnet = /^subnet-[0-9a-f]{8,17}$/;
const securityGroup = /^sg-[0-9a-f]{8,17}$/;

/** The forms that AWS gives to what a network is made of. */
export function checkRestoreNetwork(problems: Problems, network: RestoreNetwork): void {
  const { dbSubnetGroupName, subnetId, securityGroupIds } = network;
  if (dbSubnetGroupName !== undefined && !name.test(dbSubnetGroupName))
    problems.add(
      "network.dbSubnetGroupName",
      "must be the name of a DB subnet group",
      dbSubnetGroupName,
      "write its name, not its ARN",
    );
  if (subnetId !== undefined && !subnet.test(subnetId))
    problems.add(
      "network.subnetId",
      "must be the id of a subnet",
      subnetId,
      "write it as subnet-0a1b2c3d4e5f60718",
    );
  if (securityGroupIds.length === 0)
    problems.add(
      "network.securityGroupIds",
      "must name at least one",
      securityGroupIds,
      "name one that lets only the test in: AWS would take the network's default group",
    );
  securityGroupIds.forEach((id, index) => {
    if (!securityGroup.test(id))
      problems.add(
        `network.securityGroupIds[${index}]`,
        "must be the id of a security group",
        id,
        "write it as sg-0a1b2c3d4e5f60718",
      );
  });
}
