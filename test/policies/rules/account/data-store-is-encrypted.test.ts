import { dataStoreIsEncrypted } from "../../../../policies/rules/account/data-store-is-encrypted";
import { guard } from "../../../support/policies/guard-stack";
import { ruleCases } from "../../../support/policies/rule-cases";
import { resource, spoil, unknown } from "../../../support/policies/stack";

/** A store of each kind, encrypted, and the property that says so. */
const stores = [
  ["aws:rds/instance:Instance", "base-erp", "storageEncrypted", "A database"],
  ["aws:rds/cluster:Cluster", "grappe", "storageEncrypted", "A cluster of databases"],
  ["aws:docdb/cluster:Cluster", "documents", "storageEncrypted", "A database of documents"],
  ["aws:neptune/cluster:Cluster", "graphe", "storageEncrypted", "A database of graphs"],
  ["aws:ebs/volume:Volume", "disque", "encrypted", "A disk"],
  ["aws:efs/fileSystem:FileSystem", "fichiers", "encrypted", "A file share"],
] as const;
const workload = [
  ...guard,
  ...stores.map(([type, name, property]) => resource(type, name, { [property]: true })),
];

ruleCases(dataStoreIsEncrypted, {
  keeps: [{ title: "Databases, disks and files are encrypted", stack: workload }],
  breaks: stores.flatMap(([, name, property, what]) => [
    {
      title: `${what} with ${property} off can be read by whoever copies it`,
      stack: spoil(workload, name, { [property]: false }),
      at: name,
      says: property,
    },
    {
      title: `${what} without ${property} is not encrypted`,
      stack: spoil(workload, name, { [property]: undefined }),
      at: name,
    },
    {
      title: `${what} whose ${property} is a text is not encrypted`,
      stack: spoil(workload, name, { [property]: "true" }),
      at: name,
    },
  ]),
  unknown: stores.map(([, name, property, what]) => ({
    title: `${what} whose ${property} only the deployment knows is not taken on trust`,
    stack: spoil(workload, name, { [property]: unknown }),
    at: name,
  })),
});

const made = (origin: object) =>
  spoil(workload, "base-erp", { storageEncrypted: undefined, ...origin });

ruleCases(dataStoreIsEncrypted, {
  keeps: [
    {
      title: "A store made from another and said to be encrypted is",
      stack: spoil(workload, "base-erp", { snapshotIdentifier: "veille" }),
    },
  ],
  breaks: [
    {
      title: "A store said not to be encrypted is not, whatever it was made from",
      stack: spoil(workload, "base-erp", {
        storageEncrypted: false,
        snapshotIdentifier: "veille",
      }),
      at: "base-erp",
    },
    { title: "An empty origin is none", stack: made({ snapshotIdentifier: "" }), at: "base-erp" },
    {
      title: "An origin of null is none",
      stack: made({ replicateSourceDb: null }),
      at: "base-erp",
    },
    {
      title: "An empty block is no origin",
      stack: made({ restoreToPointInTime: {} }),
      at: "base-erp",
    },
  ],
  unknown: [
    {
      title: "An origin that only the deployment knows may be none",
      stack: made({ snapshotIdentifier: unknown }),
      at: "base-erp",
    },
  ],
  notApplicable: [
    ...[
      { snapshotIdentifier: "veille" },
      { replicateSourceDb: "base-principale" },
      { restoreToPointInTime: { sourceDbInstanceIdentifier: "base" } },
    ].map((origin) => ({
      title: `A store made through ${Object.keys(origin).join()} takes the encryption of its origin`,
      stack: made(origin),
      at: "base-erp",
    })),
    {
      title: "A disk made from a snapshot takes its encryption",
      stack: spoil(workload, "disque", { encrypted: undefined, snapshotId: "snap-0a1b" }),
      at: "disque",
    },
    {
      title: "A replica cluster takes the encryption of its source",
      stack: spoil(workload, "grappe", {
        storageEncrypted: undefined,
        replicationSourceIdentifier: "grappe-principale",
      }),
      at: "grappe",
    },
  ],
});
