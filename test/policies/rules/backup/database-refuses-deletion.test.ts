import { databaseRefusesDeletion } from "../../../../policies/rules/backup/database-refuses-deletion";
import { holding } from "../../../support/policies/backup-cases";
import { ruleCases } from "../../../support/policies/rule-cases";
import { resource, spoil, unknown } from "../../../support/policies/stack";

const kinds = [
  ["aws:rds/instance:Instance", "base", "deletionProtection"],
  ["aws:rds/cluster:Cluster", "grappe", "deletionProtection"],
  ["aws:docdb/cluster:Cluster", "fiches", "deletionProtection"],
  ["aws:neptune/cluster:Cluster", "graphe", "deletionProtection"],
  ["aws:dynamodb/table:Table", "table", "deletionProtectionEnabled"],
] as const;
const stack = holding(
  ...kinds.map(([type, name, property]) => resource(type, name, { [property]: true })),
);

ruleCases(databaseRefusesDeletion, {
  keeps: [{ title: "No database can be deleted by one call", stack }],
  breaks: kinds.flatMap(([, name, property]) => [
    {
      title: `${name} with ${property} off is deleted at once`,
      stack: spoil(stack, name, { [property]: false }),
      at: name,
      says: property,
    },
    {
      title: `${name} without ${property} is deleted at once`,
      stack: spoil(stack, name, { [property]: undefined }),
      at: name,
    },
    {
      title: `${name} whose ${property} is a text is deleted at once`,
      stack: spoil(stack, name, { [property]: "true" }),
      at: name,
    },
  ]),
  unknown: kinds.map(([, name, property]) => ({
    title: `${name} whose ${property} only the deployment knows is not taken on trust`,
    stack: spoil(stack, name, { [property]: unknown }),
    at: name,
  })),
});
