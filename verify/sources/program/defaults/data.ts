import type { TypeDefaults } from "./type-defaults";

/** What holds data. */
export const dataDefaults: Readonly<Record<string, TypeDefaults>> = {
  // [tf] [d.ts] these; [name] aws_db_instance, without separator
  "aws:rds/instance:Instance": {
    inputs: {
      applyImmediately: false,
      autoMinorVersionUpgrade: true,
      copyTagsToSnapshot: false,
      deleteAutomatedBackups: true,
      monitoringInterval: 0,
      performanceInsightsEnabled: false,
      publiclyAccessible: false,
      skipFinalSnapshot: false,
    },
    autoName: { property: "identifier", unless: "identifierPrefix", separator: "" },
  },
  // [d.ts] the ones with "Default"; a cluster has no made-up name, RDS gives one
  "aws:rds/cluster:Cluster": {
    inputs: {
      copyTagsToSnapshot: false,
      deleteAutomatedBackups: true,
      engineMode: "provisioned",
      skipFinalSnapshot: false,
    },
  },
  // [d.ts] throughputMode; [name] aws_efs_file_system
  "aws:efs/fileSystem:FileSystem": {
    inputs: { throughputMode: "bursting" },
    autoName: { property: "creationToken" },
  },
  // [d.ts] finalSnapshot "By default set to false"
  "aws:ebs/volume:Volume": { inputs: { finalSnapshot: false } },
};
