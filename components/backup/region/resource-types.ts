/**
 * What AWS Backup can be told to back up in a region, in the words of its settings.
 * @see https://docs.aws.amazon.com/aws-backup/latest/devguide/API_UpdateRegionSettings.html
 */
export const backupResourceTypes = [
  "Aurora",
  "CloudFormation",
  "DSQL",
  "DocumentDB",
  "DynamoDB",
  "EBS",
  "EC2",
  "EFS",
  "EKS",
  "FSx",
  "Neptune",
  "RDS",
  "Redshift",
  "Redshift Serverless",
  "S3",
  "SAP HANA on Amazon EC2",
  "Storage Gateway",
  "Timestream",
  "VirtualMachine",
] as const;

export type BackupResourceType = (typeof backupResourceTypes)[number];

/**
 * What AWS tells of when asked whose backups it fully manages.
 * @see https://www.pulumi.com/registry/packages/aws/api-docs/backup/regionsettings/
 */
export const managedResourceTypes = ["CloudFormation", "DSQL", "DynamoDB", "EFS"] as const;

export type ManagedResourceType = (typeof managedResourceTypes)[number];
