import { join } from "node:path";
import { ResourceProviderService } from "@pulumi/pulumi/proto/provider_grpc_pb";
import * as proto from "@pulumi/pulumi/proto/provider_pb";
import { PluginInfo } from "@pulumi/pulumi/proto/plugin_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { Struct } from "google-protobuf/google/protobuf/struct_pb";
import { answers, serve } from "../plugins/serve";
import { Account, type Subject } from "./account";
import { isAllowed } from "./allowed-account";
import type { Props } from "./resource-type";
import { ServiceModels } from "./service-model";
import { World } from "./world";

/**
 * `pulumi-resource-aws`, in the place of AWS and of its provider: what it creates exists in a JSON file. It answers as the
 * bridged provider does, that is: with preview, and without secrets, resource references nor output values, which the
 * engine then lays open before and marks again after (`Configure` in pkg/tfbridge/provider.go of
 * pulumi-terraform-bridge).
 */
const world = new World(folder("SOCLE_AWS_FOLDER"));
let models: ServiceModels | undefined;
let account: Account | undefined;

serve(ResourceProviderService, {
  getPluginInfo: answers(() => new PluginInfo().setVersion("7.48.0")),
  getSchema: answers(() => new proto.GetSchemaResponse().setSchema("{}")),
  cancel: answers(() => new Empty()),
  checkConfig: answers((request: proto.CheckRequest) =>
    new proto.CheckResponse().setInputs(request.getNews()),
  ),
  diffConfig: answers((request: proto.DiffRequest) => {
    const [before, after] = [request.getOldInputs(), request.getNews()].map((struct) =>
      JSON.stringify(props(struct)),
    );
    const { DIFF_NONE, DIFF_SOME } = proto.DiffResponse.DiffChanges;
    return new proto.DiffResponse().setChanges(before === after ? DIFF_NONE : DIFF_SOME);
  }),
  configure: answers(configure),
  invoke: answers((request: proto.InvokeRequest) => {
    throw new Error(`${request.getTok()} reads the account: nothing of Socle may, in a program`);
  }),

  check: answers((request: proto.CheckRequest) =>
    new proto.CheckResponse().setInputs(
      struct(configured().check(subject(request), props(request.getNews()))),
    ),
  ),
  diff: answers((request: proto.DiffRequest) => {
    const { changed, replacing } = configured().diff(
      subject(request),
      props(request.getOlds()),
      props(request.getOldInputs()),
      props(request.getNews()),
    );
    const { DIFF_NONE, DIFF_SOME } = proto.DiffResponse.DiffChanges;
    return new proto.DiffResponse()
      .setChanges(changed.length === 0 ? DIFF_NONE : DIFF_SOME)
      .setDiffsList([...changed])
      .setReplacesList([...replacing]);
  }),
  create: answers(async (request: proto.CreateRequest) => {
    const inputs = props(request.getProperties());
    if (request.getPreview())
      return new proto.CreateResponse().setProperties(
        struct(configured().plan(subject(request), inputs)),
      );
    const { id, outputs } = await configured().create(subject(request), inputs);
    return new proto.CreateResponse().setId(id).setProperties(struct(outputs));
  }),
  read: answers(async (request: proto.ReadRequest) => {
    const state = props(request.getProperties());
    const thing = await configured().read(subject(request), request.getId(), state);
    if (thing === undefined) return new proto.ReadResponse();
    return new proto.ReadResponse()
      .setId(thing.id)
      .setInputs(struct(thing.inputs))
      .setProperties(struct(thing.outputs));
  }),
  update: answers(async (request: proto.UpdateRequest) => {
    const [state, inputs] = [props(request.getOlds()), props(request.getNews())];
    const outputs = request.getPreview()
      ? configured().planUpdate(subject(request), state, inputs)
      : (await configured().update(subject(request), request.getId(), state, inputs)).outputs;
    return new proto.UpdateResponse().setProperties(struct(outputs));
  }),
  delete: answers(async (request: proto.DeleteRequest) => {
    await configured().delete(subject(request), request.getId(), props(request.getProperties()));
    return new Empty();
  }),
});

function configure(request: proto.ConfigureRequest): proto.ConfigureResponse {
  const settings = props(request.getArgs());
  const { account: opened } = world.control;
  // The words and the moment of the true one: every preview and every up begins with it.
  // https://registry.terraform.io/providers/hashicorp/aws/latest/docs#allowed_account_ids-1
  if (!isAllowed(opened, settings)) throw new Error(`AWS account ID not allowed: ${opened}`);
  account = new Account(
    world,
    settings,
    () => (models ??= new ServiceModels(join(folder("SOCLE_BOTOCORE"), "botocore/data"))),
  );
  return new proto.ConfigureResponse().setSupportspreview(true);
}

function configured(): Account {
  if (account === undefined) throw new Error("the provider is not configured");
  return account;
}

function folder(variable: string): string {
  const path = process.env[variable];
  if (path === undefined) throw new Error(`${variable} must name a folder`);
  return path;
}

function subject(request: { getUrn(): string }): Subject {
  const urn = request.getUrn();
  const type = urn.split("::")[2]?.split("$").at(-1) ?? "";
  return { urn, type };
}

function props(struct: Struct | undefined): Props {
  return struct?.toJavaScript() ?? {};
}

function struct(values: Props): Struct {
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  return Struct.fromJavaScript(Object.fromEntries(given) as never);
}
