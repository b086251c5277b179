import * as analyzer from "@pulumi/pulumi/proto/analyzer_pb";
import { Struct, type JavaScriptValue } from "google-protobuf/google/protobuf/struct_pb";
import type { Registered } from "../../../verify/sources/registered";
import type { Props } from "./stack";

/** What the engine sends about one resource, to check its inputs or to mend them. */
export function analyzeRequest(one: Registered, stack: readonly Registered[]) {
  const request = new analyzer.AnalyzeRequest();
  request.setType(one.type).setUrn(one.urn).setName(one.name);
  request.setProperties(struct(one.inputs)).setOptions(optionsOf(one));
  return request.setProvider(providerOf(one, stack));
}

/** What the engine sends about the whole stack, at the end: outputs. */
export function stackRequest(stack: readonly Registered[]) {
  const request = new analyzer.AnalyzeStackRequest();
  return request.setResourcesList(
    stack.map((one) => {
      const resource = new analyzer.AnalyzerResource();
      resource.setType(one.type).setUrn(one.urn).setName(one.name);
      resource.setProperties(struct(one.outputs)).setOptions(optionsOf(one));
      resource.setParent(one.parent ?? "").setDependenciesList([...one.dependencies]);
      return resource.setProvider(providerOf(one, stack));
    }),
  );
}

/** The config of a pack as the engine gives it, at the levels that the policies ask for. */
export function configureRequest(config: Readonly<Record<string, object>>, levels: Levels) {
  const request = new analyzer.ConfigureAnalyzerRequest();
  for (const [policy, properties] of Object.entries(config)) {
    const one = new analyzer.PolicyConfig();
    one.setProperties(struct(properties as Props)).setEnforcementlevel(levels[policy] ?? 0);
    request.getPolicyconfigMap().set(policy, one);
  }
  return request;
}

export type Levels = Readonly<Record<string, analyzer.EnforcementLevel>>;

export function struct(props: Props): Struct {
  return Struct.fromJavaScript(props as Record<string, JavaScriptValue>);
}

function optionsOf(one: Registered): analyzer.AnalyzerResourceOptions {
  const options = new analyzer.AnalyzerResourceOptions();
  options.setProtect(one.protect).setIgnorechangesList([...one.ignoreChanges]);
  return options.setParent(one.parent ?? "");
}

function providerOf(one: Registered, stack: readonly Registered[]) {
  const provider = stack.find(({ urn }) => one.provider?.startsWith(`${urn}::`));
  if (provider === undefined) return undefined;
  const { type, urn, name, inputs } = provider;
  return new analyzer.AnalyzerProviderResource()
    .setType(type)
    .setUrn(urn)
    .setName(name)
    .setProperties(struct(inputs));
}
