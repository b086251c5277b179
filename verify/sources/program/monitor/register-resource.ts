import {
  RegisterResourceResponse,
  type RegisterResourceRequest,
  type TransformResourceOptions,
} from "@pulumi/pulumi/proto/resource_pb";
import { SourceError } from "../../source-error";
import type { Registered } from "../../registered";
import { unknownValue, type Props } from "../wire";
import { aliasUrns } from "./aliases";
import { withHashes } from "./assets";
import { runHooks } from "./hooks";
import { newResource } from "./new-resource";
import { optionsOf } from "./options";
import { preview } from "./preview";
import { defaultProvider, isDefaultProviderDisabled } from "./providers";
import type { MonitorState } from "./state";
import { toStruct } from "./structs";
import { transformResource } from "./transforms";
import { isProviderType, packageOf } from "./urn";
import { claimUrn } from "./urns";

/**
 * Registers a resource in the order of the engine: inherit, transform, choose the provider, name, check, remediate,
 * compute the outputs. The answer is what a first preview answers: no state, so every resource is a creation.
 */
export async function registerResource(
  state: MonitorState,
  request: RegisterResourceRequest,
): Promise<RegisterResourceResponse> {
  const { props, options } = await transformResource(state, request, optionsOf(state, request));
  const urn = claimUrn(state, request.getParent(), request.getType(), request.getName());
  const provider = chooseProvider(state, request, options, urn);
  remember(state, request, options, urn, provider);

  const asked = describe(state, request, options, { urn, props: withHashes(props), provider });
  const resource = request.getRemote() ? asked : preview(state, asked);
  const hooks = options.getHooks();
  await runHooks(state, "before", hooks?.getBeforeCreateList() ?? [], resource);
  state.resources.set(urn, resource);
  const after = hooks?.getAfterCreateList() ?? [];
  if (resource.custom) await runHooks(state, "after", after, resource);
  else state.hooksAfter.set(urn, after);

  const response = new RegisterResourceResponse();
  response.setUrn(urn);
  // No id means that it is not known yet; a provider always has one, since references to it hold it.
  if (isProviderType(resource.type)) response.setId(unknownValue);
  response.setObject(toStruct(resource.outputs));
  return response;
}

/** Only custom resources and remote components have a provider, and a provider has none. */
function chooseProvider(
  state: MonitorState,
  request: RegisterResourceRequest,
  options: TransformResourceOptions,
  urn: string,
): string {
  const type = request.getType();
  if (isProviderType(type) || !(request.getCustom() || request.getRemote())) return "";
  const explicit = options.getProvider();
  if (explicit !== "") return explicit;
  if (isDefaultProviderDisabled(state, type)) {
    throw new SourceError([
      `Default provider for '${packageOf(type)}' disabled. '${urn}' must use an explicit provider: pass it with the option \`provider\`, or \`providers\` on its component`,
    ]);
  }
  return defaultProvider(state, {
    type,
    version: options.getVersion(),
    url: options.getPluginDownloadUrl(),
    packageRef: request.getPackageref(),
  });
}

/** Keeps what the children will take from it. */
function remember(
  state: MonitorState,
  request: RegisterResourceRequest,
  options: TransformResourceOptions,
  urn: string,
  provider: string,
): void {
  const parent = request.getParent();
  const own = [...options.getProvidersMap().entries()];
  state.goals.set(urn, {
    parent,
    protect: options.hasProtect() ? options.getProtect() : undefined,
    retainOnDelete: options.hasRetainOnDelete() ? options.getRetainOnDelete() : undefined,
    deletedWith: options.getDeletedWith(),
    provider,
    providers: request.getCustom()
      ? new Map()
      : new Map([...(state.goals.get(parent)?.providers ?? []), ...own]),
    transforms: request.getTransformsList(),
  });
}

interface Facts {
  readonly urn: string;
  readonly props: Props;
  readonly provider: string;
}

function describe(
  state: MonitorState,
  request: RegisterResourceRequest,
  options: TransformResourceOptions,
  { urn, props, provider }: Facts,
): Registered {
  const type = request.getType();
  const [parent, version] = [request.getParent(), options.getVersion()];
  const named = { type, name: request.getName(), parent };
  return newResource({
    urn,
    type,
    name: request.getName(),
    custom: request.getCustom(),
    remote: request.getRemote(),
    inputs: isProviderType(type) && version !== "" ? { ...props, version } : props,
    ...(parent === "" ? {} : { parent }),
    ...(provider === "" ? {} : { provider }),
    ...(options.getDeletedWith() === "" ? {} : { deletedWith: options.getDeletedWith() }),
    ...(options.getImport() === "" ? {} : { importId: options.getImport() }),
    ...(options.hasDeleteBeforeReplace()
      ? { deleteBeforeReplace: options.getDeleteBeforeReplace() === true }
      : {}),
    protect: options.getProtect() === true,
    retainOnDelete: options.getRetainOnDelete() === true,
    ignoreChanges: options.getIgnoreChangesList(),
    replaceOnChanges: options.getReplaceOnChangesList(),
    aliases: aliasUrns(options.getAliasesList(), state.settings, named),
    additionalSecretOutputs: options.getAdditionalSecretOutputsList(),
    dependencies: options.getDependsOnList(),
    propertyDependencies: propertyDependencies(request, props),
  });
}

/** A property that a transform added depends on nothing that is known. */
function propertyDependencies(
  request: RegisterResourceRequest,
  props: Props,
): Record<string, string[]> {
  const sent = request.getPropertydependenciesMap();
  return Object.fromEntries(
    Object.keys(props).map((key) => [key, sent.get(key)?.getUrnsList() ?? []]),
  );
}
