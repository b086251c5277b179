import { vaultIsEncryptedWithACustomerKey } from "../../../../policies/rules/backup/vault-is-encrypted-with-a-customer-key";
import { guarded } from "../../../support/policies/backup-cases";
import { ruleCases } from "../../../support/policies/rule-cases";
import { spoil, unknown } from "../../../support/policies/stack";

const at = "vault-vault";
const key = (kmsKeyArn: unknown) => spoil(guarded, at, { kmsKeyArn });

ruleCases(vaultIsEncryptedWithACustomerKey, {
  keeps: [{ title: "Each vault is encrypted with a key of the client's account", stack: guarded }],
  breaks: [
    {
      title: "A vault that names no key has AWS's",
      stack: key(undefined),
      at,
      says: "clé commune d'AWS",
    },
    { title: "An empty key is none", stack: key(""), at, says: "clé commune d'AWS" },
    {
      title: "AWS's alias is AWS's key",
      stack: key("arn:aws:kms:eu-west-3:111122223333:alias/aws/backup"),
      at,
      says: "pas l'ARN d'une clé",
    },
    { title: "A key's id is not its ARN", stack: key("3c1f0a52-6d84-4b7e-9f20-a1c85e7d6b43"), at },
    {
      title: "Whoever holds the key of another account can shut the client out",
      stack: key("arn:aws:kms:eu-west-3:999988887777:key/3c1f0a52"),
      at,
      says: "autre compte",
    },
  ],
  unknown: [
    {
      title: "A key that only the deployment makes is judged once it exists",
      stack: key(unknown),
      at,
    },
  ],
});
