import { text, type Props, type Refusal, type Wanted } from "../../resource-type";
import type { AccountView } from "../../world";
import { missing, securityGroups, subnets, withId } from "../network/ec2";

/** What instances and clusters have in common. */
const groups = "aws:rds/subnetGroup:SubnetGroup";

export const rdsAction = (name: string): string =>
  `https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_${name}.html`;

export const rdsArn = ({ account, region }: Wanted, kind: string, name: string): string =>
  `arn:aws:rds:${region}:${account}:${kind}:${name}`;

/** A DB subnet group of a region. */
export const subnetGroup = (account: AccountView, region: string, name: unknown) =>
  account.things(groups).find(({ id, inputs }) => id === name && inputs.region === region);

export const missingSubnetGroup: Refusal = {
  says: "DBSubnetGroupNotFoundFault: DB subnet group does not exist",
  source: rdsAction("CreateDBInstance"),
  applies: ({ inputs, region }, account) =>
    inputs.dbSubnetGroupName !== undefined &&
    subnetGroup(account, region, inputs.dbSubnetGroupName) === undefined,
};

export const missingSecurityGroup = missing(
  securityGroups,
  "vpcSecurityGroupIds",
  "InvalidParameterValue: Invalid security group",
  "https://github.com/ansible/ansible/pull/6794",
);

/** The VPC of a DB subnet group, that of its first subnet. */
export function vpcOfGroup(account: AccountView, region: string, name: unknown) {
  const [first] = subnetIdsOf(subnetGroup(account, region, name)?.inputs);
  return withId(subnets(account, region), first)?.vpcId;
}

const subnetIdsOf = (inputs: Props | undefined): readonly unknown[] =>
  Array.isArray(inputs?.subnetIds) ? inputs.subnetIds : [];

/** A key of the account itself; another account's is not looked at. */
export const missingKey: Refusal = {
  says: "KMSKeyNotAccessibleFault: the KMS key does not exist in the region",
  source: rdsAction("CreateDBInstance"),
  applies: ({ inputs, account: own, region }, account) => {
    const arn = text(inputs.kmsKeyId);
    const [, keyRegion, keyAccount] = /^arn:aws:kms:([^:]+):(\d+):key\//.exec(arn) ?? [];
    if (keyAccount !== own) return false;
    const keys = account.things("aws:kms/key:Key");
    return keyRegion !== region || !keys.some(({ outputs }) => outputs.arn === arn);
  },
};

/** `validIdentifier` of the provider. */
export const badIdentifier = (property: string): Refusal => ({
  says: `only lowercase alphanumeric characters and hyphens allowed in "${property}"`,
  source: "internal/service/rds/validate.go",
  applies: ({ inputs }) =>
    inputs[property] !== undefined && !/^[a-z](-?[0-9a-z])*$/.test(text(inputs[property])),
});

export const retention = (least: number, action: string): Refusal => ({
  says: `InvalidParameterValue: the backup retention period must be from ${least} to 35`,
  source: rdsAction(action),
  applies: ({ inputs: { backupRetentionPeriod: days } }) =>
    typeof days === "number" && (days < least || days > 35),
});

const others = ["replicateSourceDb", "snapshotIdentifier", "restoreToPointInTime", "s3Import"];

/** @throws Error where the provider would send another request than that of a new, empty database. */
export function mustBeNew(inputs: Props): void {
  const given = others.filter((name) => inputs[name] !== undefined);
  if (given.length > 0)
    throw new Error(`the stand-in makes new databases: it does not know ${given.join(", ")}`);
}
