import { capabilityOf } from "../capabilities";
import type { Path, Problem } from "../problems";
import { capabilityNames, type CapabilityName } from "../sections/account";
import { check } from "./check";

/** Capabilities that AWS identifies by an id or ARN of its own: to adopt one is to name it. */
const adoptedById: readonly CapabilityName[] = [
  "costAnomalyMonitor",
  "trail",
  "accessAnalyzer",
  "githubOidcProvider",
  "gitlabOidcProvider",
  "threatDetector",
];

/** Settings that AWS's provider cannot import: they can be set again, or left to somebody else, not adopted. */
const neverAdopted: readonly CapabilityName[] = [
  "imagePublicAccessBlock",
  "instanceMetadataDefaults",
];

const allCapabilities = [...capabilityNames.required, ...capabilityNames.optional];

export const capabilityChecks = [
  check(["environments", "capabilities"], (contract) =>
    Object.entries(contract.environments).flatMap(([name, environment]) =>
      allCapabilities.flatMap((capability) => {
        const agreed = capabilityOf(contract, name, capability);
        if (agreed.mode !== "adopt") return [];
        const own = environment.capabilities?.[capability] !== undefined;
        const path = own
          ? ["environments", name, "capabilities", capability]
          : ["capabilities", capability];
        return [
          ...adoptionProblems(path, capability, agreed.id, environment.accountId),
          ...bucketProblems(path, capability, agreed.bucket),
        ];
      }),
    ),
  ),
];

/** A trail is adopted with the bucket it writes to: AWS's provider must be told its name. */
function bucketProblems(path: Path, name: CapabilityName, bucket: string | undefined): Problem[] {
  if (name === "trail" && bucket === undefined)
    return [
      {
        path: [...path, "bucket"],
        rule: "is missing: it must be the name of the bucket that the trail writes to, which stays as it is",
      },
    ];
  if (name !== "trail" && bucket !== undefined)
    return [
      {
        path: [...path, "bucket"],
        rule: "is only for a trail: take it out, AWS has no use for it here",
      },
    ];
  return [];
}

function adoptionProblems(
  path: Path,
  name: CapabilityName,
  id: string | undefined,
  accountId: string,
): Problem[] {
  if (neverAdopted.includes(name)) {
    const rule =
      "cannot be adopted, because AWS's provider cannot import it: write {mode: create}, which sets it again, or external";
    return [{ path, rule }];
  }
  if (id === undefined) {
    const rule = "is missing: it must be the ARN or id of what exists, so that it can be imported";
    return adoptedById.includes(name) ? [{ path: [...path, "id"], rule }] : [];
  }
  const owner = /^arn:[^:]*:[^:]*:[^:]*:(\d{12}):/.exec(id)?.[1];
  if (owner === undefined || owner === accountId) return [];
  const rule = `must be in the account of the environment (${accountId}), and this one is in ${owner}: give each environment its own under environments`;
  return [{ path: [...path, "id"], rule }];
}
