import { reservedActionsOf, type Text } from "../../../contract/agreed";
import { refuses, statementsOf, type Statement } from "../../iam-document";
import { lookup } from "../../lookup";
import { isNamed, ofType } from "../../props";
import { stackRule } from "../../rule";
import { say } from "../../text";
import { pass, perResource, violation, type Verdict } from "../../verdict";
import { policyType } from "./holders";
import {
  arnOf,
  entriesInto,
  isEverybody,
  isProviders,
  principalsOf,
  roleType,
  unreadableTrust,
} from "../../trust";

const agreed = say(
  "une limite d'autorisations qui refuse, partout et sans condition, chaque action réservée au client",
  "a permissions boundary that denies, everywhere and without condition, each action reserved to the client",
);

export const providerRoleCarriesTheBoundary = stackRule({
  name: "provider-role-carries-the-boundary",
  control: "IAM-06",
  reads: ["access", "provider", "environments"],
  check({ resources }, { access, provider, environments, terms }) {
    const policies = lookup(ofType(resources, policyType), (policy) =>
      arnOf(policy, "policy", environments[terms.environment]),
    );
    const reserved = reservedActionsOf(access.reservedActions);
    return perResource(ofType(resources, roleType), (role): readonly Verdict[] => {
      const entries = entriesInto(role);
      if (entries === undefined) return [unreadableTrust(role)];
      const isOpen = entries
        .flatMap(principalsOf)
        .some((one) => isEverybody(one) || isProviders(one, { access, provider }));
      if (!isOpen) return [];
      const boundary = role.props["permissionsBoundary"];
      if (!isNamed(boundary)) {
        const found = say("aucune limite d'autorisations", "no permissions boundary");
        return [violation(role, { found, agreed })];
      }
      const [policy] = policies.of(boundary);
      if (policy === undefined) {
        const found = say(
          "sa limite d'autorisations n'est pas dans cette pile : on ne peut pas lire ce qu'elle refuse",
          "its permissions boundary is not in this stack: what it denies cannot be read",
        );
        return [...policies.absence(violation(role, { found, agreed })), ...policies.unreadable];
      }
      const found = gapIn(statementsOf(policy.props["policy"]), reserved);
      return [found === undefined ? pass(role) : violation(role, { found, agreed })];
    });
  },
});

const mostNamed = 5;

/** The actions named here are the contract's own words. */
function gapIn(
  statements: readonly Statement[] | undefined,
  reserved: readonly string[],
): Text | undefined {
  if (statements === undefined)
    return say(
      "une limite d'autorisations illisible",
      "a permissions boundary that cannot be read",
    );
  const missing = reserved.filter((action) => !refuses(statements, action));
  if (missing.length === 0) return undefined;
  const [names, others] = [missing.slice(0, mostNamed).join(", "), missing.length - mostNamed];
  return others > 0
    ? say(
        `actions non refusées : ${names}, et ${others} de plus`,
        `actions not denied: ${names}, and ${others} more`,
      )
    : say(`actions non refusées : ${names}`, `actions not denied: ${names}`);
}
