import type { Text } from "../../../contract/agreed";
import { lookup } from "../../lookup";
import { isNamed, ofType } from "../../props";
import { stackRule } from "../../rule";
import { say } from "../../text";
import { notApplicable, pass, perResource, violation, type Verdict } from "../../verdict";
import { keepsItsOwn, logGroupsOf, logGroupType, trailsOf } from "./trails";

const agreed = say(
  "journaux chiffrés avec une clé du compte du client",
  "logs encrypted with a key of the client's account",
);

export const logsAreEncryptedWithACustomerKey = stackRule({
  name: "logs-are-encrypted-with-a-customer-key",
  control: "LOG-03",
  reads: ["capabilities", "environments"],
  part: "guard",
  check(stack, contract) {
    const account = contract.environments[contract.terms.environment]?.accountId;
    const trails = perResource(trailsOf(stack), (trail): Verdict => {
      if (keepsItsOwn(trail, "kmsKeyId", contract)) {
        const because = say(
          "repris tel quel : son chiffrement n'est pas géré ici",
          "taken over as it is: its encryption is not managed here",
        );
        return notApplicable(trail, because);
      }
      const found = keyGap(trail.props["kmsKeyId"], account);
      return found === undefined ? pass(trail) : violation(trail, { found, agreed });
    });
    const named = lookup(ofType(stack.resources, logGroupType), ({ props }) => props["name"]);
    const groups = logGroupsOf(stack).names.flatMap((name) =>
      perResource(named.of(name), (group) => {
        const found = keyGap(group.props["kmsKeyId"], account);
        return found === undefined ? pass(group) : violation(group, { found, agreed });
      }),
    );
    return [...trails, ...groups];
  },
});

/** A key given without the ARN of an account is of the trail's own. */
function keyGap(key: unknown, account: string | undefined): Text | undefined {
  if (typeof key !== "string" || !isNamed(key)) return say("aucune clé", "no key");
  if (/\balias\/aws\//.test(key)) return say("une clé d'AWS", "a key of AWS");
  return key.startsWith("arn:") && key.split(":")[4] !== account
    ? say("une clé d'un autre compte", "a key of another account")
    : undefined;
}
