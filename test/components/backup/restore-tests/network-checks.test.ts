import type { RestoreNetwork } from "../../../../components/backup";
import { checkRestoreNetwork } from "../../../../components/backup/restore-tests/network-checks";
import { problem, told } from "../../helpers";

const network: RestoreNetwork = {
  dbSubnetGroupName: "restores",
  subnetId: "subnet-0a1b2c3d4e5f60718",
  securityGroupIds: ["sg-0a1b2c3d4e5f60718"],
};
const check = (spoiled: Partial<RestoreNetwork>) =>
  told((problems) => checkRestoreNetwork(problems, { ...network, ...spoiled }));

it("A network is a subnet group, a subnet and security groups, or less.", () => {
  expect(check({})).toEqual([]);
  expect(
    told((problems) =>
      checkRestoreNetwork(problems, { securityGroupIds: ["sg-12345678", "sg-0a1b2c3d"] }),
    ),
  ).toEqual([]);
});

it.each([
  [{ dbSubnetGroupName: "" }, "dbSubnetGroupName", "must be the name of a DB subnet group", '""'],
  [
    { dbSubnetGroupName: "arn:aws:rds:x" },
    "dbSubnetGroupName",
    "must be the name of a DB subnet group",
    '"arn:aws:rds:x"',
  ],
  [{ subnetId: "restores" }, "subnetId", "must be the id of a subnet", '"restores"'],
  [{ securityGroupIds: [] }, "securityGroupIds", "must name at least one", "[]"],
  [
    { securityGroupIds: ["sg-0a1b2c3d", "default"] },
    "securityGroupIds[1]",
    "must be the id of a security group",
    '"default"',
  ],
])("The network %j is refused.", (spoiled, member, rule, received) => {
  expect(check(spoiled)).toEqual([problem(`network.${member}`, rule, received)]);
});
