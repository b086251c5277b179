import { SourceError } from "../../source-error";
import type { Registered } from "../../registered";
import { encryptedValue } from "../config/value";
import { asSecret, unknownValue, type Props } from "../wire";
import { newResource } from "./new-resource";
import type { MonitorState } from "./state";
import { makeUrn, packageOf, providerType } from "./urn";

export interface ProviderRequest {
  readonly type: string;
  readonly version: string;
  readonly url: string;
  readonly packageRef: string;
}

/** True when `pulumi:disable-default-providers` leaves no default provider to a package. */
export function isDefaultProviderDisabled(state: MonitorState, type: string): boolean {
  const packageName = packageOf(type);
  const setting = state.settings.config["pulumi:disable-default-providers"] ?? "";
  if (packageName === "pulumi" || setting === "") return false;
  return barredPackages(setting).some((entry) => ["*", packageName].includes(entry.trim()));
}

function barredPackages(setting: string): string[] {
  try {
    const barred: unknown = JSON.parse(setting);
    if (Array.isArray(barred)) return barred.map(String);
  } catch {
    // Said below.
  }
  throw new SourceError([
    'pulumi:disable-default-providers is not a list of packages: write it as `["aws"]` or `["*"]`',
  ]);
}

/**
 * The default provider of a type's package: a resource of the stack like any other, registered the first time it is
 * needed, with the package's configuration (`aws:region`) as inputs.
 */
export function defaultProvider(state: MonitorState, request: ProviderRequest): string {
  const { version, url } = state.packages.get(request.packageRef) ?? request;
  const packageName = packageOf(request.type);
  const type = providerType(packageName);
  const suffix = version === "" ? "" : `_${version.replaceAll(/[.\-+]/g, "_")}`;
  const urn = makeUrn(state.settings, "", type, `default${suffix}`);
  if (!state.resources.has(urn)) {
    const resource = newResource({
      urn,
      type,
      inputs: {
        ...packageConfig(state.settings.config, packageName),
        ...(version === "" ? {} : { version }),
        ...(url === "" ? {} : { pluginDownloadURL: url }),
      },
    });
    state.resources.set(urn, remediated(state, resource));
  }
  return `${urn}::${unknownValue}`;
}

/** A provider shows its inputs as outputs. */
function remediated(state: MonitorState, resource: Registered): Registered {
  const inputs = state.settings.remediate?.(resource) ?? resource.inputs;
  return { ...resource, inputs, outputs: inputs };
}

function packageConfig(config: Readonly<Record<string, string>>, packageName: string): Props {
  return Object.fromEntries(
    Object.entries(config)
      .filter(([key]) => packageOf(key) === packageName)
      .map(([key, value]) => [
        key.slice(packageName.length + 1),
        value === encryptedValue ? asSecret(unknownValue) : value,
      ]),
  );
}
