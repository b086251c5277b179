import type { Contract } from "../../../contract/agreed";
import { resourceRule } from "../../rule";
import { say } from "../../text";
import { notApplicable, pass, violation } from "../../verdict";
import { entriesInto, isProviders, principalsOf, roleType, unreadableTrust } from "../../trust";

export const providerAccessHasEnded = resourceRule({
  name: "provider-access-has-ended",
  control: "IAM-15",
  reads: ["access", "provider"],
  types: [roleType],
  check(role, { access, provider, terms }) {
    if (!hasEnded(access, terms.date))
      return notApplicable(
        role,
        say("l'accès du prestataire n'a pas pris fin", "the provider's access has not ended"),
      );
    const principals = entriesInto(role)?.flatMap(principalsOf);
    if (principals === undefined) return unreadableTrust(role);
    return principals.some((one) => isProviders(one, { access, provider }))
      ? violation(role, {
          found: say(
            "le prestataire peut encore prendre ce rôle",
            "the provider can still assume this role",
          ),
          agreed: say(
            `accès du prestataire terminé${since(access).fr}`,
            `the provider's access ended${since(access).en}`,
          ),
        })
      : pass(role);
  },
});

function hasEnded(
  { providerAccess, providerAccessEndsOn }: Contract["access"],
  date: string,
): boolean {
  if (providerAccess === "ended") return true;
  const isOver = providerAccessEndsOn !== undefined && date > providerAccessEndsOn;
  return providerAccess === "exiting" && isOver;
}

function since({ providerAccessEndsOn }: Contract["access"]) {
  return providerAccessEndsOn === undefined
    ? say("", "")
    : say(` le ${providerAccessEndsOn}`, ` on ${providerAccessEndsOn}`);
}
