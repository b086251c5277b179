import { findContact } from "../../../contract/agreed";
import { list, member, ofType, texts } from "../../props";
import { stackRule } from "../../rule";
import { say } from "../../text";
import { pass, perResource, violation } from "../../verdict";
import { addressesBehind } from "./alerts";

const type = "aws:costexplorer/anomalySubscription:AnomalySubscription";

export const unusualSpendIsTold = stackRule({
  name: "unusual-spend-is-told",
  control: "BUD-03",
  reads: ["costAnomalies", "contacts"],
  part: "guard",
  check(stack, { costAnomalies, contacts }) {
    const { minimumImpactUsd } = costAnomalies;
    const people = costAnomalies.tell.flatMap((id) => findContact(contacts, id)?.contact ?? []);
    const names = people.map((person) => person.name).join(", ");
    const agreed = say(
      `dès ${minimumImpactUsd} USD d'écart, aussitôt, à ${names}`,
      `from ${minimumImpactUsd} USD of impact on, at once, to ${names}`,
    );
    const subscriptions = ofType(stack.resources, type);
    if (subscriptions.length === 0) {
      return [violation(stack, { found: say("personne n'est prévenu", "nobody is told"), agreed })];
    }
    return perResource(subscriptions, (subscription) => {
      const addresses = list(subscription.props["subscribers"])
        .map((subscriber) => member(subscriber, "address"))
        .flatMap((address) =>
          typeof address === "string"
            ? [address, ...addressesBehind(address, stack.resources)]
            : [],
        );
      const untold = people.filter(
        (person) => !addresses.includes(person.alertEndpoint ?? person.email),
      );
      if (subscription.props["frequency"] !== "IMMEDIATE") {
        return violation(subscription, {
          found: say("prévenu plus tard, par récapitulatif", "told later, in a summary"),
          agreed,
        });
      }
      if (untold.length > 0) {
        const names = untold.map((person) => person.name).join(", ");
        return violation(subscription, {
          found: say(`${names} n'est pas prévenu`, `${names} is not told`),
          agreed,
        });
      }
      return thresholdOf(subscription.props["thresholdExpression"]) <= minimumImpactUsd
        ? pass(subscription)
        : violation(subscription, {
            found: say("le seuil est plus haut", "the threshold is higher"),
            agreed,
          });
    });
  },
});

/** In USD; infinite where the expression is of another form, so that it never counts as agreed. */
function thresholdOf(expression: unknown): number {
  const dimension = member(expression, "dimension");
  if (member(dimension, "key") !== "ANOMALY_TOTAL_IMPACT_ABSOLUTE") return Number.POSITIVE_INFINITY;
  const [value] = texts(member(dimension, "values"));
  return value === undefined || value === "" ? Number.POSITIVE_INFINITY : Number(value);
}
