import type { Props } from "./resource-type";
import { FreshAccount, own } from "./types/fresh-account";

const regionSettings = "aws:backup/regionSettings:RegionSettings";

const aws = new FreshAccount();
beforeEach(() => aws.open());
afterEach(() => aws.close());

/** In terraform-provider-aws, `DeleteWithoutTimeout: schema.NoopContext`. */
test.each<[string, Props]>([
  [regionSettings, { resourceTypeOptInPreference: { EBS: true } }],
  ["aws:backup/globalSettings:GlobalSettings", { globalSettings: { enabled: "true" } }],
  ["aws:ec2/imageBlockPublicAccess:ImageBlockPublicAccess", { state: "block-new-sharing" }],
])("%s stays as it is after its deletion", async (type, inputs) => {
  aws.exists("aws:organizations/organization:Organization", "o-example", {});
  const made = await aws.create(type, inputs);
  await aws.delete(type, made);

  expect(aws.things(type)).toEqual([made]);
  expect(aws.world.calls.at(-1)).toMatchObject({ operation: "delete", outcome: "kept" });
});

/** Each is deleted, or set back to what AWS has where nobody set it. */
test.each<[string, Props]>([
  ["aws:ebs/encryptionByDefault:EncryptionByDefault", { enabled: true }],
  ["aws:ebs/snapshotBlockPublicAccess:SnapshotBlockPublicAccess", { state: "block-all-sharing" }],
  ["aws:ec2/instanceMetadataDefaults:InstanceMetadataDefaults", { httpTokens: "required" }],
  ["aws:iam/accountPasswordPolicy:AccountPasswordPolicy", { minimumPasswordLength: 14 }],
  ["aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock", { blockPublicAcls: true }],
  ["aws:costexplorer/costAllocationTag:CostAllocationTag", { tagKey: "Owner", status: "Active" }],
])("%s is gone after its deletion", async (type, inputs) => {
  aws.world.control = { account: own, tagsSeenInBilling: ["Owner"] };
  const made = await aws.create(type, inputs);
  await aws.delete(type, made);

  expect(aws.things(type)).toEqual([]);
  expect(aws.world.calls.at(-1)).toMatchObject({ operation: "delete", outcome: "done" });
});

test("a deletion that sends nothing to AWS does not fail there", async () => {
  const made = await aws.create(regionSettings, { resourceTypeOptInPreference: { EBS: true } });
  aws.world.control = { account: own, faults: [{ on: "delete", does: "fail" }] };

  await aws.delete(regionSettings, made);

  expect(aws.things(regionSettings)).toEqual([made]);
});
