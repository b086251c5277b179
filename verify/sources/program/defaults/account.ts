import { name, type TypeDefaults } from "./type-defaults";

/** Settings that an account or a region has once. */
export const accountDefaults: Readonly<Record<string, TypeDefaults>> = {
  // [name] an alternate contact's name is a required field that the SDK declares optional, so it is auto-named too
  "aws:account/alternativeContact:AlternativeContact": { autoName: name },
  // [tf] allow_users_to_change_password, minimum_password_length
  "aws:iam/accountPasswordPolicy:AccountPasswordPolicy": {
    inputs: { allowUsersToChangePassword: true, minimumPasswordLength: 6 },
  },
  // [d.ts] "Defaults to `false`" on the four
  "aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock": {
    inputs: {
      blockPublicAcls: false,
      blockPublicPolicy: false,
      ignorePublicAcls: false,
      restrictPublicBuckets: false,
    },
  },
  // [d.ts] "Defaults to `true`"
  "aws:ebs/encryptionByDefault:EncryptionByDefault": { inputs: { enabled: true } },
  // No default: `state` is required
  "aws:ebs/snapshotBlockPublicAccess:SnapshotBlockPublicAccess": {},
  "aws:ec2/imageBlockPublicAccess:ImageBlockPublicAccess": {},
  // [d.ts] "Default: `no-preference`"; [tf] a framework resource: its defaults appear in the plan, not in the check
  "aws:ec2/instanceMetadataDefaults:InstanceMetadataDefaults": {
    planned: {
      httpEndpoint: "no-preference",
      httpPutResponseHopLimit: -1,
      httpTokens: "no-preference",
      instanceMetadataTags: "no-preference",
    },
  },
};
