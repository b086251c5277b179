import { texts } from "../../props";
import { resourceRule } from "../../rule";
import { say } from "../../text";
import { pass, violation } from "../../verdict";

/** The kinds of database that send their logs to CloudWatch, and the property that says which logs. */
const sentBy: Readonly<Record<string, string>> = {
  "aws:rds/instance:Instance": "enabledCloudwatchLogsExports",
  "aws:rds/cluster:Cluster": "enabledCloudwatchLogsExports",
  "aws:docdb/cluster:Cluster": "enabledCloudwatchLogsExports",
  "aws:neptune/cluster:Cluster": "enableCloudwatchLogsExports",
};

export const databaseKeepsItsLogs = resourceRule({
  name: "database-keeps-its-logs",
  control: "LOG-10",
  reads: [],
  types: Object.keys(sentBy),
  check(database) {
    const property = sentBy[database.type] ?? "";
    const sent = database.props[property];
    return Array.isArray(sent) && texts(sent).some((log) => log !== "")
      ? pass(database)
      : violation(database, {
          found: say(`\`${property}\` ne nomme aucun journal`, `\`${property}\` names no log`),
          agreed: say(
            "journaux de la base envoyés à CloudWatch",
            "logs of the database sent to CloudWatch",
          ),
        });
  },
});
