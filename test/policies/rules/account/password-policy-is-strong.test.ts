import fc from "fast-check";
import { passwordPolicyIsStrong } from "../../../../policies/rules/account/password-policy-is-strong";
import { evaluate } from "../../../../verify/evaluate";
import { guard } from "../../../support/policies/guard-stack";
import { ruleCases } from "../../../support/policies/rule-cases";
import { spoil, target, unknown } from "../../../support/policies/stack";

const name = "passwords-policy";
const classes = [
  ["requireLowercaseCharacters", "minuscules"],
  ["requireUppercaseCharacters", "majuscules"],
  ["requireNumbers", "chiffres"],
  ["requireSymbols", "symboles"],
] as const;

ruleCases(passwordPolicyIsStrong, {
  keeps: [
    { title: "Passwords of 14 characters that are not used again are strong" },
    {
      title: "A longer password is stronger",
      stack: spoil(guard, name, { minimumPasswordLength: 20 }),
    },
  ],
  breaks: [
    {
      title: "A password of 13 characters is too short",
      stack: spoil(guard, name, { minimumPasswordLength: 13 }),
      at: name,
      says: "longueur",
    },
    {
      title: "Without a length, AWS takes 6 characters",
      stack: spoil(guard, name, { minimumPasswordLength: undefined }),
      at: name,
      says: "longueur",
    },
    {
      title: "A length written as a text is not a length",
      stack: spoil(guard, name, { minimumPasswordLength: "14" }),
      at: name,
    },
    {
      title: "A password that may come back after 23 others is used again",
      stack: spoil(guard, name, { passwordReusePrevention: 23 }),
      at: name,
      says: "anciens mots de passe",
    },
    {
      title: "Where nothing prevents it, passwords are used again",
      stack: spoil(guard, name, { passwordReusePrevention: undefined }),
      at: name,
    },
    ...classes.flatMap(([property, says]) => [
      {
        title: `A policy with ${property} off is weak`,
        stack: spoil(guard, name, { [property]: false }),
        at: name,
        says,
      },
      {
        title: `A policy without ${property} is weak`,
        stack: spoil(guard, name, { [property]: undefined }),
        at: name,
        says,
      },
    ]),
  ],
  unknown: [
    ...["minimumPasswordLength", "passwordReusePrevention", "requireSymbols"].map((property) => ({
      title: `A policy whose ${property} only the deployment knows is not called strong`,
      stack: spoil(guard, name, { [property]: unknown }),
      at: name,
    })),
  ],
});

test("The policy is strong from 14 characters and 24 former passwords on, and from there only", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 130 }),
      fc.integer({ min: 0, max: 30 }),
      (length, reuse) => {
        const stack = spoil(guard, name, {
          minimumPasswordLength: length,
          passwordReusePrevention: reuse,
        });
        const [finding] = evaluate([passwordPolicyIsStrong], stack, target);
        expect(finding?.status === "pass").toBe(length >= 14 && reuse >= 24);
      },
    ),
  );
});
