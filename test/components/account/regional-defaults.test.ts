import { RegionalDefaults } from "../../../components/account";
import type { RegionalDefaultsArgs } from "../../../components/account";
import { record } from "../../support/record";
import { inventory, named, problem, problemsOf } from "../helpers";

const agreed: RegionalDefaultsArgs = {
  regions: ["eu-west-3", "eu-central-1"],
  ebsEncryption: "create",
  snapshotSharing: "create",
  imageSharing: "create",
  instanceMetadata: "create",
};

const defaults = (args: RegionalDefaultsArgs) => () => {
  new RegionalDefaults("acme", args);
};

it("Every region has its four defaults.", async () => {
  const recorded = await record(defaults(agreed));

  expect(inventory(recorded)).toEqual([
    "aws:ebs/encryptionByDefault:EncryptionByDefault acme-ebs-encryption-eu-central-1",
    "aws:ebs/encryptionByDefault:EncryptionByDefault acme-ebs-encryption-eu-west-3",
    "aws:ebs/snapshotBlockPublicAccess:SnapshotBlockPublicAccess acme-snapshot-sharing-eu-central-1",
    "aws:ebs/snapshotBlockPublicAccess:SnapshotBlockPublicAccess acme-snapshot-sharing-eu-west-3",
    "aws:ec2/imageBlockPublicAccess:ImageBlockPublicAccess acme-image-sharing-eu-central-1",
    "aws:ec2/imageBlockPublicAccess:ImageBlockPublicAccess acme-image-sharing-eu-west-3",
    "aws:ec2/instanceMetadataDefaults:InstanceMetadataDefaults acme-instance-metadata-eu-central-1",
    "aws:ec2/instanceMetadataDefaults:InstanceMetadataDefaults acme-instance-metadata-eu-west-3",
    "socle:account:RegionalDefaults acme",
  ]);
});

it.each(["eu-west-3", "eu-central-1"])(
  "In %s volumes are encrypted, snapshots and images are not public, and instances serve metadata safely.",
  async (region) => {
    const recorded = await record(defaults(agreed));
    const inputs = (setting: string) => named(recorded, `acme-${setting}-${region}`).inputs;

    expect(inputs("ebs-encryption")).toEqual({ region, enabled: true });
    expect(inputs("snapshot-sharing")).toEqual({ region, state: "block-all-sharing" });
    expect(inputs("image-sharing")).toEqual({ region, state: "block-new-sharing" });
    expect(inputs("instance-metadata")).toEqual({
      region,
      httpTokens: "required",
      httpPutResponseHopLimit: 2,
    });
  },
);

it.each(["ebs-encryption", "snapshot-sharing", "image-sharing", "instance-metadata"])(
  "The default %s stays when the stack goes: deleting it would turn it off.",
  async (setting) => {
    const recorded = await record(defaults(agreed));

    const resource = named(recorded, `acme-${setting}-eu-west-3`);
    expect(resource).toMatchObject({
      parent: named(recorded, "acme").urn,
      retainOnDelete: true,
      ignoreChanges: [],
    });
    expect(resource).not.toHaveProperty("importId");
  },
);

it("Defaults that exist are imported region by region, by the provider's own ids.", async () => {
  const recorded = await record(
    defaults({ ...agreed, ebsEncryption: "adopt", snapshotSharing: "adopt" }),
  );

  expect(named(recorded, "acme-ebs-encryption-eu-west-3")).toMatchObject({
    importId: "default@eu-west-3",
    retainOnDelete: true,
  });
  expect(named(recorded, "acme-snapshot-sharing-eu-west-3")).toMatchObject({
    importId: "eu-west-3",
    retainOnDelete: true,
  });
});

it.each([
  ["ebsEncryption", "ebs-encryption"],
  ["snapshotSharing", "snapshot-sharing"],
  ["imageSharing", "image-sharing"],
  ["instanceMetadata", "instance-metadata"],
] as const)("Where %s is left out, that setting alone is left alone.", async (option, setting) => {
  const others = Object.fromEntries(Object.entries(agreed).filter(([name]) => name !== option));

  const all = inventory(await record(defaults(agreed)));
  const fewer = inventory(await record(defaults({ regions: agreed.regions, ...others })));

  expect(fewer).toEqual(all.filter((line) => !line.includes(`acme-${setting}-`)));
  expect(fewer).toHaveLength(all.length - 2);
});

it.each([
  [["eu-west-3"], [], problem("regions", "must name at least one region", "[]")],
  [["eu-west-3"], ["Paris"], problem("regions[0]", "must be an AWS region", '"Paris"')],
  [
    ["eu-west-3", "eu-central-1"],
    ["eu-west-3", "eu-west-3"],
    problem("regions[1]", "must differ from `regions[0]`", '"eu-west-3"'),
  ],
])("The regions %j are taken, %j are refused.", async (taken, refused, expected) => {
  expect(await problemsOf(defaults({ ...agreed, regions: taken }))).toEqual([]);
  expect(await problemsOf(defaults({ ...agreed, regions: refused }))).toEqual([expected]);
});

it("Every region that is not one is told.", async () => {
  expect(await problemsOf(defaults({ ...agreed, regions: ["Paris", "eu-west-3", "*"] }))).toEqual([
    problem("regions[0]", "must be an AWS region", '"Paris"'),
    problem("regions[2]", "must be an AWS region", '"*"'),
  ]);
});
