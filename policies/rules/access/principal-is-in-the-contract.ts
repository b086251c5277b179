import type { Text } from "../../../contract/agreed";
import type { Principal } from "../../iam-document";
import { resourceRule, type Agreed } from "../../rule";
import { say } from "../../text";
import { pass, violation } from "../../verdict";
import { issuerOf } from "./pipelines";
import { entriesInto, isEverybody, principalsOf, roleType, unreadableTrust } from "../../trust";

type Sections = "access" | "provider" | "environments";

export const principalIsInTheContract = resourceRule<Sections>({
  name: "principal-is-in-the-contract",
  control: "IAM-12",
  reads: ["access", "provider", "environments"],
  types: [roleType],
  check(role, agreed) {
    const entries = entriesInto(role);
    if (entries === undefined) return unreadableTrust(role);
    const known = agreedPrincipals(agreed);
    const strangers = entries.flatMap(principalsOf).filter((one) => !isAgreed(one, known));
    if (strangers.length === 0) return pass(role);
    return violation(role, {
      found: describe(strangers),
      agreed: say(
        "seules entrent les identités écrites au contrat, et les services d'AWS",
        "only identities written in the contract enter, and AWS's services",
      ),
    });
  },
});

function agreedPrincipals({ access, provider, environments, terms }: Agreed<Sections>) {
  const { admins, auditors, operators, breakGlass } = access;
  const { guard, operations } = environments[terms.environment]?.parts ?? {};
  return [
    ...[...admins, ...auditors, ...operators, ...breakGlass.holders].map((one) => one.principal),
    ...provider.principals,
    ...(guard?.deployedBy ?? []),
    ...(operations?.deployedBy ?? []),
  ];
}

/** Identities that bring a token, and their subjects, are judged apart. */
function isAgreed(principal: Principal, known: readonly string[]): boolean {
  switch (principal.kind) {
    case "AWS":
      return known.includes(principal.id);
    case "Service":
      return true;
    case "Federated":
      return issuerOf(principal) !== undefined || principal.id === "cognito-identity.amazonaws.com";
    case "CanonicalUser":
      return false;
  }
}

/** The widest of them; an ARN found is not repeated. */
function describe(strangers: readonly Principal[]): Text {
  if (strangers.some(isEverybody))
    return say("n'importe qui peut prendre ce rôle", "anybody can assume this role");
  if (strangers.some(({ kind, id }) => kind === "AWS" && /^\d{12}$|:root$/.test(id)))
    return say(
      "un compte AWS entier peut prendre ce rôle",
      "a whole AWS account can assume this role",
    );
  return say(
    "une identité qui n'est pas au contrat peut prendre ce rôle",
    "an identity that is not in the contract can assume this role",
  );
}
