import { contractDigest } from "../../../contract";
import type { Registered } from "../../../verify/sources/registered";
import { access, emergencyAlarm } from "./access-stack";
import { operated, operations, withClass } from "./backup-cases";
import { backupGuard } from "./backup-stack";
import { guard } from "./guard-stack";
import { logging } from "./logging-stack";
import { loggedWorkload } from "./logging-workload";
import { amended, production, resource, rootName, spoil } from "./stack";
import { validator } from "./validator-stack";

const tags = {
  Client: "lormont",
  Environment: "production",
  Owner: "c-delmas",
  CostCentre: "erp",
  ManagedBy: "socle",
};

/** The example client's production, whose vital class may be of any type that a rule judges. */
export const wholeTarget = amended({
  ...withClass("erp-vital", {
    resourceTypes: [
      "Aurora",
      "DocumentDB",
      "DynamoDB",
      "EBS",
      "EC2",
      "EFS",
      "Neptune",
      "RDS",
      "S3",
    ],
  }),
  environments: { production: { ...production, recordedBuckets: ["lormont-documents"] } },
});

/** What a database says beside its encryption, so that nothing is broken. */
const kept = { deletionProtection: true, enabledCloudwatchLogsExports: ["audit", "postgresql"] };

/** The compliant guard stack, and a resource of each other type that some rule judges: everything passes. */
export const everything: readonly Registered[] = [
  ...spoil(guard, rootName, { contractDigest: contractDigest(wholeTarget.contract) }),
  ...access,
  // Its component is logging's too.
  ...emergencyAlarm.filter(({ custom }) => custom),
  ...logging,
  ...backupGuard,
  ...validator("aurora", ["Aurora"]),
  ...validator("dynamodb", ["DynamoDB"]),
  ...validator("ec2", ["EBS", "EC2"]),
  ...validator("efs", ["EFS"]),
  ...(
    [
      ["aws:rds/instance:Instance", "base-erp", { storageEncrypted: true, ...kept }],
      ["aws:rds/cluster:Cluster", "grappe", { storageEncrypted: true, ...kept }],
      ["aws:docdb/cluster:Cluster", "documents", { storageEncrypted: true, ...kept }],
      [
        "aws:neptune/cluster:Cluster",
        "graphe",
        {
          storageEncrypted: true,
          deletionProtection: true,
          enableCloudwatchLogsExports: ["audit"],
        },
      ],
      ["aws:ebs/volume:Volume", "disque", { encrypted: true }],
      ["aws:efs/fileSystem:FileSystem", "fichiers", { encrypted: true }],
      ["aws:s3/bucket:Bucket", "images", {}],
    ] as const
  ).map(([type, name, inputs]) =>
    resource(type, name, { ...inputs, tags: { ...tags, DataClass: "erp-vital" } }),
  ),
  resource("aws:sqs/queue:Queue", "commandes", { tags }),
  resource("aws:iam/accessKey:AccessKey", "ancienne-cle", { user: "machine", status: "Inactive" }),
  resource("aws:dynamodb/table:Table", "paniers", {
    deletionProtectionEnabled: true,
    pointInTimeRecovery: { enabled: true },
    tags: { ...tags, DataClass: "erp-vital" },
  }),
  ...loggedWorkload.filter(({ type }) => !/^aws:(rds|docdb|neptune)/.test(type)),
];

/** A compliant stack of each part, with what was agreed for it. */
export const compliant = [
  { stack: everything, target: wholeTarget },
  { stack: operated, target: operations() },
] as const;
