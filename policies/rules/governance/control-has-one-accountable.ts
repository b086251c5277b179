import { controls, raciOf } from "../../../contract/agreed";
import { stackRule } from "../../rule";
import { say } from "../../text";
import { pass, violation } from "../../verdict";

export const controlHasOneAccountable = stackRule({
  name: "control-has-one-accountable",
  control: "GOV-01",
  reads: ["responsibilities"],
  part: "guard",
  check(stack, agreed) {
    const shared = controls.filter((control) => {
      const raci = raciOf(agreed, control);
      return (
        [raci.client, raci.provider, raci.aws].filter((letters) => letters.includes("A")).length !==
        1
      );
    });
    if (shared.length === 0) return [pass(stack)];
    return shared.map((control) =>
      violation(
        stack,
        {
          found: say(
            "personne, ou plus d'un, en répond",
            "nobody, or more than one, answers for it",
          ),
          agreed: say("un seul responsable par contrôle", "one accountable for each control"),
        },
        control.id,
      ),
    );
  },
});
