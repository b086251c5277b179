import { capabilityOf, type CapabilityName, type Contract } from "../contract/agreed";
import type { Resource } from "./subject";

/** What a contract may take over although it carries tags, and the capability that says so. */
const takenOverBy: Readonly<Record<string, readonly CapabilityName[]>> = {
  "aws:accessanalyzer/analyzer:Analyzer": ["accessAnalyzer"],
  "aws:cloudtrail/trail:Trail": ["trail"],
  "aws:costexplorer/anomalyMonitor:AnomalyMonitor": ["costAnomalyMonitor"],
  "aws:guardduty/detector:Detector": ["threatDetector"],
  "aws:iam/openIdConnectProvider:OpenIdConnectProvider": [
    "githubOidcProvider",
    "gitlabOidcProvider",
  ],
};

/**
 * Whether a resource is taken over with its own tags. The contract must say so: `ignoreChanges` alone, which any program
 * can write, says nothing of a resource that the program makes.
 */
export function keepsItsTags(
  { type, ignoreChanges }: Resource,
  agreed: Pick<Contract, "capabilities" | "environments">,
  environment: string,
): boolean {
  return (
    ignoreChanges.includes("tags") &&
    (takenOverBy[type] ?? []).some(
      (capability) => capabilityOf(agreed, environment, capability).mode === "adopt",
    )
  );
}
