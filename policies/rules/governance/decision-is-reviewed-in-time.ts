import { stackRule } from "../../rule";
import { say } from "../../text";
import { pass, violation } from "../../verdict";

export const decisionIsReviewedInTime = stackRule({
  name: "decision-is-reviewed-in-time",
  control: "GOV-09",
  reads: ["decisions"],
  part: "guard",
  check(stack, { decisions, terms }) {
    return decisions.map((decision) =>
      terms.date <= decision.reviewOn
        ? pass(stack, decision.id)
        : violation(
            stack,
            {
              found: say(
                `« ${decision.question} » : réponse du ${decision.decidedOn}, à revoir depuis le ${decision.reviewOn}`,
                `"${decision.question}": answered on ${decision.decidedOn}, to be reviewed since ${decision.reviewOn}`,
              ),
              agreed: say("revue à la date prévue", "reviewed on the planned date"),
            },
            decision.id,
          ),
    );
  },
});
