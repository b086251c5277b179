import { arn } from "../components/support";
import { physicalName } from "./names";
import type { StackSettings } from "./settings";

/** What a role of the baseline is for: the end of its name. */
export type RoleUse =
  | "admin"
  | "auditor"
  | "break-glass"
  | "operate"
  | "backup"
  | "support"
  | "ci-preview"
  | "deploy-guard"
  | "deploy-operations"
  | "backup-service"
  | "restore-test";

export function roleName({ contract, environmentName }: StackSettings, use: RoleUse): string {
  return physicalName(contract.client.id, environmentName, use);
}

/** Known without reading anybody's state. */
export function roleArn(settings: StackSettings, use: RoleUse): string {
  const { partition, accountId } = settings.environment;
  const resource = `role/${roleName(settings, use)}`;
  return arn({ partition, service: "iam", accountId, resource });
}

/**
 * Who alone may delete or weaken what protects the client: its administrators, its emergency access and what deploys guard.
 * AWS refuses a key whose maker could not change its policy: whoever deploys for the first time, before the roles exist, is a
 * person of the contract who has an identity in the account.
 */
export function guardians(settings: StackSettings): readonly string[] {
  const { contract, environment } = settings;
  const { admins, breakGlass } = contract.access;
  const people = [...admins, ...breakGlass.holders]
    .map(({ principal }) => principal)
    .filter((principal) => principal.split(":")[4] === environment.accountId);
  const roles = (["admin", "break-glass", "deploy-guard"] as const).map((use) =>
    roleArn(settings, use),
  );
  return [...new Set([...roles, ...people])];
}
