import { ofType } from "../../props";
import { stackRule } from "../../rule";
import type { Resource } from "../../subject";
import { say } from "../../text";
import { pass, perResource, violation, type Verdict } from "../../verdict";
import { allowsEverything, everythingIsKept, isAdministrator, isTheClients } from "./everything";
import { attachmentTypes, inlineTypes, isAttachmentOf, policyType, rolesGiven } from "./holders";
import { arnOf, roleType } from "../../trust";

/** Policies on their own. What a role says of itself is judged apart: AWS computes it, so a preview does not know it. */
export const policyDoesNotAllowEverything = stackRule({
  name: "policy-does-not-allow-everything",
  control: "IAM-05",
  reads: ["access", "environments"],
  check({ resources }, { access, environments, terms }) {
    const roles = ofType(resources, roleType);
    const attachments = ofType(resources, ...attachmentTypes);
    const isKept = (role: Resource) => isTheClients(role, { access, environments, terms });

    /** On what gives everything, to whoever holds it. */
    const verdictOn = (policy: Resource, holders: readonly Resource[]): Verdict => {
      const given = holders.map((holder) => rolesGiven(holder, roles, isKept));
      return given.every((some) => some.length > 0 && some.every(isKept))
        ? pass(policy)
        : tooMuch(policy);
    };
    return [
      ...perResource(ofType(resources, ...inlineTypes), (policy) =>
        allowsEverything(policy.props["policy"]) ? verdictOn(policy, [policy]) : pass(policy),
      ),
      ...perResource(attachments, (one) =>
        isAdministrator(one.props["policyArn"]) ? verdictOn(one, [one]) : pass(one),
      ),
      ...perResource(ofType(resources, policyType), (policy) => {
        if (!allowsEverything(policy.props["policy"])) return pass(policy);
        const arn = arnOf(policy, "policy", environments[terms.environment]);
        const holders = attachments.filter((one) => isAttachmentOf(one, policy, arn));
        if (holders.length > 0) return verdictOn(policy, holders);
        // A boundary gives nothing by itself.
        const isBoundary = roles.some((role) => role.props["permissionsBoundary"] === arn);
        return isBoundary ? pass(policy) : tooMuch(policy);
      }),
    ];
  },
});

function tooMuch(policy: Resource): Verdict {
  return violation(policy, {
    found: say("tous les droits sur tout", "every right on everything"),
    agreed: everythingIsKept,
  });
}
