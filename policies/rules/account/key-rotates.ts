import { isNamed } from "../../props";
import { resourceRule } from "../../rule";
import type { Props } from "../../subject";
import { say } from "../../text";
import { notApplicable, pass, violation } from "../../verdict";

export const keyRotates = resourceRule({
  name: "key-rotates",
  control: "ACT-15",
  reads: [],
  types: ["aws:kms/key:Key"],
  check(key) {
    if (!canRotate(key.props)) {
      return notApplicable(
        key,
        say("AWS ne renouvelle pas ce genre de clé", "AWS does not rotate this kind of key"),
      );
    }
    return key.props["enableKeyRotation"] === true
      ? pass(key)
      : violation(key, {
          found: say("renouvellement automatique inactif", "automatic rotation is off"),
          agreed: say("clé renouvelée automatiquement", "key rotated automatically"),
        });
  },
  remediate: () => ({ enableKeyRotation: true }),
});

/** Only symmetric encryption keys whose material AWS makes. @see AWS KMS, "Rotate AWS KMS keys" */
function canRotate(props: Props): boolean {
  const spec = props["customerMasterKeySpec"] ?? "SYMMETRIC_DEFAULT";
  const usage = props["keyUsage"] ?? "ENCRYPT_DECRYPT";
  return (
    spec === "SYMMETRIC_DEFAULT" &&
    usage === "ENCRYPT_DECRYPT" &&
    !isNamed(props["customKeyStoreId"])
  );
}
