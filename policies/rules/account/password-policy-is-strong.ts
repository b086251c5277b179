import { member } from "../../props";
import { resourceRule } from "../../rule";
import { shown } from "../../shown";
import { say } from "../../text";
import { pass, violation } from "../../verdict";

/** CIS 5.0 1.7 and 1.8: at least 14 characters, the last 24 passwords refused. */
const leastLength = 14;
const leastReusePrevention = 24;
const classes = [
  "requireLowercaseCharacters",
  "requireUppercaseCharacters",
  "requireNumbers",
  "requireSymbols",
];

export const passwordPolicyIsStrong = resourceRule({
  name: "password-policy-is-strong",
  control: "ACT-07",
  reads: [],
  types: ["aws:iam/accountPasswordPolicy:AccountPasswordPolicy"],
  check(policy) {
    const length = policy.props["minimumPasswordLength"];
    const reuse = policy.props["passwordReusePrevention"];
    const missing = classes.filter((one) => member(policy.props, one) !== true);
    if (
      isAtLeast(length, leastLength) &&
      isAtLeast(reuse, leastReusePrevention) &&
      missing.length === 0
    )
      return pass(policy);
    return violation(policy, {
      found: say(
        `${shown(length)} caractères, ${shown(reuse)} anciens mots de passe refusés, ${classes.length - missing.length} sortes de caractères exigées`,
        `${shown(length)} characters, ${shown(reuse)} former passwords refused, ${classes.length - missing.length} kinds of characters required`,
      ),
      agreed: say(
        `au moins ${leastLength} caractères, ${leastReusePrevention} anciens mots de passe refusés, ${classes.length} sortes de caractères`,
        `at least ${leastLength} characters, ${leastReusePrevention} former passwords refused, ${classes.length} kinds of characters`,
      ),
    });
  },
});

function isAtLeast(value: unknown, least: number): boolean {
  return typeof value === "number" && value >= least;
}
