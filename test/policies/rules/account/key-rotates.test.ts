import { keyRotates } from "../../../../policies/rules/account/key-rotates";
import { remediator } from "../../../../verify/remediate";
import { guard } from "../../../support/policies/guard-stack";
import { ruleCases } from "../../../support/policies/rule-cases";
import { one, spoil, target, unknown } from "../../../support/policies/stack";

const name = "cost-alerts-key";

ruleCases(keyRotates, {
  keeps: [
    { title: "The client's key rotates by itself" },
    {
      title: "A key of the usual kind need not say its kind",
      stack: spoil(guard, name, { customerMasterKeySpec: undefined, keyUsage: undefined }),
    },
  ],
  breaks: [
    {
      title: "A key with rotation off protects years of data at once",
      stack: spoil(guard, name, { enableKeyRotation: false }),
      at: name,
      says: "renouvellement automatique inactif",
    },
    {
      title: "A key that does not ask for rotation does not rotate",
      stack: spoil(guard, name, { enableKeyRotation: undefined }),
      at: name,
    },
    {
      title: "A text that says true switches nothing on",
      stack: spoil(guard, name, { enableKeyRotation: "true" }),
      at: name,
    },
    ...[null, ""].map((customKeyStoreId) => ({
      title: `A key store of ${JSON.stringify(customKeyStoreId)} is none, and excuses nothing`,
      stack: spoil(guard, name, { enableKeyRotation: false, customKeyStoreId }),
      at: name,
    })),
  ],
  unknown: ["enableKeyRotation", "customerMasterKeySpec", "keyUsage", "customKeyStoreId"].map(
    (property) => ({
      title: `A key whose ${property} only the deployment knows is not taken on trust`,
      stack: spoil(guard, name, { [property]: unknown }),
      at: name,
    }),
  ),
  notApplicable: [
    { customerMasterKeySpec: "RSA_2048" },
    { keyUsage: "GENERATE_VERIFY_MAC" },
    { customKeyStoreId: "cks-1234567890abcdef0" },
  ].map((kind) => ({
    title: `AWS does not rotate a key of ${Object.values(kind).join()}`,
    stack: spoil(guard, name, { enableKeyRotation: false, ...kind }),
    at: name,
  })),
});

test("A key that does not rotate is set to, and one that AWS cannot rotate is left alone", () => {
  const mended = (change: object) =>
    remediator([keyRotates], target).remediate(
      one(spoil(guard, name, { enableKeyRotation: false, ...change }), name),
    )?.["enableKeyRotation"];
  expect([mended({}), mended({ keyUsage: "SIGN_VERIFY" })]).toEqual([true, undefined]);
});
