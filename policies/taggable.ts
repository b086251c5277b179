import taggableTypes from "./taggable-types.json";

const taggable = new Set<string>(taggableTypes);

/** Whether AWS takes tags on a type; the list is generated from `@pulumi/aws`. */
export function isTaggable(type: string): boolean {
  return taggable.has(type);
}

/** What the client's own data lives in. */
const dataStores = new Set([
  "aws:rds/instance:Instance",
  "aws:rds/cluster:Cluster",
  "aws:docdb/cluster:Cluster",
  "aws:neptune/cluster:Cluster",
  "aws:dynamodb/table:Table",
  "aws:efs/fileSystem:FileSystem",
  "aws:fsx/lustreFileSystem:LustreFileSystem",
  "aws:fsx/ontapFileSystem:OntapFileSystem",
  "aws:fsx/openZfsFileSystem:OpenZfsFileSystem",
  "aws:fsx/windowsFileSystem:WindowsFileSystem",
  "aws:ebs/volume:Volume",
  "aws:s3/bucket:Bucket",
  "aws:s3/bucketV2:BucketV2",
]);

export function holdsData(type: string): boolean {
  return dataStores.has(type);
}
