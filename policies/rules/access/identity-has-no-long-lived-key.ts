import { resourceRule } from "../../rule";
import { say } from "../../text";
import { pass, violation } from "../../verdict";

export const identityHasNoLongLivedKey = resourceRule({
  name: "identity-has-no-long-lived-key",
  control: "IAM-03",
  reads: [],
  types: ["aws:iam/accessKey:AccessKey"],
  check(key) {
    return key.props["status"] === "Inactive"
      ? pass(key)
      : violation(key, {
          found: say(
            "une clé d'accès permanente, qui ouvre le compte à qui la copie",
            "a permanent access key, which opens the account to whoever copies it",
          ),
          agreed: say(
            "des droits de courte durée, par un rôle",
            "short-lived rights, through a role",
          ),
        });
  },
});
