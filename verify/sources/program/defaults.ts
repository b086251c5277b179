/**
 * What AWS's provider adds to the inputs when it checks them, for the types in use. By hand, each with its source;
 * what AWS computes later is generated (`aws-outputs.json`).
 *
 * Sources: [d.ts] the comment of the argument in `@pulumi/aws`; [tf] the `Default` of the resource's schema in
 * terraform-provider-aws, which the bridge copies into the checked inputs; [name] `provider/resource_overrides.go` and
 * `autonaming.go` of pulumi-aws, which decide the names it makes up.
 */
export interface TypeDefaults {
  /** Inputs added when absent. */
  readonly inputs?: Readonly<Record<string, unknown>>;
  /** Outputs that are known at preview although the program did not set them (plan-time defaults). */
  readonly planned?: Readonly<Record<string, unknown>>;
  readonly autoName?: AutoName;
}

/** The provider names what the program does not: logical name, separator, 7 hexadecimal digits. */
export interface AutoName {
  readonly property: string;
  /** An input that, when set, leaves the name to AWS. */
  readonly unless?: string;
  /** @default "-" */
  readonly separator?: string;
  readonly finish?: (name: string, inputs: Readonly<Record<string, unknown>>) => string;
}

const name: AutoName = { property: "name", unless: "namePrefix" };

export const typeDefaults: Readonly<Record<string, TypeDefaults>> = {
  // [name] an alternate contact's name is a required field that the SDK declares optional, so it is auto-named too
  "aws:account/alternativeContact:AlternativeContact": { autoName: name },
  // [tf] allow_users_to_change_password, minimum_password_length
  "aws:iam/accountPasswordPolicy:AccountPasswordPolicy": {
    inputs: { allowUsersToChangePassword: true, minimumPasswordLength: 6 },
  },
  // [d.ts] "Defaults to `false`" on the four
  "aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock": {
    inputs: {
      blockPublicAcls: false,
      blockPublicPolicy: false,
      ignorePublicAcls: false,
      restrictPublicBuckets: false,
    },
  },
  // [d.ts] "Defaults to `true`"
  "aws:ebs/encryptionByDefault:EncryptionByDefault": { inputs: { enabled: true } },
  // No default: `state` is required
  "aws:ebs/snapshotBlockPublicAccess:SnapshotBlockPublicAccess": {},
  "aws:ec2/imageBlockPublicAccess:ImageBlockPublicAccess": {},
  // [d.ts] "Default: `no-preference`"; [tf] a framework resource: its defaults appear in the plan, not in the check
  "aws:ec2/instanceMetadataDefaults:InstanceMetadataDefaults": {
    planned: {
      httpEndpoint: "no-preference",
      httpPutResponseHopLimit: -1,
      httpTokens: "no-preference",
      instanceMetadataTags: "no-preference",
    },
  },
  // [d.ts] enableKeyRotation, isEnabled, keyUsage; [tf] the other two. deletionWindowInDays (30) is AWS's own default
  "aws:kms/key:Key": {
    inputs: {
      bypassPolicyLockoutSafetyCheck: false,
      customerMasterKeySpec: "SYMMETRIC_DEFAULT",
      enableKeyRotation: false,
      isEnabled: true,
      keyUsage: "ENCRYPT_DECRYPT",
    },
  },
  // [name] aws_kms_alias
  "aws:kms/alias:Alias": {
    autoName: {
      ...name,
      finish: (made) => (made.startsWith("alias/") ? made : `alias/${made}`),
    },
  },
  // [d.ts] fifoTopic; [tf] content_based_deduplication; [name] aws_sns_topic
  "aws:sns/topic:Topic": {
    inputs: { contentBasedDeduplication: false, fifoTopic: false },
    autoName: {
      ...name,
      finish: (made, inputs) => (inputs.fifoTopic === true ? `${made}.fifo` : made),
    },
  },
  "aws:sns/topicPolicy:TopicPolicy": {},
  // [d.ts] the three
  "aws:sns/topicSubscription:TopicSubscription": {
    inputs: {
      confirmationTimeoutInMinutes: 1,
      endpointAutoConfirms: false,
      rawMessageDelivery: false,
    },
  },
  // [tf] time_period_end. The members of costTypes have defaults too, not added here: they depend on one another
  "aws:budgets/budget:Budget": {
    inputs: { timePeriodEnd: "2087-06-15_00:00" },
    autoName: name,
  },
  "aws:costexplorer/anomalyMonitor:AnomalyMonitor": { autoName: name },
  "aws:costexplorer/anomalySubscription:AnomalySubscription": { autoName: name },
  "aws:costexplorer/costAllocationTag:CostAllocationTag": {},
  // [tf] [d.ts] these; [name] aws_db_instance, without separator
  "aws:rds/instance:Instance": {
    inputs: {
      applyImmediately: false,
      autoMinorVersionUpgrade: true,
      copyTagsToSnapshot: false,
      deleteAutomatedBackups: true,
      monitoringInterval: 0,
      performanceInsightsEnabled: false,
      publiclyAccessible: false,
      skipFinalSnapshot: false,
    },
    autoName: { property: "identifier", unless: "identifierPrefix", separator: "" },
  },
  // [d.ts] the ones with "Default"; a cluster has no made-up name, RDS gives one
  "aws:rds/cluster:Cluster": {
    inputs: {
      copyTagsToSnapshot: false,
      deleteAutomatedBackups: true,
      engineMode: "provisioned",
      skipFinalSnapshot: false,
    },
  },
  // [d.ts] throughputMode; [name] aws_efs_file_system
  "aws:efs/fileSystem:FileSystem": {
    inputs: { throughputMode: "bursting" },
    autoName: { property: "creationToken" },
  },
  // [d.ts] finalSnapshot "By default set to false"
  "aws:ebs/volume:Volume": { inputs: { finalSnapshot: false } },
  // [tf] force_destroy; [name] aws_s3_bucket
  "aws:s3/bucket:Bucket": {
    inputs: { forceDestroy: false },
    autoName: {
      property: "bucket",
      unless: "bucketPrefix",
      finish: (made) => made.toLowerCase(),
    },
  },
};
