import { tagList, text, type ResourceType } from "../../resource-type";
import { arn } from "../ids";
import { ec2Id } from "../network/ec2";
import { taken } from "../refusals";

const fileSystems = "aws:efs/fileSystem:FileSystem";
const creation = "https://docs.aws.amazon.com/efs/latest/ug/API_CreateFileSystem.html";

export const fileSystemTypes: Readonly<Record<string, ResourceType>> = {
  [fileSystems]: {
    // ForceNew in internal/service/efs/file_system.go
    replacedBy: [
      "availabilityZoneName",
      "creationToken",
      "encrypted",
      "kmsKeyId",
      "performanceMode",
    ],
    id: () => ec2Id("fs"),
    computed: (wanted, id) => ({
      arn: arn(wanted, "elasticfilesystem", `file-system/${id}`),
      availabilityZoneId: "",
      availabilityZoneName: "",
      dnsName: `${id}.efs.${wanted.region}.amazonaws.com`,
      encrypted: false,
      kmsKeyId: "",
      name: "",
      numberOfMountTargets: 0,
      ownerId: wanted.account,
      performanceMode: "generalPurpose",
      protection: { replicationOverwrite: "ENABLED" },
      sizeInBytes: [{ value: 6144, valueInIa: 0, valueInStandard: 6144 }],
    }),
    calls: (wanted) => {
      const { inputs } = wanted;
      return [
        {
          service: "efs",
          operation: "CreateFileSystem",
          input: {
            CreationToken: inputs.creationToken,
            AvailabilityZoneName: inputs.availabilityZoneName,
            Encrypted: inputs.encrypted,
            KmsKeyId: inputs.kmsKeyId,
            PerformanceMode: inputs.performanceMode,
            ThroughputMode: inputs.throughputMode,
            // The provider sends 0 for what is not given, and only in this mode.
            ...(inputs.throughputMode === "provisioned"
              ? { ProvisionedThroughputInMibps: inputs.provisionedThroughputInMibps ?? 0 }
              : {}),
            Tags: tagList(wanted),
          },
        },
      ];
    },
    refusals: [
      taken(fileSystems, "creationToken", {
        says: "FileSystemAlreadyExists: File system already exists with creation token",
        source: creation,
      }),
      {
        says: "encrypted must be set to true when kms_key_id is specified",
        source: "internal/service/efs/file_system.go",
        applies: ({ inputs }) => inputs.encrypted !== true && text(inputs.kmsKeyId) !== "",
      },
      {
        says: "BadRequest: The maxIO mode is not supported on One Zone file systems",
        source: creation,
        applies: ({ inputs }) =>
          inputs.performanceMode === "maxIO" && inputs.availabilityZoneName !== undefined,
      },
    ],
  },
};
