import { databaseKeepsItsLogs } from "../../../../policies/rules/logging/database-keeps-its-logs";
import { loggedWorkload } from "../../../support/policies/logging-workload";
import { ruleCases } from "../../../support/policies/rule-cases";
import { spoil, unknown } from "../../../support/policies/stack";

const databases = [
  ["base-journalisee", "enabledCloudwatchLogsExports", "A database"],
  ["grappe-journalisee", "enabledCloudwatchLogsExports", "A cluster of databases"],
  ["documents-journalises", "enabledCloudwatchLogsExports", "A database of documents"],
  ["graphe-journalise", "enableCloudwatchLogsExports", "A database of graphs"],
] as const;

ruleCases(databaseKeepsItsLogs, {
  keeps: [{ title: "Databases send their logs to CloudWatch", stack: loggedWorkload }],
  breaks: databases.flatMap(([name, property, what]) =>
    [undefined, [], [""], "audit", true].map((value) => ({
      title: `${what} whose ${property} is ${JSON.stringify(value)} keeps no trace of who came in`,
      stack: spoil(loggedWorkload, name, { [property]: value }),
      at: name,
      says: property,
    })),
  ),
  unknown: databases.map(([name, property, what]) => ({
    title: `${what} whose ${property} only the deployment knows is not taken on trust`,
    stack: spoil(loggedWorkload, name, { [property]: unknown }),
    at: name,
  })),
});
