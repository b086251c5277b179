import { isAbsent } from "../../props";
import { resourceRule } from "../../rule";
import { say } from "../../text";
import { pass, violation } from "../../verdict";
import { vaultType } from "./vaults";

/** Judged on inputs: for a vault that names none, AWS gives the ARN of its own key, and nothing tells it apart. */
export const vaultIsEncryptedWithACustomerKey = resourceRule({
  name: "vault-is-encrypted-with-a-customer-key",
  control: "BKP-05",
  reads: ["environments"],
  types: [vaultType],
  check(vault, { environments, terms }) {
    const account = environments[terms.environment]?.accountId;
    const key = vault.props["kmsKeyArn"];
    const owner =
      typeof key === "string" ? /^arn:[^:]+:kms:[^:]+:(\d{12}):key\/.+$/.exec(key)?.[1] : undefined;
    if (owner !== undefined && owner === account) return pass(vault);
    const found =
      isAbsent(key) || key === ""
        ? say("la clé commune d'AWS", "AWS's own key")
        : owner === undefined
          ? say("ce n'est pas l'ARN d'une clé", "it is not the ARN of a key")
          : say("la clé d'un autre compte", "a key of another account");
    const agreed = say(`une clé du compte ${account}`, `a key of account ${account}`);
    return violation(vault, { found, agreed });
  },
});
