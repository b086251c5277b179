import { lookup } from "../../lookup";
import { ofType } from "../../props";
import { costTags } from "../../required-tags";
import { stackRule } from "../../rule";
import { say } from "../../text";
import { pass, perResource, violation, type Verdict } from "../../verdict";

const type = "aws:costexplorer/costAllocationTag:CostAllocationTag";

export const costTagsAreActivated = stackRule({
  name: "cost-tags-are-activated",
  control: "BUD-04",
  reads: ["costCentres"],
  part: "guard",
  check(stack, { costCentres }) {
    const keys = costTags.join(", ");
    const codes = costCentres.map((centre) => centre.code).join(", ");
    const agreed = say(
      `étiquettes activées dans la facturation : ${keys} (centres de coûts : ${codes})`,
      `tags activated in billing: ${keys} (cost centres: ${codes})`,
    );
    const activations = lookup(ofType(stack.resources, type), (one) => one.props["tagKey"]);
    return costTags
      .flatMap((key): readonly Verdict[] => {
        const here = activations.of(key);
        if (here.length === 0) {
          const found = say(`${key} n'est pas activée`, `${key} is not activated`);
          return activations.absence(violation(stack, { found, agreed }, key));
        }
        const found = say(`${key} est désactivée`, `${key} is switched off`);
        return perResource(here, (one) =>
          one.props["status"] === "Active"
            ? pass(one, key)
            : violation(one, { found, agreed }, key),
        );
      })
      .concat(activations.unreadable);
  },
});
