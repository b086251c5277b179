import { ofType } from "../../props";
import { costTags } from "../../required-tags";
import { stackRule } from "../../rule";
import { say } from "../../text";
import { pass, perResource, violation } from "../../verdict";

const type = "aws:costexplorer/costAllocationTag:CostAllocationTag";
const agreed = say(
  `étiquettes activées pour la répartition des coûts : ${costTags.join(", ")}`,
  `tags activated for cost allocation: ${costTags.join(", ")}`,
);

export const costTagsAreActivated = stackRule({
  name: "cost-tags-are-activated",
  control: "BUD-04",
  reads: ["costCentres"],
  part: "guard",
  check(stack) {
    const activations = ofType(stack.resources, type);
    return costTags.flatMap((key) => {
      const here = activations.filter((one) => one.props["tagKey"] === key);
      if (here.length === 0) {
        return [
          violation(
            stack,
            { found: say(`${key} n'est pas activée`, `${key} is not activated`), agreed },
            key,
          ),
        ];
      }
      return perResource(here, (one) =>
        one.props["status"] === "Active"
          ? pass(one, key)
          : violation(
              one,
              { found: say(`${key} est désactivée`, `${key} is switched off`), agreed },
              key,
            ),
      );
    });
  },
});
