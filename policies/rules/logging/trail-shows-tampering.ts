import { resourceRule } from "../../rule";
import { say } from "../../text";
import { pass, violation } from "../../verdict";
import { trailType } from "./trails";

export const trailShowsTampering = resourceRule({
  name: "trail-shows-tampering",
  control: "LOG-02",
  reads: [],
  types: [trailType],
  check(trail) {
    return trail.props["enableLogFileValidation"] === true
      ? pass(trail)
      : violation(trail, {
          found: say(
            "`enableLogFileValidation` n'est pas actif",
            "`enableLogFileValidation` is not on",
          ),
          agreed: say(
            "des empreintes signées, qui montrent un fichier modifié ou effacé",
            "signed digests, which show a file that was changed or deleted",
          ),
        });
  },
  remediate: () => ({ enableLogFileValidation: true }),
});
