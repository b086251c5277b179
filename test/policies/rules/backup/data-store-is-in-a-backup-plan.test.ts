import { dataStoreIsInABackupPlan } from "../../../../policies/rules/backup/data-store-is-in-a-backup-plan";
import { holding, withClass } from "../../../support/policies/backup-cases";
import { ruleCases } from "../../../support/policies/rule-cases";
import { amended, resource, spoil, unknown } from "../../../support/policies/stack";

/** A store of each kind, and what AWS Backup calls it. */
const kinds = [
  ["aws:rds/instance:Instance", "base", "RDS"],
  ["aws:rds/cluster:Cluster", "grappe", "Aurora"],
  ["aws:docdb/cluster:Cluster", "fiches", "DocumentDB"],
  ["aws:neptune/cluster:Cluster", "graphe", "Neptune"],
  ["aws:dynamodb/table:Table", "table", "DynamoDB"],
  ["aws:ebs/volume:Volume", "disque", "EBS"],
  ["aws:efs/fileSystem:FileSystem", "fichiers", "EFS"],
  ["aws:fsx/windowsFileSystem:WindowsFileSystem", "partage", "FSx"],
  ["aws:ec2/instance:Instance", "serveur", "EC2"],
  ["aws:s3/bucket:Bucket", "plans", "S3"],
] as const;
const tags = { DataClass: "erp-vital" };
const data = holding(
  ...kinds.map(([type, name]) =>
    resource(type, name, type.includes("cluster") ? { engine: "aurora-mysql", tags } : { tags }),
  ),
);
const types = kinds.map(([, , type]) => type);
const every = amended(withClass("erp-vital", { resourceTypes: types }));
const but = (type: string) =>
  amended(withClass("erp-vital", { resourceTypes: types.filter((one) => one !== type) }));
const base = holding(resource("aws:rds/instance:Instance", "base", { tags }));

ruleCases(dataStoreIsInABackupPlan, {
  keeps: [
    {
      title: "Each store is of a class of the contract that says its type",
      stack: data,
      target: every,
    },
    {
      title: "The provider's default tags count",
      stack: spoil(spoil(base, "base", { tags: undefined }), "aws", {
        defaultTags: JSON.stringify({ tags }),
      }),
    },
    {
      title: "A cluster of several zones that is not Aurora is RDS to AWS Backup",
      stack: holding(resource("aws:rds/cluster:Cluster", "grappe", { engine: "postgres", tags })),
    },
    {
      title: "A store may say the region of the plans",
      stack: spoil(base, "base", { region: "eu-west-3" }),
    },
  ],
  breaks: [
    ...kinds
      .filter(([, , type]) => type !== "EC2" && type !== "S3")
      .map(([, name, type]) => ({
        title: `Without its tag, ${type} is in no plan`,
        stack: spoil(data, name, { tags: undefined }),
        target: every,
        at: name,
        says: "aucune classe de données",
      })),
    ...kinds.map(([, name, type]) => ({
      title: `${type} of a class that does not say it is not tested, and may be skipped`,
      stack: data,
      target: but(type),
      at: name,
      says: `ne prévoit pas ${type}`,
    })),
    {
      title: "A class that the contract does not have is in no plan",
      stack: spoil(base, "base", { tags: { DataClass: "erp" } }),
      at: "base",
    },
    {
      title: "A bucket of a class that the contract does not have is in no plan",
      stack: spoil(data, "plans", { tags: { DataClass: "divers" } }),
      target: every,
      at: "plans",
    },
    {
      title: "A store outside the main region is out of the plans' reach",
      stack: spoil(base, "base", { region: "eu-central-1" }),
      at: "base",
      says: "hors de la région",
    },
  ],
  unknown: [
    {
      title: "A class that only the deployment knows is not taken on trust",
      stack: spoil(base, "base", { tags: { DataClass: unknown } }),
      at: "base",
    },
    {
      title: "A cluster whose engine only the deployment knows may be of another type",
      stack: spoil(data, "grappe", { engine: unknown }),
      target: every,
      at: "grappe",
    },
  ],
  notApplicable: [
    {
      title: "A bucket without class holds nothing to back up, as far as anybody said",
      stack: spoil(data, "plans", { tags: {} }),
      target: every,
      at: "plans",
    },
    {
      title: "A server without class can be made again",
      stack: spoil(data, "serveur", { tags: undefined }),
      target: every,
      at: "serveur",
    },
  ],
});
