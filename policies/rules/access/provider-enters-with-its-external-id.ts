import { covers, type Statement } from "../../iam-document";
import { resourceRule } from "../../rule";
import { say } from "../../text";
import { notApplicable, pass, violation } from "../../verdict";
import { entriesInto, isProviders, principalsOf, roleType, unreadableTrust } from "../../trust";

export const providerEntersWithItsExternalId = resourceRule({
  name: "provider-enters-with-its-external-id",
  control: "IAM-07",
  reads: ["access", "provider"],
  types: [roleType],
  check(role, { access, provider }) {
    // AWS sends the id with this action alone: session tags come in another statement.
    const entries = entriesInto(role)?.filter(({ actions }) => covers(actions, "sts:AssumeRole"));
    if (entries === undefined) return unreadableTrust(role);
    const ofProvider = entries.filter((entry) =>
      principalsOf(entry).some((one) => isProviders(one, { access, provider })),
    );
    if (ofProvider.length === 0)
      return notApplicable(
        role,
        say("le prestataire ne prend pas ce rôle", "the provider does not assume this role"),
      );
    return ofProvider.every((entry) => asksFor(entry, access.externalId))
      ? pass(role)
      : violation(role, {
          found: say(
            "le prestataire entre sans l'identifiant externe convenu",
            "the provider enters without the agreed external id",
          ),
          agreed: say(
            "`sts:ExternalId` égal à `access.externalId`",
            "`sts:ExternalId` equal to `access.externalId`",
          ),
        });
  },
});

function asksFor({ conditions }: Statement, externalId: string): boolean {
  return conditions.some(
    ({ operator, key, values }) =>
      operator === "StringEquals" &&
      key === "sts:externalid" &&
      values.length > 0 &&
      values.every((value) => value === externalId),
  );
}
