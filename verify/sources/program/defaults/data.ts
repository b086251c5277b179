import { name, type TypeDefaults } from "./type-defaults";

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
  // [name] aws_db_subnet_group, not lowered: RDS takes lower case only. The SDK itself writes the description
  "aws:rds/subnetGroup:SubnetGroup": { autoName: name },
  // [tf] these; a cluster has no made-up name: Terraform's provider gives one
  "aws:rds/cluster:Cluster": {
    inputs: {
      copyTagsToSnapshot: false,
      deleteAutomatedBackups: true,
      enableGlobalWriteForwarding: false,
      enableHttpEndpoint: false,
      enableLocalWriteForwarding: false,
      engineMode: "provisioned",
      skipFinalSnapshot: false,
    },
  },
  // [d.ts] billingMode; [name] aws_dynamodb_table
  "aws:dynamodb/table:Table": { inputs: { billingMode: "PROVISIONED" }, autoName: name },
  // [d.ts] throughputMode; [name] aws_efs_file_system
  "aws:efs/fileSystem:FileSystem": {
    inputs: { throughputMode: "bursting" },
    autoName: { property: "creationToken" },
  },
  // [d.ts] finalSnapshot "By default set to false"
  "aws:ebs/volume:Volume": { inputs: { finalSnapshot: false } },
};
