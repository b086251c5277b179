import { status } from "@grpc/grpc-js";
import {
  RegisterPackageRequest,
  RegisterResourceOutputsRequest,
  RegisterResourceRequest,
  ResourceCallRequest,
  ResourceInvokeRequest,
  SupportsFeatureRequest,
} from "@pulumi/pulumi/proto/resource_pb";
import { Struct } from "google-protobuf/google/protobuf/struct_pb";
import { createMonitor } from "../../../../verify/sources/program/monitor";
import { SourceError } from "../../../../verify/sources/source-error";

/** The handlers alone, on protobuf messages: what another transport would call. */
function monitor() {
  const failures: Error[] = [];
  const { handlers, resources, traffic } = createMonitor({
    project: "p",
    stack: "dev",
    config: {},
    say: () => undefined,
    fail: (error) => failures.push(error),
  });
  return { handlers, resources, traffic, failures };
}

function bucket(name: string): RegisterResourceRequest {
  return new RegisterResourceRequest()
    .setType("aws:s3/bucket:Bucket")
    .setName(name)
    .setCustom(true)
    .setObject(Struct.fromJavaScript({ bucket: name }));
}

test("says which features it has: not that of output values", async () => {
  const { handlers } = monitor();
  const supports = async (id: string) =>
    (await handlers.supportsFeature(new SupportsFeatureRequest().setId(id))).getHassupport();

  expect(await supports("secrets")).toBe(true);
  expect(await supports("transforms")).toBe(true);
  expect(await supports("outputValues")).toBe(false);
  expect(await supports("teleportation")).toBe(false);
});

test("answers a registration with the URN, the outputs and no id", async () => {
  const { handlers } = monitor();
  const response = await handlers.registerResource(bucket("data"));

  expect(response.getUrn()).toBe("urn:pulumi:dev::p::aws:s3/bucket:Bucket::data");
  expect(response.getId()).toBe("");
  expect(response.getObject()?.toJavaScript()).toMatchObject({ bucket: "data" });
});

test("fails a refused registration as a monitor that shuts down, and reports it", async () => {
  const { handlers, resources, failures } = monitor();
  await handlers.registerResource(bucket("data"));

  await expect(handlers.registerResource(bucket("data"))).rejects.toMatchObject({
    code: status.UNAVAILABLE,
    details: expect.stringMatching(/^Duplicate resource URN/) as string,
  });
  expect(failures).toEqual([expect.any(SourceError)]);
  expect(resources()).toHaveLength(2);
});

test("a child takes from its parent what its request does not say", async () => {
  const { handlers, resources } = monitor();
  const provider = "urn:pulumi:dev::p::pulumi:providers:aws::agreed::id";
  const parent = await handlers.registerResource(
    bucket("parent").setProvider(provider).setProtect(true).setRetainondelete(true),
  );
  await handlers.registerResource(bucket("child").setParent(parent.getUrn()));
  await handlers.registerResource(
    bucket("other").setType("gcp:storage/bucket:Bucket").setParent(parent.getUrn()),
  );
  const of = (name: string) => resources().find((resource) => resource.name === name);

  expect(of("child")).toMatchObject({ provider, protect: true, retainOnDelete: true });
  expect(of("other")?.provider).toMatch(/^urn:pulumi:dev::p::pulumi:providers:gcp::default::/);
});

test("refuses a function as an ordinary error, which a program may catch", async () => {
  const { handlers, failures } = monitor();
  const request = new ResourceInvokeRequest().setTok("aws:index/getRegion:getRegion");

  await expect(handlers.invoke(request)).rejects.toMatchObject({ code: status.UNKNOWN });
  expect(failures).toEqual([expect.any(SourceError)]);
});

test("refuses a method, naming its arguments and not their values, as an ordinary error", async () => {
  const { handlers, failures } = monitor();
  const request = new ResourceCallRequest()
    .setTok("pulumi:providers:aws/terraformConfig")
    .setArgs(Struct.fromJavaScript({ password: "hush" }));

  await expect(handlers.call(request)).rejects.toMatchObject({
    code: status.UNKNOWN,
    message:
      "the program calls the method 'pulumi:providers:aws/terraformConfig' (arguments password), which only the provider can answer: pass the value in the args or in the contract",
  });
  expect(failures).toHaveLength(1);
});

test("refuses outputs for a resource that was not registered", async () => {
  const { handlers } = monitor();
  const request = new RegisterResourceOutputsRequest().setUrn("urn:pulumi:dev::p::a:b:C::d");

  await expect(handlers.registerResourceOutputs(request)).rejects.toMatchObject({
    code: status.UNKNOWN,
    message:
      "cannot complete a resource 'urn:pulumi:dev::p::a:b:C::d' whose registration isn't pending",
  });
});

test("takes the version of a default provider from the package that was registered", async () => {
  const { handlers, resources } = monitor();
  const announced = await handlers.registerPackage(
    new RegisterPackageRequest().setName("aws").setVersion("7.48.0-alpha.1"),
  );
  await handlers.registerResource(bucket("data").setPackageref(announced.getRef()));

  expect(resources().map(({ urn, inputs }) => ({ urn, inputs }))).toContainEqual({
    urn: "urn:pulumi:dev::p::pulumi:providers:aws::default_7_48_0_alpha_1",
    inputs: { version: "7.48.0-alpha.1" },
  });
});

test("counts what it received and what is not answered yet", async () => {
  const { handlers, traffic } = monitor();
  const answer = handlers.registerResource(bucket("data"));

  expect(traffic).toEqual({ received: 1, pending: 1 });
  await answer;
  expect(traffic).toEqual({ received: 1, pending: 0 });
});
