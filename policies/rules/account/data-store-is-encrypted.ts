import { isAbsent, isNamed } from "../../props";
import { resourceRule } from "../../rule";
import { say } from "../../text";
import { notApplicable, pass, violation } from "../../verdict";

/** Each kind of store whose encryption is a choice, and the property that makes it. S3 and DynamoDB always encrypt. */
const encryptedBy: Readonly<Record<string, string>> = {
  "aws:rds/instance:Instance": "storageEncrypted",
  "aws:rds/cluster:Cluster": "storageEncrypted",
  "aws:docdb/cluster:Cluster": "storageEncrypted",
  "aws:neptune/cluster:Cluster": "storageEncrypted",
  "aws:ebs/volume:Volume": "encrypted",
  "aws:efs/fileSystem:FileSystem": "encrypted",
};

/** A store made from another one takes its encryption: the program cannot say. */
const origins = [
  "replicateSourceDb",
  "replicationSourceIdentifier",
  "restoreToPointInTime",
  "snapshotIdentifier",
  "snapshotId",
];

export const dataStoreIsEncrypted = resourceRule({
  name: "data-store-is-encrypted",
  control: "ACT-14",
  reads: [],
  types: Object.keys(encryptedBy),
  check(store) {
    const property = encryptedBy[store.type] ?? "";
    const encrypted = store.props[property];
    if (encrypted === true) return pass(store);
    if (isAbsent(encrypted) && origins.some((one) => isNamed(store.props[one]))) {
      return notApplicable(
        store,
        say(
          "créé à partir d'une autre ressource, dont il prend le chiffrement",
          "made from another store, whose encryption it takes",
        ),
      );
    }
    return violation(store, {
      found: say(`\`${property}\` n'est pas actif`, `\`${property}\` is not on`),
      agreed: say(
        "données chiffrées là où elles sont stockées",
        "data encrypted where it is stored",
      ),
    });
  },
});
