/**
 * What AWS Backup can restore for a test.
 * @see https://docs.aws.amazon.com/aws-backup/latest/devguide/restore-testing.html
 */
export type TestableType =
  "Aurora" | "DocumentDB" | "DynamoDB" | "EBS" | "EC2" | "EFS" | "FSx" | "Neptune" | "RDS" | "S3";

/** Where databases and instances are restored for a test: a network that nothing else reaches. */
export interface RestoreNetwork {
  /** Of the region. @default none: no test of RDS, Aurora, DocumentDB or Neptune */
  readonly dbSubnetGroupName?: string;
  /** Of the region. @default none: no test of EC2 */
  readonly subnetId?: string;
  /** At least one, of the same network. */
  readonly securityGroupIds: readonly string[];
}

/** What something is restored as, where that is not what was backed up. */
export interface RestoredSize {
  /**
   * Of an RDS instance: `db.t4g.small`. Only a restore tells whether its engine, version and storage take the class.
   * @default that of the instance backed up
   */
  readonly instanceClass?: string;
  /**
   * Of an EC2 instance: `t3.small`. Only a restore tells whether its image starts on the type: ARM for an ARM image.
   * @default that of the instance backed up
   */
  readonly instanceType?: string;
}

/** What AWS Backup is told beside what it infers, or why a type cannot be tested. */
export interface RestoreMetadata {
  /** @default none: AWS infers all it needs */
  readonly overrides?: Readonly<Record<string, string>>;
  /** @default none */
  readonly refusal?: { readonly rule: string; readonly wayOut: string };
}

/**
 * What a restore test of a type is told. AWS infers the rest: a name that starts with awsbackup-restore-test, no public
 * access, encryption. Lists are JSON texts.
 * @see https://docs.aws.amazon.com/aws-backup/latest/devguide/restore-testing-inferred-metadata.html
 */
export function restoreMetadata(
  type: TestableType,
  network?: RestoreNetwork,
  { instanceClass, instanceType }: RestoredSize = {},
): RestoreMetadata {
  switch (type) {
    case "RDS":
    case "Aurora":
    case "DocumentDB":
    case "Neptune":
      if (network?.dbSubnetGroupName === undefined) return needs("dbSubnetGroupName");
      return {
        overrides: {
          dbSubnetGroupName: network.dbSubnetGroupName,
          vpcSecurityGroupIds: JSON.stringify(network.securityGroupIds),
          // The others are clusters, which AWS restores without an instance.
          ...(type === "RDS" && instanceClass !== undefined
            ? { dbInstanceClass: instanceClass }
            : {}),
        },
      };
    case "EC2":
      if (network?.subnetId === undefined) return needs("subnetId");
      return {
        overrides: {
          subnetId: network.subnetId,
          securityGroupIds: JSON.stringify(network.securityGroupIds),
          ...(instanceType === undefined ? {} : { instanceType }),
        },
      };
    case "FSx":
      return {
        refusal: {
          rule: "must not be FSx",
          wayOut:
            "each kind of FSx needs settings of its own (subnets, a directory, a storage virtual machine), which one test of all cannot give: leave it out, and agree restores by hand",
        },
      };
    case "DynamoDB":
    case "EBS":
    case "EFS":
    case "S3":
      return {};
  }
}

function needs(member: keyof RestoreNetwork): RestoreMetadata {
  return {
    refusal: {
      rule: `needs \`network.${member}\``,
      wayOut:
        "AWS restores into the default network, which a secured account has not: name one that is closed, or leave the type out",
    },
  };
}
