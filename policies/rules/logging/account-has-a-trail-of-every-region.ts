import { capabilityOf, type Text } from "../../../contract/agreed";
import { stackRule } from "../../rule";
import type { Props } from "../../subject";
import { say } from "../../text";
import { pass, perResource, violation } from "../../verdict";
import { recordsAdministration } from "./event-selectors";
import { bestOf, trailsOf } from "./trails";

const agreed = say(
  "tous les appels d'administration enregistrés, dans toutes les régions",
  "every administrative call recorded, in all regions",
);

export const accountHasATrailOfEveryRegion = stackRule({
  name: "account-has-a-trail-of-every-region",
  control: "LOG-01",
  reads: ["capabilities", "environments"],
  part: "guard",
  check(stack, { capabilities, environments, terms }) {
    const trails = trailsOf(stack);
    if (trails.length === 0) {
      const found = say("aucun journal d'activité (CloudTrail)", "no trail (CloudTrail)");
      return [violation(stack, { found, agreed })];
    }
    const trail = capabilityOf({ capabilities, environments }, terms.environment, "trail");
    const known = trail.mode === "adopt" ? trail.id : undefined;
    const verdicts = perResource(trails, (one) => {
      const found = takeOverGap(one.props, known) ?? recordingGap(one.props);
      return found === undefined ? pass(one) : violation(one, { found, agreed });
    });
    return bestOf(verdicts);
  },
});

/** A trail taken over is called what the end of its ARN says. */
function takeOverGap(props: Props, arn: string | undefined): Text | undefined {
  return arn === undefined || props["name"] === arn.slice(arn.lastIndexOf("/") + 1)
    ? undefined
    : say(
        "ce n'est pas le journal dont le contrat prévoit la reprise",
        "it is not the trail that the contract takes over",
      );
}

function recordingGap(props: Props): Text | undefined {
  if (props["enableLogging"] !== true) return say("ce journal est arrêté", "this trail is stopped");
  if (props["isMultiRegionTrail"] !== true)
    return say("ce journal ne suit qu'une région", "this trail follows one region only");
  if (props["includeGlobalServiceEvents"] !== true)
    return say(
      "ce journal laisse de côté les services mondiaux, dont les accès (IAM)",
      "this trail leaves out global services, access (IAM) among them",
    );
  return recordsAdministration(props)
    ? undefined
    : say(
        "ce journal n'enregistre qu'une partie des appels d'administration",
        "this trail records administrative calls in part only",
      );
}
