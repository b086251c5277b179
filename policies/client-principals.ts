import type { Contract } from "../contract/agreed";
import { statementsOf } from "./iam-document";
import type { Lookup } from "./lookup";
import type { Agreed } from "./rule";
import type { Resource } from "./subject";

export type ClientSections = "access" | "account" | "environments";

/** Whether a principal is one of the client's. */
export type IsClients = (arn: string) => boolean;

/** The people of the contract, whoever deploys the guard, the root user where the client holds it, and roles that only they enter. */
export function clientsOf(
  { access, account, environments, terms }: Agreed<ClientSections>,
  roles: Lookup,
) {
  const environment = environments[terms.environment];
  const own = `arn:${environment?.partition}:iam::${environment?.accountId}:`;
  const people = [...access.admins, ...access.breakGlass.holders].map(({ principal }) => principal);
  const known = new Set([
    ...people,
    ...(environment?.parts.guard?.deployedBy ?? []),
    ...(isHeldByClient(account) ? [`${own}root`] : []),
  ]);
  const isClients: IsClients = (arn) =>
    known.has(arn) ||
    (arn.startsWith(`${own}role/`) &&
      roles
        .of(arn.slice(own.length))
        .some(({ props }) => letsInOnly(known, props["assumeRolePolicy"])));
  return isClients;
}

/** Before the deployment a role has no ARN: its path and name make the end of it. */
export function resourceInArn({ props }: Resource): string | undefined {
  const { name, path = "/" } = props;
  return typeof name === "string" && typeof path === "string" ? `role${path}${name}` : undefined;
}

function isHeldByClient({ rootEmailHolder, rootMfaHolder }: Contract["account"]): boolean {
  return rootEmailHolder === "client" && rootMfaHolder === "client";
}

function letsInOnly(known: ReadonlySet<string>, trust: unknown): boolean {
  const entries = (statementsOf(trust) ?? []).filter(({ effect }) => effect === "Allow");
  return (
    entries.length > 0 &&
    entries.every(
      ({ principals }) =>
        !principals.isAllBut &&
        principals.listed.length > 0 &&
        principals.listed.every(({ id }) => known.has(id)),
    )
  );
}
