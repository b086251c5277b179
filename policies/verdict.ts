import type { Text } from "../contract/agreed";
import type { Resource, Stack } from "./subject";
import { isUnknownValue } from "./unknown";

interface About {
  readonly urn: string;
  /** What the verdict is about where the URN does not say it: a region, a budget's name, a decision. */
  readonly item?: string;
}

/** What a rule says of one thing. No text holds a secret, or a raw value that may be one. */
export type Verdict = About &
  (
    | { readonly status: "pass" }
    | { readonly status: "violation"; readonly found: Text; readonly agreed: Text }
    | { readonly status: "notApplicable"; readonly because: Text }
    | { readonly status: "unknown"; readonly found: Text; readonly cause: Error }
  );

export type Status = Verdict["status"];

type Place = Resource | Stack;

export function pass({ urn }: Place, item?: string): Verdict {
  return item === undefined ? { urn, status: "pass" } : { urn, item, status: "pass" };
}

export function violation(
  place: Place,
  texts: { found: Text; agreed: Text },
  item?: string,
): Verdict {
  const { urn } = place;
  return { urn, ...(item === undefined ? {} : { item }), status: "violation", ...texts };
}

export function notApplicable(place: Place, because: Text): Verdict {
  return { urn: place.urn, status: "notApplicable", because };
}

/** The thing could not be looked at: never a pass. */
export function unknown(place: Place, error: Error): Verdict {
  return {
    urn: place.urn,
    status: "unknown",
    found: {
      fr: `non vérifiable avant le déploiement : ${describeUnknown(error)}`,
      en: `cannot be verified before deployment: ${describeUnknown(error)}`,
    },
    cause: error,
  };
}

/** Only the property's path: both errors carry it, neither carries the value. */
function describeUnknown(error: Error): string {
  const path = (error as { props?: unknown }).props;
  return Array.isArray(path) ? path.join(".") : ((error as { path?: string }).path ?? "?");
}

/** Verdicts on several resources; an unknown value in one does not hide the others. */
export function perResource(
  resources: readonly Resource[],
  check: (resource: Resource) => Verdict | readonly Verdict[],
): Verdict[] {
  return resources.flatMap((resource) => {
    try {
      return check(resource);
    } catch (error) {
      if (!isUnknownValue(error)) throw error;
      return unknown(resource, error);
    }
  });
}
