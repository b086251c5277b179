import { decoded, list } from "../../props";
import { resourceRule } from "../../rule";
import { say } from "../../text";
import { notApplicable, pass, violation } from "../../verdict";

export const resourceIsInTheAgreedAccount = resourceRule({
  name: "resource-is-in-the-agreed-account",
  control: "GOV-15",
  reads: ["environments"],
  check(resource, { environments, terms }) {
    const account = environments[terms.environment]?.accountId ?? "";
    if (resource.provider === undefined) {
      return notApplicable(
        resource,
        say("aucun accès à AWS n'est nommé ici", "no provider is named here"),
      );
    }
    const allowed = list(decoded(resource.provider.props["allowedAccountIds"]));
    return allowed.length === 1 && allowed[0] === account
      ? pass(resource)
      : violation(resource, {
          found: say(
            "le programme accepterait de travailler dans un autre compte",
            "the program would agree to work in another account",
          ),
          agreed: say(
            `le compte ${account} et aucun autre (allowedAccountIds)`,
            `account ${account} and no other (allowedAccountIds)`,
          ),
        });
  },
});
