import type { Provider } from "@pulumi/aws/provider";
import {
  CiRoles,
  ClientRoles,
  ExternalAnalyzers,
  ProviderBoundary,
  ProviderRoles,
} from "../../components/access";
import { reservedActionsOf } from "../../contract";
import { whereAgreed } from "../capability";
import { ciPlatforms, ciRoles } from "../ci";
import { roleName, type RoleUse } from "../identities";
import { physicalName } from "../names";
import { operatorRoles, providerAccess } from "../operators";
import { ownershipOf, type StackSettings } from "../settings";

/** Roles that the provider may neither change, assume nor hand to a service. */
const protectedUses: readonly RoleUse[] = [
  "admin",
  "auditor",
  "break-glass",
  "ci-preview",
  "deploy-guard",
  "deploy-operations",
  "operate",
  "backup",
  "support",
];

/** Roles that AWS Backup is handed, and nobody enters. */
const passedUses: readonly RoleUse[] = ["backup-service", "restore-test"];

/** Days after which a right that nobody used is told. @see CIS AWS Foundations 5.0, 1.11 */
const unusedAfterDays = 45;

/** Who enters, to do what, and what the provider can never do. */
export function access(settings: StackSettings, provider: Provider) {
  const { contract, environment, environmentName } = settings;
  const { accountId, partition } = environment;
  const { externalId, sessionHours, reservedActions, admins, auditors, breakGlass } =
    contract.access;
  const ownership = ownershipOf(settings);
  const name = (use: RoleUse) => roleName(settings, use);
  const principals = (people: readonly { readonly principal: string }[]) =>
    people.map(({ principal }) => principal);

  const boundary = new ProviderBoundary(
    "boundary",
    {
      policyName: physicalName(contract.client.id, environmentName, "boundary"),
      accountId,
      partition,
      reservedActions: reservedActionsOf(reservedActions),
      protectedRoleNames: protectedUses.map(name),
      passableRoles: passedUses.map(name),
      proofPrefix: physicalName(contract.client.id, environmentName, "validate-"),
      ownership,
    },
    { provider },
  );
  const providerTerms = {
    accountId,
    partition,
    boundaryArn: boundary.policyArn,
    passableRoles: passedUses.map(name),
    externalId,
    ownership,
  };
  new ProviderRoles(
    "provider",
    {
      ...providerTerms,
      roles: operatorRoles(settings),
      sessionHours,
      access: providerAccess(contract),
    },
    { provider },
  );
  const client = new ClientRoles(
    "client",
    {
      partition,
      providerAccountId: contract.provider.accountId,
      admin: {
        roleName: name("admin"),
        principals: principals(admins),
        requireMfa: principals(admins).every(isUser),
      },
      ...(auditors.length === 0
        ? {}
        : {
            auditor: {
              roleName: name("auditor"),
              principals: principals(auditors),
              requireMfa: principals(auditors).every(isUser),
            },
          }),
      breakGlass: { roleName: name("break-glass"), principals: principals(breakGlass.holders) },
      sessionHours,
      ownership,
    },
    { provider },
  );
  const ci = new CiRoles(
    "ci",
    {
      ...providerTerms,
      platforms: ciPlatforms(settings),
      roles: ciRoles(settings),
      providerAccountId: contract.provider.accountId,
    },
    { provider },
  );
  whereAgreed(settings, "accessAnalyzer", (capability) => {
    const adopted = capability.mode === "adopt" ? analyzerOf(capability.id ?? "") : undefined;
    new ExternalAnalyzers(
      "analyzers",
      {
        regions: environment.allowedRegions.map((region) => ({
          region,
          analyzer: adopted?.region === region ? { adopt: adopted.name } : "create",
        })),
        analyzerName: physicalName(contract.client.id, environmentName, "external-access"),
        ...(contract.tier === "reinforced" ? { unusedAccessAgeDays: unusedAfterDays } : {}),
        ownership,
      },
      { provider },
    );
  });
  return { guardians: [client, ci] };
}

/** Only IAM users show MFA when they assume a role. */
function isUser(principal: string): boolean {
  return principal.includes(":user/");
}

/** `arn:aws:access-analyzer:eu-west-3:111122223333:analyzer/name` */
function analyzerOf(arn: string): { readonly region: string; readonly name: string } {
  const [, , , region = "", , resource = ""] = arn.split(":");
  return { region, name: resource.replace("analyzer/", "") };
}
