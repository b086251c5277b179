import { resourceRule } from "../../rule";
import { say } from "../../text";
import { pass, violation } from "../../verdict";

/** Each kind of database, and the property that makes AWS refuse its deletion. */
const protectedBy: Readonly<Record<string, string>> = {
  "aws:rds/instance:Instance": "deletionProtection",
  "aws:rds/cluster:Cluster": "deletionProtection",
  "aws:docdb/cluster:Cluster": "deletionProtection",
  "aws:neptune/cluster:Cluster": "deletionProtection",
  "aws:dynamodb/table:Table": "deletionProtectionEnabled",
};

export const databaseRefusesDeletion = resourceRule({
  name: "database-refuses-deletion",
  control: "BKP-16",
  reads: [],
  types: Object.keys(protectedBy),
  check(database) {
    const property = protectedBy[database.type] ?? "";
    return database.props[property] === true
      ? pass(database)
      : violation(database, {
          found: say(`\`${property}\` n'est pas actif`, `\`${property}\` is not on`),
          agreed: say("AWS refuse de la supprimer", "AWS refuses to delete it"),
        });
  },
});
