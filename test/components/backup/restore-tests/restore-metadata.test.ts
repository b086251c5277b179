import { restoreMetadata } from "../../../../components/backup/restore-tests/restore-metadata";

const network = {
  dbSubnetGroupName: "restores",
  subnetId: "subnet-0a1b2c3d4e5f60718",
  securityGroupIds: ["sg-0a1b2c3d4e5f60718", "sg-0123456789abcdef0"],
};
const { securityGroupIds } = network;
const groups = '["sg-0a1b2c3d4e5f60718","sg-0123456789abcdef0"]';
const needs = (member: string) => ({
  refusal: {
    rule: `needs \`network.${member}\``,
    wayOut:
      "AWS restores into the default network, which a secured account has not: name one that is closed, or leave the type out",
  },
});

it.each(["RDS", "Aurora", "DocumentDB", "Neptune"] as const)(
  "A database of %s is restored into the network that was named, and not tested without.",
  (type) => {
    expect(restoreMetadata(type, network)).toEqual({
      overrides: { dbSubnetGroupName: "restores", vpcSecurityGroupIds: groups },
    });
    expect(restoreMetadata(type)).toEqual(needs("dbSubnetGroupName"));
    expect(restoreMetadata(type, { securityGroupIds, subnetId: network.subnetId })).toEqual(
      needs("dbSubnetGroupName"),
    );
  },
);

it("An instance is restored into the subnet that was named, and not tested without.", () => {
  expect(restoreMetadata("EC2", network)).toEqual({
    overrides: { subnetId: "subnet-0a1b2c3d4e5f60718", securityGroupIds: groups },
  });
  expect(restoreMetadata("EC2")).toEqual(needs("subnetId"));
  expect(restoreMetadata("EC2", { securityGroupIds, dbSubnetGroupName: "restores" })).toEqual(
    needs("subnetId"),
  );
});

it.each(["DynamoDB", "EBS", "EFS", "S3"] as const)(
  "What AWS infers is enough to restore %s.",
  (type) => {
    expect(restoreMetadata(type, network)).toEqual({});
    expect(restoreMetadata(type)).toEqual({});
  },
);

const sizes = { instanceClass: "db.t4g.small", instanceType: "t3.small" };

it.each([
  ["RDS", { dbInstanceClass: "db.t4g.small" }],
  ["EC2", { instanceType: "t3.small" }],
] as const)("An instance of %s is restored at the size that was named.", (type, override) => {
  const { overrides } = restoreMetadata(type, network);

  expect(restoreMetadata(type, network, sizes)).toEqual({
    overrides: { ...overrides, ...override },
  });
});

it.each(["Aurora", "DocumentDB", "Neptune", "DynamoDB", "EBS", "EFS", "S3"] as const)(
  "%s has no instance of its own, and no size to name.",
  (type) => {
    expect(restoreMetadata(type, network, sizes)).toEqual(restoreMetadata(type, network));
  },
);

it("FSx is not tested: AWS needs more than one test of all its kinds can tell.", () => {
  expect(restoreMetadata("FSx", network)).toEqual({
    refusal: {
      rule: "must not be FSx",
      wayOut:
        "each kind of FSx needs settings of its own (subnets, a directory, a storage virtual machine), which one test of all cannot give: leave it out, and agree restores by hand",
    },
  });
});
