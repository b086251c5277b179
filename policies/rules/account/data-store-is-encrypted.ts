import { resourceRule } from "../../rule";
import { say } from "../../text";
import { notApplicable, pass, violation } from "../../verdict";

/** Each kind of store, and the property that encrypts it. */
const encryptedBy: Readonly<Record<string, string>> = {
  "aws:rds/instance:Instance": "storageEncrypted",
  "aws:rds/cluster:Cluster": "storageEncrypted",
  "aws:ebs/volume:Volume": "encrypted",
  "aws:efs/fileSystem:FileSystem": "encrypted",
};

/** A store made from another one takes its encryption: the program cannot say. */
const origins = [
  "replicateSourceDb",
  "snapshotIdentifier",
  "snapshotId",
  "replicationSourceIdentifier",
];

export const dataStoreIsEncrypted = resourceRule({
  name: "data-store-is-encrypted",
  control: "ACT-14",
  reads: [],
  types: Object.keys(encryptedBy),
  check(store) {
    const property = encryptedBy[store.type] ?? "";
    if (store.props[property] === true) return pass(store);
    const origin = origins.find((one) => one in store.props);
    if (origin !== undefined && !(property in store.props)) {
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
      agreed: say("données chiffrées au repos", "data encrypted at rest"),
    });
  },
});
