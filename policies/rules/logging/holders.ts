import { covers, type Condition, type Principal, type Statement } from "../../iam-document";
import { lookup } from "../../lookup";
import { ofType } from "../../props";
import type { Agreed } from "../../rule";
import type { Stack } from "../../subject";
import { arnOf, entriesInto, isEverybody, isProviders, principalsOf, roleType } from "../../trust";
import {
  clientsOf,
  resourceInArn,
  type ClientSections,
  type IsClients,
} from "../../client-principals";

/** Whose an identity is: of the client, or within the provider's reach. */
export interface Holders {
  readonly isClients: IsClients;
  isProviders(principal: Principal): boolean;
}

/** The roles of the stack are theirs who may assume them. */
export function holdersOf(stack: Stack, contract: Agreed<ClientSections | "provider">): Holders {
  const environment = contract.environments[contract.terms.environment];
  const roles = ofType(stack.resources, roleType);
  const byArn = lookup(roles, (role) => arnOf(role, "role", environment));
  return {
    isClients: clientsOf(contract, lookup(roles, resourceInArn)),
    isProviders: (principal) =>
      isProviders(principal, contract) ||
      byArn
        .of(principal.id)
        .flatMap((role) => (entriesInto(role) ?? []).flatMap(principalsOf))
        .some((one) => isEverybody(one) || isProviders(one, contract)),
  };
}

/** Whether statements refuse an action on a thing to everybody but the client, and but AWS's own services. */
export function leaveToTheClient(
  statements: readonly Statement[],
  action: string,
  resource: string,
  { isClients }: Holders,
): boolean {
  return statements.some(
    ({ effect, principals, actions, resources, conditions }) =>
      effect === "Deny" &&
      !principals.isAllBut &&
      principals.listed.some(isEverybody) &&
      covers(actions, action) &&
      covers(resources, resource) &&
      conditions.every((one) => sparesOnly(one, isClients)),
  );
}

function sparesOnly({ operator, key, values }: Condition, isClients: IsClients): boolean {
  if (key === "aws:principalisawsservice")
    return /^bool(ifexists)?$/i.test(operator) && values.join() === "false";
  return (
    key === "aws:principalarn" &&
    /^(arn|string)not(equals|like)(ifexists)?$/i.test(operator) &&
    values.every(isClients)
  );
}

/** Whether a statement lets the provider in, by name or along with everybody. */
export function letIn(statements: readonly Statement[], { isProviders }: Holders): boolean {
  return statements.some(
    (one) =>
      one.effect === "Allow" &&
      principalsOf(one).some((principal) => isEverybody(principal) || isProviders(principal)),
  );
}
