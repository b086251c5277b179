import type { Registered } from "../../../verify/sources/registered";
import { guard } from "./guard-stack";
import { resource } from "./stack";

const tags = {
  Client: "lormont",
  Environment: "production",
  Owner: "c-delmas",
  CostCentre: "erp",
  ManagedBy: "socle",
};

/** The compliant guard stack, and a resource of each other type that some rule judges: everything passes. */
export const everything: readonly Registered[] = [
  ...guard,
  ...(
    [
      ["aws:rds/instance:Instance", "base-erp", { storageEncrypted: true }],
      ["aws:rds/cluster:Cluster", "grappe", { storageEncrypted: true }],
      ["aws:docdb/cluster:Cluster", "documents", { storageEncrypted: true }],
      ["aws:neptune/cluster:Cluster", "graphe", { storageEncrypted: true }],
      ["aws:ebs/volume:Volume", "disque", { encrypted: true }],
      ["aws:efs/fileSystem:FileSystem", "fichiers", { encrypted: true }],
      ["aws:s3/bucket:Bucket", "images", {}],
    ] as const
  ).map(([type, name, inputs]) =>
    resource(type, name, { ...inputs, tags: { ...tags, DataClass: "erp-vital" } }),
  ),
  resource("aws:sqs/queue:Queue", "commandes", { tags }),
];
