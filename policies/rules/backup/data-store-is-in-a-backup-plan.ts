import { logsClass } from "../../../contract/agreed";
import { isAbsent, tagOf } from "../../props";
import { resourceRule } from "../../rule";
import type { Resource } from "../../subject";
import { say } from "../../text";
import { notApplicable, pass, violation } from "../../verdict";
import { dataClassTag, regionOf } from "./coverage";

/** What holds data, and what AWS Backup calls it. */
const stores: Readonly<Record<string, string>> = {
  "aws:rds/instance:Instance": "RDS",
  "aws:rds/cluster:Cluster": "Aurora",
  "aws:docdb/cluster:Cluster": "DocumentDB",
  "aws:neptune/cluster:Cluster": "Neptune",
  "aws:dynamodb/table:Table": "DynamoDB",
  "aws:ebs/volume:Volume": "EBS",
  "aws:ec2/instance:Instance": "EC2",
  "aws:efs/fileSystem:FileSystem": "EFS",
  "aws:fsx/lustreFileSystem:LustreFileSystem": "FSx",
  "aws:fsx/ontapFileSystem:OntapFileSystem": "FSx",
  "aws:fsx/openZfsFileSystem:OpenZfsFileSystem": "FSx",
  "aws:fsx/windowsFileSystem:WindowsFileSystem": "FSx",
  "aws:s3/bucket:Bucket": "S3",
  "aws:s3/bucketV2:BucketV2": "S3",
};

/** Buckets of logs and servers that can be made again hold nothing to back up: only the tag says that these do. */
const onlyWhenTagged = ["EC2", "S3"];

/** A plan takes whatever carries the tag, whoever made it: the plan itself may be in another stack. */
export const dataStoreIsInABackupPlan = resourceRule({
  name: "data-store-is-in-a-backup-plan",
  control: "BKP-01",
  reads: ["backup", "environments"],
  types: Object.keys(stores),
  check(store, { backup, environments, terms }) {
    const type = typeOf(store);
    const tag = tagOf(store, dataClassTag);
    if (isAbsent(tag) && onlyWhenTagged.includes(type)) {
      return notApplicable(
        store,
        say("rien ne dit qu'il s'y trouve des données", "nothing says that it holds data"),
      );
    }
    if (tag === logsClass && type === "S3") {
      return notApplicable(
        store,
        say("des journaux, que garde leur propre archive", "logs, which their own archive keeps"),
      );
    }
    const dataClass = backup.dataClasses.find(({ name }) => name === tag);
    if (dataClass === undefined) {
      const names = backup.dataClasses.map(({ name }) => name).join(", ");
      return violation(store, {
        found: say(
          `aucune classe de données du contrat (étiquette ${dataClassTag})`,
          `no class of data of the contract (tag ${dataClassTag})`,
        ),
        agreed: say(`une classe parmi : ${names}`, `one class among: ${names}`),
      });
    }
    const { name, resourceTypes } = dataClass;
    if (!resourceTypes.some((one) => one === type)) {
      return violation(store, {
        found: say(
          `la classe ${name} ne prévoit pas ${type}`,
          `class ${name} does not say ${type}`,
        ),
        agreed: say(
          `${name} : ${resourceTypes.join(", ")}`,
          `${name}: ${resourceTypes.join(", ")}`,
        ),
      });
    }
    const region = environments[terms.environment]?.region;
    return regionOf(store) === region || regionOf(store) === undefined
      ? pass(store)
      : violation(store, {
          found: say("elle est hors de la région des plans", "it is outside the plans' region"),
          agreed: say(`sauvegardée en ${region}`, `backed up in ${region}`),
        });
  },
});

/** To AWS Backup, a cluster of databases that is not Aurora's is RDS. */
function typeOf({ type, props }: Resource): string {
  const known = stores[type] ?? "";
  if (known !== "Aurora") return known;
  const { engine } = props;
  return typeof engine === "string" && !engine.startsWith("aurora") ? "RDS" : known;
}
