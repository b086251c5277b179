import { named, Programs, secret, unknown } from "../../../support/programs";

const programs = new Programs();
afterAll(() => programs.stop());

const bucket = "aws:s3/bucket:Bucket";

describe("URNs", () => {
  test("a child's URN holds the types of all its parents, the root stack left out", async () => {
    const run = await programs.run("nested-components");

    expect(run.resources.map((resource) => resource.urn).sort()).toEqual([
      `urn:pulumi:dev::nested-components::${bucket}::free`,
      "urn:pulumi:dev::nested-components::pulumi:providers:aws::default_7_48_0",
      "urn:pulumi:dev::nested-components::pulumi:pulumi:Stack::nested-components-dev",
      `urn:pulumi:dev::nested-components::test:index:Outer$test:index:Inner$${bucket}::outer-inner-bucket`,
      "urn:pulumi:dev::nested-components::test:index:Outer$test:index:Inner::outer-inner",
      "urn:pulumi:dev::nested-components::test:index:Outer::outer",
    ]);
    expect(run.stackUrn).toBe(
      "urn:pulumi:dev::nested-components::pulumi:pulumi:Stack::nested-components-dev",
    );
    expect(named(run, "outer-inner-bucket").parent).toBe(
      "urn:pulumi:dev::nested-components::test:index:Outer$test:index:Inner::outer-inner",
    );
  });

  test("a component keeps its arguments as inputs, and as outputs only what it registers", async () => {
    const run = await programs.run("nested-components");

    expect(named(run, "outer")).toMatchObject({ custom: false, inputs: { size: 3 }, outputs: {} });
    expect(named(run, "outer-inner")).toMatchObject({ inputs: {}, outputs: { colour: "blue" } });
  });

  test("aliases are recorded as URNs, what they leave out taken from the resource", async () => {
    const run = await programs.run("nested-components");

    expect(named(run, "outer-inner-bucket").aliases).toContain(
      `urn:pulumi:dev::nested-components::${bucket}::outer-inner-bucket`,
    );
    expect(named(run, "free").aliases).toEqual([
      `urn:pulumi:dev::nested-components::${bucket}::liberty`,
      "urn:pulumi:dev::nested-components::aws:s3/bucketV2:BucketV2::free",
    ]);
  });
});

describe("what a child takes from its parent", () => {
  test("protect, retainOnDelete, deletedWith and the provider come from the component", async () => {
    const run = await programs.run("inheritance");
    const { protect, retainOnDelete, deletedWith, provider } = named(run, "kept");

    expect({ protect, retainOnDelete, deletedWith, provider }).toEqual({
      protect: true,
      retainOnDelete: true,
      deletedWith: "urn:pulumi:dev::inheritance::aws:kms/key:Key::base",
      provider: `urn:pulumi:dev::inheritance::pulumi:providers:aws::elsewhere::${unknown}`,
    });
  });

  test("what the child says itself wins", async () => {
    const run = await programs.run("inheritance");

    expect(named(run, "released")).toMatchObject({ protect: false, retainOnDelete: false });
  });

  test("a child of a custom resource goes through the provider of its parent", async () => {
    const run = await programs.run("inheritance");

    expect(named(run, "child-of-custom").provider).toBe(named(run, "base").provider);
  });

  test("without a provider the default one is registered, with the package's configuration", async () => {
    const run = await programs.run("inheritance");

    expect(named(run, "default_7_48_0")).toMatchObject({
      urn: "urn:pulumi:dev::inheritance::pulumi:providers:aws::default_7_48_0",
      custom: true,
      inputs: { region: "eu-west-1", version: "7.48.0" },
    });
    expect(named(run, "free").provider).toBe(
      `urn:pulumi:dev::inheritance::pulumi:providers:aws::default_7_48_0::${unknown}`,
    );
  });

  test("the region and the default tags of the provider reach the resource", async () => {
    const run = await programs.run("inheritance");

    expect(named(run, "kept").inputs).toMatchObject({
      region: "eu-west-3",
      tags: { Owner: "own" },
      tagsAll: { Client: "Lormont", Owner: "own" },
    });
    expect(named(run, "free").inputs).toMatchObject({ region: "eu-west-1", tagsAll: {} });
  });
});

describe("values", () => {
  test("what AWS computes is unknown, and nothing that depends on it is computed", async () => {
    const run = await programs.run("unknown-outputs");

    expect(named(run, "data").outputs).toMatchObject({ bucket: "lormont-data", arn: unknown });
    expect(named(run, "data").inputs).not.toHaveProperty("arn");
    expect(named(run, "policy").inputs).toMatchObject({ bucket: unknown, policy: unknown });
    expect(run.stackOutputs).toEqual({
      name: "lormont-data",
      arn: unknown,
      id: unknown,
      timesApplied: 0,
    });
  });

  test("the dependencies of each property are recorded", async () => {
    const run = await programs.run("unknown-outputs");
    const data = named(run, "data").urn;

    expect(named(run, "policy")).toMatchObject({
      dependencies: [data],
      propertyDependencies: { bucket: [data], policy: [data] },
    });
  });

  test("secrets stay wrapped, in inputs, outputs and stack outputs", async () => {
    const run = await programs.run("secrets");
    const { inputs, outputs } = named(run, "database");

    expect(inputs.password).toEqual(secret("correct horse"));
    expect(inputs.tags).toEqual({ Note: secret("correct horse") });
    expect(inputs.tagsAll).toEqual(secret({ Note: "correct horse" }));
    expect(outputs.password).toEqual(secret("correct horse"));
    expect(outputs.endpoint).toEqual(secret(unknown));
    expect(run.stackOutputs.greeting).toEqual(secret("hello correct horse"));
  });

  test("a resource handed as a value comes back as that resource", async () => {
    const run = await programs.run("resource-reference");

    expect(run.stackOutputs).toEqual({ name: "lormont-data" });
  });

  test("of a type that is not known the outputs are the inputs, and it is said once", async () => {
    const run = await programs.run("unknown-type");

    expect(named(run, "first").outputs).toEqual({ length: 2 });
    expect(run.stackOutputs).toEqual({ length: 2, animal: unknown, id: unknown });
    expect(run.messages).toEqual([
      {
        severity: "info",
        text: "what the provider of random:index/randomPet:RandomPet adds and computes is not known here: its outputs are shown as its inputs",
        urn: named(run, "first").urn,
      },
    ]);
  });
});

describe("transforms", () => {
  test("run in the order of the engine: the resource's own, its parents', the stack's", async () => {
    const run = await programs.run("transforms");

    expect(named(run, "data").inputs.tags).toEqual({
      Own: unknown,
      FromSelf: "self",
      FromParent: "parent",
      FromStack: "stack",
      Last: "stack",
    });
    expect(named(run, "deep").inputs.tags).toEqual({
      FromParent: "parent",
      FromStack: "stack",
      Last: "stack",
    });
    expect(named(run, "other").inputs.tags).toEqual({ FromStack: "stack", Last: "stack" });
  });

  test("change options, and keep the dependencies", async () => {
    const run = await programs.run("transforms");

    expect(named(run, "data")).toMatchObject({
      protect: true,
      dependencies: [named(run, "other").urn],
      propertyDependencies: { tags: [named(run, "other").urn] },
    });
  });
});

describe("what another process would do", () => {
  test("a remote component is recorded without children, its outputs unknown", async () => {
    const run = await programs.run("remote-component");

    expect(named(run, "network")).toMatchObject({
      type: "awsx:ec2:Vpc",
      custom: false,
      remote: true,
      inputs: { cidrBlock: "10.1.0.0/16", natGateways: { strategy: "None" } },
      outputs: {},
    });
    expect(named(run, "flows").inputs.vpcId).toBe(unknown);
    expect(run.stackOutputs).toEqual({ vpcId: unknown });
  });

  test("an existing resource that is read has its id, and nothing else is known of it", async () => {
    const run = await programs.run("reads");

    expect(run.stackOutputs).toEqual({ id: "lormont-archive", arn: unknown });
    expect(named(run, "policy").inputs).toMatchObject({
      bucket: "lormont-archive",
      policy: unknown,
    });
    expect(run.resources.map((resource) => resource.name)).not.toContain("existing");
  });

  test("hooks run when they ask to run in previews, a component's once it is built", async () => {
    const run = await programs.run("hooks");

    expect(run.messages.map((message) => message.text)).toEqual([
      "before data lormont-data, after data lormont-data, complete group undefined",
    ]);
  });

  test("a child of a resource that is read has it as its parent", async () => {
    const run = await programs.run("reads");

    expect(named(run, "child").urn).toBe(
      "urn:pulumi:dev::reads::aws:s3/bucket:Bucket$aws:s3/bucketPolicy:BucketPolicy::child",
    );
  });
});

describe("remediation", () => {
  test("changes the inputs, and the outputs computed from them", async () => {
    const run = await programs.run("remediation", { remediate: "./remediate.ts" });
    const { inputs, outputs } = named(run, "data");

    expect(inputs.tags).toEqual({ Owner: "Lormont" });
    expect(outputs).toMatchObject({ tags: { Owner: "Lormont" }, tagsAll: { Owner: "Lormont" } });
  });

  test("comes after the check, whose additions it sees and keeps", async () => {
    const run = await programs.run("remediation", { remediate: "./remediate.ts" });

    expect(named(run, "data").inputs).toMatchObject({
      forceDestroy: false,
      tagsAll: { Owner: "nobody" },
    });
  });

  test("is what the rest of the program sees", async () => {
    const run = await programs.run("remediation", { remediate: "./remediate.ts" });
    const before = await programs.run("remediation");

    expect(named(run, "copy").inputs.tagsAll).toEqual({ Owner: "Lormont" });
    expect(named(before, "copy").inputs.tagsAll).toEqual({ Owner: "nobody" });
  });
});
