import type { Text } from "../../../contract/agreed";
import { resourceRule } from "../../rule";
import { say } from "../../text";
import { pass, violation } from "../../verdict";

/** CIS 5.0 1.7 and 1.8: at least 14 characters, the last 24 passwords refused. */
const least: Readonly<Record<string, readonly [number, Text]>> = {
  minimumPasswordLength: [14, say("longueur", "length")],
  passwordReusePrevention: [24, say("anciens mots de passe refusés", "former passwords refused")],
};
const required: Readonly<Record<string, Text>> = {
  requireLowercaseCharacters: say("minuscules", "lower-case letters"),
  requireUppercaseCharacters: say("majuscules", "upper-case letters"),
  requireNumbers: say("chiffres", "digits"),
  requireSymbols: say("symboles", "symbols"),
};

export const passwordPolicyIsStrong = resourceRule({
  name: "password-policy-is-strong",
  control: "ACT-07",
  reads: [],
  types: ["aws:iam/accountPasswordPolicy:AccountPasswordPolicy"],
  check(policy) {
    const weak = [
      ...Object.entries(least)
        .filter(([property, [number]]) => !isAtLeast(policy.props[property], number))
        .map(([, [, text]]) => text),
      ...Object.entries(required)
        .filter(([property]) => policy.props[property] !== true)
        .map(([, text]) => text),
    ];
    if (weak.length === 0) return pass(policy);
    return violation(policy, {
      found: say(
        `exigence absente ou trop faible : ${weak.map((one) => one.fr).join(", ")}`,
        `requirement missing or too weak: ${weak.map((one) => one.en).join(", ")}`,
      ),
      agreed: say(
        "au moins 14 caractères de quatre sortes, les 24 derniers mots de passe refusés",
        "at least 14 characters of four kinds, the last 24 passwords refused",
      ),
    });
  },
});

function isAtLeast(value: unknown, number: number): boolean {
  return typeof value === "number" && value >= number;
}
