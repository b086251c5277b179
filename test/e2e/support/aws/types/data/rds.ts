import { list, tagList, text, type Props, type Refusal, type Wanted } from "../../resource-type";
import type { AccountView } from "../../world";
import { arn, hex } from "../ids";
import { notFound, securityGroups, subnets, withId } from "../network/ec2";
import { inRegion, missing } from "../refusals";

/** What instances and clusters have in common. */
export const subnetGroups = "aws:rds/subnetGroup:SubnetGroup";

export const rdsAction = (name: string): string =>
  `https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_${name}.html`;

export const rdsArn = (wanted: Wanted, kind: string, name: string): string =>
  arn(wanted, "rds", `${kind}:${name}`);

export const missingSubnetGroup = missing(subnetGroups, "dbSubnetGroupName", {
  says: "DBSubnetGroupNotFoundFault: DB subnet group does not exist",
  source: rdsAction("CreateDBInstance"),
});

export const missingSecurityGroup = notFound(
  securityGroups,
  "vpcSecurityGroupIds",
  "InvalidParameterValue: Invalid security group",
  "https://github.com/ansible/ansible/pull/6794",
);

/** The VPC of a DB subnet group, that of its first subnet. */
export function vpcOfGroup(account: AccountView, region: string, name: unknown) {
  const group = inRegion(account, region, subnetGroups).find(({ id }) => id === name);
  const [first] = list(group?.inputs.subnetIds);
  return withId(subnets(account, region), first)?.vpcId;
}

/** A key of the account itself; another account's is not looked at. */
export const missingKey: Refusal = {
  says: "KMSKeyNotAccessibleFault: the KMS key does not exist in the region",
  source: rdsAction("CreateDBInstance"),
  applies: ({ inputs, account: own, region }, account) => {
    const keyArn = text(inputs.kmsKeyId);
    const [, keyRegion, keyAccount] = /^arn:aws:kms:([^:]+):(\d+):key\//.exec(keyArn) ?? [];
    if (keyAccount !== own) return false;
    const keys = account.things("aws:kms/key:Key");
    return keyRegion !== region || !keys.some(({ outputs }) => outputs.arn === keyArn);
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

export const twoPasswords = (property: string, action: string): Refusal => ({
  says: "InvalidParameterCombination: a password can't be specified if ManageMasterUserPassword is turned on",
  source: rdsAction(action),
  applies: ({ inputs }) =>
    inputs.manageMasterUserPassword === true && inputs[property] !== undefined,
});

/** The secret that RDS makes, where it manages the password. */
export const masterUserSecrets = (wanted: Wanted, id: string): readonly Props[] =>
  wanted.inputs.manageMasterUserPassword === true
    ? [{ secretArn: arn(wanted, "secretsmanager", `secret:rds!${id}`) }]
    : [];

/** The resource id of RDS, which outlives a change of identifier. */
export const resourceId = (prefix: "db" | "cluster"): string =>
  `${prefix}-${hex(26).toUpperCase()}`;

/** The members that have one name in both requests. */
export function request(wanted: Wanted): Props {
  const { inputs } = wanted;
  return {
    DBSubnetGroupName: inputs.dbSubnetGroupName,
    BackupRetentionPeriod: inputs.backupRetentionPeriod,
    DatabaseInsightsMode: inputs.databaseInsightsMode,
    DeletionProtection: inputs.deletionProtection,
    Engine: inputs.engine,
    EngineVersion: inputs.engineVersion,
    KmsKeyId: inputs.kmsKeyId,
    StorageEncrypted: inputs.storageEncrypted,
    ManageMasterUserPassword: inputs.manageMasterUserPassword,
    VpcSecurityGroupIds: inputs.vpcSecurityGroupIds,
    Tags: tagList(wanted),
  };
}

const others = ["replicateSourceDb", "snapshotIdentifier", "restoreToPointInTime", "s3Import"];

/** @throws Error where the provider would send another request than that of a new, empty database. */
export function mustBeNew(inputs: Props): void {
  const given = others.filter((name) => inputs[name] !== undefined);
  if (given.length > 0)
    throw new Error(`the stand-in makes new databases: it does not know ${given.join(", ")}`);
}
