import {
  asSecret,
  containsSecret,
  containsUnknown,
  isAbsent,
  isObject,
  unknownValue,
  withoutSecrets,
  type Props,
} from "./wire";

/** What the AWS provider of a resource adds to it. */
export interface ProviderSettings {
  /** A region, the unknown sentinel, or nothing when the provider does not say. */
  readonly region: unknown;
  /** The resource's tags with the provider's, as the provider computes `tagsAll`. */
  tagsAll(tags: unknown): unknown;
}

/**
 * Reads the inputs of a `pulumi:providers:aws`. As in pulumi-aws (`provider/tags.go`): the resource's tag wins, ignored
 * ones are left out, and one unknown value in the tags or anywhere in the provider makes all tags unknown.
 */
export function providerSettings(inputs: Props = {}): ProviderSettings {
  const defaults = structure(inputs.defaultTags).tags;
  const ignored = structure(inputs.ignoreTags);
  const keys = listOf(ignored.keys);
  const prefixes = listOf(ignored.keyPrefixes);
  const isIgnored = (key: string) =>
    keys.includes(key) || prefixes.some((prefix) => key.startsWith(prefix));

  return {
    region: isAbsent(inputs.region) ? undefined : withoutSecrets(inputs.region),
    tagsAll(tags) {
      if (containsUnknown(inputs) || containsUnknown(tags)) return unknownValue;
      const merged = Object.entries({ ...object(defaults), ...object(withoutSecrets(tags)) });
      const all = Object.fromEntries(merged.filter(([key]) => !isIgnored(key)));
      return containsSecret(tags) ? asSecret(all) : all;
    },
  };
}

/** The SDK sends the structured settings of a provider as JSON. */
function structure(setting: unknown): Props {
  const plain = withoutSecrets(setting);
  if (typeof plain !== "string") return object(plain);
  try {
    return object(JSON.parse(plain));
  } catch {
    return {};
  }
}

function object(value: unknown): Props {
  return isObject(value) ? value : {};
}

function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : [];
}
