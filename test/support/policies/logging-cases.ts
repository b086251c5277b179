import type { Contract } from "../../../contract";
import type { Rule } from "../../../policies/rule";
import type { DatedTarget } from "../../../verify/evaluate";
import type { Registered } from "../../../verify/sources/registered";
import { account, region, tagged } from "./logging-common";
import { policyOf } from "./logging-policies";
import { createdLogging } from "./logging-stack";
import { ruleCases, type Case, type Cases, type Found } from "./rule-cases";
import { amended, contract, production, resource, rootName } from "./stack";

/** A stack of logging alone, with the roles that its policies leave the logs to. */
export const loggingAlone: readonly Registered[] = [
  resource("pulumi:pulumi:Stack", rootName, {}),
  resource("pulumi:providers:aws", "aws", { region, allowedAccountIds: `["${account}"]` }),
  role("admin", "user/julien.arrieta"),
  role("break-glass", "user/urgence-1"),
  ...createdLogging,
];

function role(suffix: string, holder: string): Registered {
  return resource("aws:iam/role:Role", suffix, {
    name: `lormont-production-${suffix}`,
    path: "/",
    assumeRolePolicy: policyOf({
      Effect: "Allow",
      Principal: { AWS: [`arn:aws:iam::${account}:${holder}`] },
      Action: ["sts:AssumeRole"],
    }),
    ...tagged,
  });
}

type Trail = Contract["capabilities"]["trail"];

/** The example's production where the trail is agreed on in another way, and what else is amended. */
export function trailIs(trail: Trail, change: Partial<Contract> = {}): DatedTarget {
  const capabilities = { ...production.capabilities, trail };
  return amended({
    environments: { ...contract.environments, production: { ...production, capabilities } },
    ...change,
  });
}

/** The example's production where the trail is created, and what else is amended. */
export function created(change: Partial<Contract> = {}): DatedTarget {
  return trailIs({ mode: "create" }, change);
}

/** The cases of a rule on the stack of logging alone, where the trail is created, by default as the example agreed. */
export function loggingCases(
  rule: Rule,
  { keeps, breaks, unknown, notApplicable }: Cases,
  target = created(),
): void {
  const usual = { stack: loggingAlone, target };
  const cases = (all: readonly Case[]) => all.map((one) => ({ ...usual, ...one }));
  const found = (all: readonly Found[] = []) => all.map((one) => ({ ...usual, ...one }));
  ruleCases(rule, {
    keeps: cases(keeps),
    breaks: found(breaks),
    unknown: found(unknown),
    notApplicable: found(notApplicable),
  });
}
