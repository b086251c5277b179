import { list, member } from "../../props";
import { resourceRule } from "../../rule";
import { say } from "../../text";
import { pass, violation } from "../../verdict";
import { allowsEverything, everythingIsKept, isAdministrator, isTheClients } from "./everything";
import { roleType } from "../../trust";

/** What a role says of itself, judged on inputs: AWS computes it where the program says nothing. */
export const roleDoesNotAllowEverything = resourceRule({
  name: "role-does-not-allow-everything",
  control: "IAM-05",
  reads: ["access", "environments"],
  types: [roleType],
  check(role, agreed) {
    if (isTheClients(role, agreed)) return pass(role);
    const hasEverything =
      list(role.props["managedPolicyArns"]).some(isAdministrator) ||
      list(role.props["inlinePolicies"])
        .map((inline) => member(inline, "policy"))
        .some((document) => document !== undefined && allowsEverything(document));
    if (!hasEverything) return pass(role);
    return violation(role, {
      found: say("ce rôle a tous les droits sur tout", "this role has every right on everything"),
      agreed: everythingIsKept,
    });
  },
});
