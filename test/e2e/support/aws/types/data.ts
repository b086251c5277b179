import type { ResourceType } from "../resource-type";
import { clusterTypes } from "./data/clusters";
import { databaseTypes } from "./data/databases";
import { fileSystemTypes } from "./data/file-systems";
import { subnetGroupTypes } from "./data/subnet-groups";
import { tableTypes } from "./data/tables";
import { ec2Arn, ec2Id, tagged } from "./network/ec2";

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
    id: () => ec2Id("vol"),
    computed: (wanted, id) => ({
      arn: ec2Arn(wanted, "volume", id),
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
          TagSpecifications: tagged(wanted, "volume"),
        },
      },
    ],
  },
};
