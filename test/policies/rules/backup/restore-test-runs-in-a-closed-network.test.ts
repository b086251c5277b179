import { restoreTestRunsInAClosedNetwork } from "../../../../policies/rules/backup/restore-test-runs-in-a-closed-network";
import { operated, operations, withProduction } from "../../../support/policies/backup-cases";
import { defined } from "../../../support/policies/backup-stack";
import { ruleCases } from "../../../support/policies/rule-cases";
import { spoil, unknown, type Props } from "../../../support/policies/stack";

const target = operations();
const at = "restore-tests-selection-boutique-RDS";
const network = {
  dbSubnetGroup: "essais-restauration",
  subnetId: "subnet-0a1b2c3d4e5f60718",
  securityGroupIds: ["sg-0c41e7d2b5a90f386", "sg-0c41e7d2b5a90f387"],
};
const { dbSubnetGroup, securityGroupIds } = network;
const wide = operations(withProduction({ restoreNetwork: network }));
const withoutSubnet = withProduction({ restoreNetwork: { dbSubnetGroup, securityGroupIds } });
const groups = JSON.stringify(network.securityGroupIds);
const overrides = (change: Props) =>
  spoil(operated, at, ({ restoreMetadataOverrides, ...more }) => ({
    ...more,
    restoreMetadataOverrides: defined({ ...(restoreMetadataOverrides as Props), ...change }),
  }));
const of = (protectedResourceType: string, restoreMetadataOverrides: Props) =>
  ["restore-tests-selection-boutique-RDS", "restore-tests-selection-erp-vital-RDS"].reduce(
    (stack, name) => spoil(stack, name, { protectedResourceType, restoreMetadataOverrides }),
    operated,
  );
const server = { subnetId: network.subnetId, securityGroupIds: groups };
const share = { subnetIds: JSON.stringify([network.subnetId]), securityGroupIds: groups };
const both = [at, "restore-tests-selection-erp-vital-RDS"];

ruleCases(restoreTestRunsInAClosedNetwork, {
  keeps: [
    { title: "Databases are restored in the agreed network", stack: operated, target },
    {
      title: "AWS does not tell the case of a setting apart",
      stack: overrides({ dbSubnetGroupName: undefined, DBSubnetGroupName: "essais-restauration" }),
      target,
    },
    {
      title: "Saying that it is not public does no harm",
      stack: overrides({ publiclyAccessible: "false" }),
      target,
    },
    ...["Aurora", "DocumentDB", "Neptune", "RDS"].map((type) => ({
      title: `${type} is restored among the groups agreed, in any order`,
      stack: of(type, {
        dbSubnetGroupName: network.dbSubnetGroup,
        vpcSecurityGroupIds: JSON.stringify([...network.securityGroupIds].reverse()),
      }),
      target: wide,
    })),
    { title: "Servers are restored in the agreed subnet", stack: of("EC2", server), target: wide },
    {
      title: "File shares are restored in the agreed subnet",
      stack: of("FSx", share),
      target: wide,
    },
  ],
  breaks: [
    {
      title: "Without a network, AWS takes its own",
      stack: spoil(operated, at, { restoreMetadataOverrides: undefined }),
      target,
      at,
      says: "celui qu'AWS choisit",
    },
    {
      title: "Another group of subnets is another network",
      stack: overrides({ dbSubnetGroupName: "production" }),
      target,
      at,
    },
    {
      title: "Without its subnets, a database is anywhere",
      stack: overrides({ dbSubnetGroupName: undefined }),
      target,
      at,
    },
    {
      title: "Another security group lets others in",
      stack: overrides({ vpcSecurityGroupIds: '["sg-autre"]' }),
      target,
      at,
    },
    {
      title: "One security group more lets others in",
      stack: overrides({ vpcSecurityGroupIds: '["sg-0c41e7d2b5a90f386","sg-autre"]' }),
      target,
      at,
    },
    {
      title: "Without its groups, a database has the default one",
      stack: overrides({ vpcSecurityGroupIds: undefined }),
      target,
      at,
    },
    {
      title: "A public database is open to the Internet",
      stack: overrides({ publiclyAccessible: "true" }),
      target,
      at,
      says: "Internet",
    },
    {
      title: "A server in another subnet is elsewhere",
      stack: of("EC2", { ...server, subnetId: "subnet-autre" }),
      target: wide,
      at: both,
    },
    {
      title: "A server in another group lets others in",
      stack: of("EC2", { ...server, securityGroupIds: "[]" }),
      target: wide,
      at: both,
    },
    {
      title: "Where no subnet was agreed, a server has nowhere to go",
      stack: of("EC2", server),
      target: operations(withoutSubnet),
      at: both,
      says: "aucun réseau",
    },
    {
      title: "Where no network was agreed, a database has nowhere to go",
      stack: operated,
      target: operations(withProduction({ restoreNetwork: undefined })),
      at: both,
      says: "aucun réseau",
    },
    {
      title: "A type that nobody knows is not taken on trust",
      stack: spoil(operated, at, { protectedResourceType: "Timestream" }),
      target,
      at,
    },
    {
      title: "A word of JavaScript's own is no type",
      stack: spoil(operated, at, { protectedResourceType: "constructor" }),
      target,
      at,
    },
    {
      title: "A type that is not said is not taken on trust",
      stack: spoil(operated, at, { protectedResourceType: undefined }),
      target,
      at,
    },
  ],
  unknown: [
    {
      title: "A network that only the deployment knows may be any",
      stack: overrides({ dbSubnetGroupName: unknown }),
      target,
      at,
    },
  ],
  notApplicable: ["DynamoDB", "EBS", "EFS", "S3"].map((type) => ({
    title: `${type} is restored into no network`,
    stack: spoil(operated, "restore-tests-selection-documents-S3", { protectedResourceType: type }),
    target,
    at: "restore-tests-selection-documents-S3",
  })),
});
