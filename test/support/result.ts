import type { Result } from "../../verify/report/result";

/** The result of a preview of nothing, with what a test needs. */
export function someResult(some: Partial<Result>): Result {
  return {
    socle: 1,
    kind: "preview",
    date: "2026-12-01",
    language: "en",
    stacks: [
      {
        name: "acme-production-guard",
        environment: "production",
        accountId: "111122223333",
        region: "eu-west-3",
        part: "guard",
        deployedBy: ["arn:aws:iam::111122223333:role/acme-deploy"],
      },
    ],
    contract: { file: "acme.contract.yaml", number: "1", version: "1", digest: "0".repeat(64) },
    client: { id: "acme", name: "Acme" },
    provider: { id: "msp", name: "MSP" },
    tier: "standard",
    plan: [],
    notExpanded: [],
    cost: { monthlyUsd: 0, asOf: "2026-11-22", lines: [], notPriced: [] },
    capabilities: [],
    controls: [],
    findings: [],
    actions: [],
    blocked: false,
    ...some,
  };
}
