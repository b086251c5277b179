import {
  TransformResourceOptions,
  type RegisterResourceRequest,
} from "@pulumi/pulumi/proto/resource_pb";
import type { MonitorState } from "./state";
import { packageOf, packageOfProvider } from "./urn";

/**
 * The options of a resource in the form that transforms see and change. Those that the engine inherits from the parent
 * are filled in: "Currently only inherits DeletedWith, Protect, RetainOnDelete, and Provider from parent"
 * (`source_eval.go`).
 */
export function optionsOf(
  state: MonitorState,
  request: RegisterResourceRequest,
): TransformResourceOptions {
  const options = new TransformResourceOptions();
  options.setDependsOnList(request.getDependenciesList());
  options.setIgnoreChangesList(request.getIgnorechangesList());
  options.setReplaceOnChangesList(request.getReplaceonchangesList());
  options.setReplaceWithList(request.getReplaceWithList());
  options.setReplacementTrigger(request.getReplacementTrigger());
  options.setAdditionalSecretOutputsList(request.getAdditionalsecretoutputsList());
  options.setHideDiffList(request.getHidediffsList());
  options.setAliasesList(request.getAliasesList());
  options.setVersion(request.getVersion());
  options.setPluginDownloadUrl(request.getPlugindownloadurl());
  options.setCustomTimeouts(request.getCustomtimeouts());
  options.setHooks(request.getHooks());
  options.setImport(request.getImportid());
  if (request.getDeletebeforereplacedefined() || request.getDeletebeforereplace()) {
    options.setDeleteBeforeReplace(request.getDeletebeforereplace());
  }
  for (const [name, reference] of request.getProvidersMap().entries()) {
    options.getProvidersMap().set(name, reference);
  }
  inherit(state, request, options);
  return options;
}

function inherit(
  state: MonitorState,
  request: RegisterResourceRequest,
  options: TransformResourceOptions,
): void {
  const parent = state.goals.get(request.getParent());
  const protect = request.hasProtect() ? request.getProtect() : parent?.protect;
  const retain = request.hasRetainondelete() ? request.getRetainondelete() : parent?.retainOnDelete;
  if (protect !== undefined) options.setProtect(protect);
  if (retain !== undefined) options.setRetainOnDelete(retain);
  options.setDeletedWith(request.getDeletedwith() || (parent?.deletedWith ?? ""));

  // A provider serves the types of its own package only; a local component has none of its own.
  const packageName = packageOf(request.getType());
  if (!request.getCustom() && !request.getRemote()) return;
  const inherited = parent?.provider ?? "";
  options.setProvider(
    request.getProvider() ||
      (packageOfProvider(inherited) === packageName ? inherited : "") ||
      options.getProvidersMap().get(packageName) ||
      parent?.providers.get(packageName) ||
      "",
  );
}
