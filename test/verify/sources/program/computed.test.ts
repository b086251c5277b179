import { awsOutputs } from "../../../../scripts/generate-aws-outputs";
import { computed } from "../../../../verify/sources/program/computed";
import { typeDefaults } from "../../../../verify/sources/program/defaults";
import { providerSettings } from "../../../../verify/sources/program/provider-settings";
import { secret, unknown } from "../../../support/programs";

const provider = providerSettings({
  region: "eu-west-3",
  defaultTags: JSON.stringify({ tags: { Client: "Lormont", Owner: "default" } }),
});
const nowhere = providerSettings();

/** Both steps, on one resource. */
function preview(type: string, inputs: Record<string, unknown>, settings = provider) {
  const step = computed(type, `urn:pulumi:dev::p::${type}::data`, settings);
  const checked = step.check(inputs);
  return { known: step.known, checked, outputs: step.preview(checked) };
}

describe("the generated table", () => {
  const table = awsOutputs();

  test("lists what a type only gives, and the optional inputs that AWS fills in", () => {
    expect(table["aws:kms/key:Key"]).toEqual([
      "arn",
      "description",
      "keyId",
      "multiRegion",
      "policy",
      "region",
      "rotationPeriodInDays",
      "tagsAll",
    ]);
    expect(table["aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock"]).toEqual([
      "accountId",
    ]);
    expect(table["aws:ebs/encryptionByDefault:EncryptionByDefault"]).toEqual(["region"]);
  });

  test("holds every resource class of the SDK", () => {
    expect(Object.keys(table).length).toBeGreaterThan(1700);
  });

  test("and the defaults by hand never contradict it", () => {
    for (const [type, { inputs = {}, planned = {}, autoName }] of Object.entries(typeDefaults)) {
      const filledIn = table[type];
      const contradictions = {
        type,
        // Terraform forbids a default on what it computes; what appears in the plan only is computed by definition.
        inputs: Object.keys(inputs).filter((name) => filledIn?.includes(name) !== false),
        planned: Object.keys(planned).filter((name) => filledIn?.includes(name) !== true),
        autoName: [autoName?.property ?? "arn"].filter(
          (name) => filledIn === undefined || (autoName && !filledIn.includes(name)),
        ),
      };
      expect(contradictions).toEqual({ type, inputs: [], planned: [], autoName: [] });
    }
  });
});

describe("the check", () => {
  test("adds the defaults, the region and all tags, and keeps what the program wrote", () => {
    const { checked } = preview("aws:kms/key:Key", {
      description: "data",
      enableKeyRotation: true,
      tags: { Owner: "own" },
    });

    expect(checked).toEqual({
      description: "data",
      enableKeyRotation: true,
      tags: { Owner: "own" },
      bypassPolicyLockoutSafetyCheck: false,
      customerMasterKeySpec: "SYMMETRIC_DEFAULT",
      isEnabled: true,
      keyUsage: "ENCRYPT_DECRYPT",
      region: "eu-west-3",
      tagsAll: { Client: "Lormont", Owner: "own" },
    });
  });

  test("leaves the region of the resource, and adds none where the provider has none", () => {
    const type = "aws:ebs/encryptionByDefault:EncryptionByDefault";

    expect(preview(type, { region: "us-east-1" }).checked.region).toBe("us-east-1");
    expect(preview(type, {}, nowhere).checked).toEqual({ enabled: true });
    expect(preview(type, {}, nowhere).outputs).toEqual({ enabled: true, region: unknown });
  });

  test("adds no region to what is global, and no tags to what takes none", () => {
    const { checked } = preview("aws:account/alternativeContact:AlternativeContact", {
      name: "Anne",
    });

    expect(checked).toEqual({ name: "Anne" });
  });

  test("treats null as absent", () => {
    const { checked } = preview("aws:ebs/encryptionByDefault:EncryptionByDefault", {
      enabled: null,
    });

    expect(checked.enabled).toBe(true);
  });

  test("makes a name from the logical one, the same in every run", () => {
    const { name } = preview("aws:budgets/budget:Budget", {}).checked;

    expect(name).toMatch(/^data-[0-9a-f]{7}$/);
    expect(preview("aws:budgets/budget:Budget", {}).checked.name).toBe(name);
  });

  test.each([
    ["aws:kms/alias:Alias", {}, "name", /^alias\/data-[0-9a-f]{7}$/],
    ["aws:sns/topic:Topic", { fifoTopic: true }, "name", /^data-[0-9a-f]{7}\.fifo$/],
    ["aws:sqs/queue:Queue", {}, "name", /^data-[0-9a-f]{7}$/],
    ["aws:sqs/queue:Queue", { fifoQueue: true }, "name", /^data-[0-9a-f]{7}\.fifo$/],
    ["aws:lambda/permission:Permission", {}, "statementId", /^data-[0-9a-f]{7}$/],
    ["aws:rds/instance:Instance", {}, "identifier", /^data[0-9a-f]{7}$/],
    ["aws:efs/fileSystem:FileSystem", {}, "creationToken", /^data-[0-9a-f]{7}$/],
    ["aws:s3/bucket:Bucket", {}, "bucket", /^data-[0-9a-f]{7}$/],
  ])("names %s as its provider does", (type, inputs, property, pattern) => {
    expect(preview(type, inputs).checked[property]).toMatch(pattern);
  });

  test("makes no name where the program gives one, or only its beginning", () => {
    expect(preview("aws:sns/topic:Topic", { name: "alerts" }).checked.name).toBe("alerts");
    const { checked, outputs } = preview("aws:sns/topic:Topic", { namePrefix: "alerts-" });
    expect(checked).not.toHaveProperty("name");
    expect(outputs.name).toBe(unknown);
  });
});

describe("the outputs of a preview", () => {
  test("are the checked inputs, and unknown where AWS computes", () => {
    const { checked, outputs } = preview("aws:kms/key:Key", { multiRegion: true });

    expect(outputs).toEqual({
      ...checked,
      multiRegion: true,
      arn: unknown,
      description: unknown,
      keyId: unknown,
      policy: unknown,
      rotationPeriodInDays: unknown,
    });
  });

  test("hold the defaults that appear only in a plan", () => {
    const type = "aws:ec2/instanceMetadataDefaults:InstanceMetadataDefaults";
    const { checked, outputs } = preview(type, { httpTokens: "required" });

    expect(checked).toEqual({ httpTokens: "required", region: "eu-west-3" });
    expect(outputs).toEqual({
      httpTokens: "required",
      region: "eu-west-3",
      httpEndpoint: "no-preference",
      httpPutResponseHopLimit: -1,
      instanceMetadataTags: "no-preference",
    });
  });

  test("of a type that is not known are its inputs", () => {
    expect(preview("random:index/randomPet:RandomPet", { length: 2 })).toEqual({
      known: false,
      checked: { length: 2 },
      outputs: { length: 2 },
    });
  });
});

describe("all tags", () => {
  const all = (inputs: Record<string, unknown>, tags: unknown) =>
    providerSettings(inputs).tagsAll(tags);

  test("are unknown as a whole when one tag or one setting of the provider is", () => {
    expect(all({}, { Owner: "a", Arn: unknown })).toBe(unknown);
    expect(all({ profile: unknown }, { Owner: "a" })).toBe(unknown);
  });

  test("are a secret as a whole when one tag is", () => {
    expect(all({}, { Note: secret("hush") })).toEqual(secret({ Note: "hush" }));
  });

  test("leave out those that the provider ignores", () => {
    const ignoreTags = JSON.stringify({ keys: ["Own"], keyPrefixes: ["aws-"] });

    expect(all({ ignoreTags }, { Own: "1", "aws-made": "2", Kept: "3" })).toEqual({ Kept: "3" });
  });

  test("are empty where there are none, and settings that are not JSON count for none", () => {
    expect(all({}, undefined)).toEqual({});
    expect(all({ defaultTags: "not JSON" }, undefined)).toEqual({});
  });
});
