import { randomUUID } from "node:crypto";
import { tagList, type ResourceType } from "../resource-type";
import { clusterTypes } from "./data/clusters";
import { databaseTypes } from "./data/databases";
import { fileSystemTypes } from "./data/file-systems";
import { subnetGroupTypes } from "./data/subnet-groups";
import { tableTypes } from "./data/tables";

/** What holds data. */
export const dataTypes: Readonly<Record<string, ResourceType>> = {
  ...clusterTypes,
  ...databaseTypes,
  ...fileSystemTypes,
  ...subnetGroupTypes,
  ...tableTypes,
  "aws:ebs/volume:Volume": {
    // Known, not read: where a volume is, whether it is encrypted and what it was made from are its own
    replacedBy: ["availabilityZone", "encrypted", "kmsKeyId", "snapshotId", "outpostArn"],
    id: () => `vol-${randomUUID().replaceAll("-", "").slice(0, 17)}`,
    computed: ({ account, region }, id) => ({
      arn: `arn:aws:ec2:${region}:${account}:volume/${id}`,
      createTime: "2026-12-01T08:00:00Z",
      encrypted: false,
      iops: 100,
      kmsKeyId: "",
      size: 8,
      snapshotId: "",
      throughput: 0,
      type: "gp2",
    }),
    calls: (wanted) => [
      {
        service: "ec2",
        operation: "CreateVolume",
        input: {
          AvailabilityZone: wanted.inputs.availabilityZone,
          Encrypted: wanted.inputs.encrypted,
          Size: wanted.inputs.size,
          TagSpecifications: [{ ResourceType: "volume", Tags: tagList(wanted) }],
        },
      },
    ],
  },
};
