import {
  covers,
  coversEveryResource,
  statementsOf,
  type Principal,
  type Statement,
} from "../../iam-document";
import type { Agreed } from "../../rule";
import type { Resource } from "../../subject";
import { say } from "../../text";
import { entersByPipeline } from "./pipelines";
import { entriesInto, principalsOf } from "../../trust";

/** AWS's own policy that gives every right on everything. */
const administrator = /^arn:[a-z-]+:iam::aws:policy\/AdministratorAccess$/;

export function isAdministrator(policyArn: unknown): boolean {
  return typeof policyArn === "string" && administrator.test(policyArn);
}

/** An action that nobody would list by name, and one by which any other right is had. */
const farthestActions = ["nothing:NobodyLists", "iam:AttachRolePolicy"];

/** Whether a policy gives every right on everything, or cannot be read. */
export function allowsEverything(document: unknown): boolean {
  return statementsOf(document)?.some(isEverything) ?? true;
}

function isEverything({ effect, actions, resources }: Statement): boolean {
  return (
    effect === "Allow" &&
    farthestActions.every((action) => covers(actions, action)) &&
    (resources.isAllBut || coversEveryResource(resources))
  );
}

/** Whether nobody enters a role but the client's administrators, its emergency access, and what deploys guard. */
export function isTheClients(
  role: Resource,
  { access, environments, terms }: Agreed<"access" | "environments">,
): boolean {
  const guard = environments[terms.environment]?.parts.guard;
  const holders = [
    ...[...access.admins, ...access.breakGlass.holders].map((person) => person.principal),
    ...(guard?.deployedBy ?? []),
  ];
  const pipelines = access.ci.filter(
    ({ deploys }) => deploys.environment === terms.environment && deploys.part === "guard",
  );
  const entries = entriesInto(role) ?? [];
  return (
    entries.length > 0 &&
    entries.every(
      (entry) => entersByPipeline(entry, pipelines) || isOnlyFor(principalsOf(entry), holders),
    )
  );
}

function isOnlyFor(principals: readonly Principal[], holders: readonly string[]): boolean {
  return principals.length > 0 && principals.every(({ id }) => holders.includes(id));
}

export const everythingIsKept = say(
  "tous les droits sur tout, aux seuls administrateurs du client, à l'accès d'urgence et au déploiement de la partie guard",
  "every right on everything, for the client's administrators, emergency access and the deployment of the part guard only",
);
