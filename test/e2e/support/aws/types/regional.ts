import { randomUUID } from "node:crypto";
import { text, type ResourceType } from "../resource-type";

/** Settings that each region of an account has once. */
export const regionalTypes: Readonly<Record<string, ResourceType>> = {
  "aws:ebs/encryptionByDefault:EncryptionByDefault": {
    replacedBy: [],
    // The provider makes up an id (internal/service/ec2/ebs_encryption_by_default.go), and takes any at import
    id: () => `terraform-${randomUUID()}`,
    key: (_, inputs) => text(inputs.region),
    setting: true,
    calls: ({ inputs }) => [
      {
        service: "ec2",
        operation:
          inputs.enabled === true
            ? "EnableEbsEncryptionByDefault"
            : "DisableEbsEncryptionByDefault",
        input: {},
      },
    ],
  },
  "aws:ebs/snapshotBlockPublicAccess:SnapshotBlockPublicAccess": {
    replacedBy: [],
    // internal/service/ec2/ebs_snapshot_block_public_access.go
    id: ({ region }) => region,
    setting: true,
    calls: ({ inputs }) => [
      {
        service: "ec2",
        operation: "EnableSnapshotBlockPublicAccess",
        input: { State: inputs.state },
      },
    ],
  },
  "aws:ec2/imageBlockPublicAccess:ImageBlockPublicAccess": {
    replacedBy: [],
    id: ({ region }) => region,
    setting: true,
    // Delete is a no-op in internal/service/ec2/ec2_image_block_public_access.go
    keptOnDelete: true,
    calls: ({ inputs }) => [
      {
        service: "ec2",
        operation: "EnableImageBlockPublicAccess",
        input: { ImageBlockPublicAccessState: inputs.state },
      },
    ],
  },
  "aws:ec2/instanceMetadataDefaults:InstanceMetadataDefaults": {
    replacedBy: [],
    id: ({ region }) => region,
    setting: true,
    calls: ({ inputs }) => [
      {
        service: "ec2",
        operation: "ModifyInstanceMetadataDefaults",
        input: {
          HttpTokens: inputs.httpTokens,
          HttpPutResponseHopLimit: inputs.httpPutResponseHopLimit,
          HttpEndpoint: inputs.httpEndpoint,
          InstanceMetadataTags: inputs.instanceMetadataTags,
        },
      },
    ],
  },
};
