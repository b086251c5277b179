import { findContact, type Contact, type Text } from "../../../contract/agreed";
import { list, member, ofType, texts } from "../../props";
import { stackRule } from "../../rule";
import type { Props, Resource } from "../../subject";
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
    const verdicts = perResource(subscriptions, (subscription) => {
      const found =
        delayOf(subscription.props) ??
        untold(people, addressesOf(subscription.props, stack.resources)) ??
        thresholdGap(subscription.props, minimumImpactUsd);
      return found === undefined ? pass(subscription) : violation(subscription, { found, agreed });
    });
    // One that does what was agreed is enough: others may add a weekly summary.
    const kept = verdicts.filter((verdict) => verdict.status === "pass");
    return kept.length > 0 ? kept : verdicts;
  },
});

function delayOf(props: Props): Text | undefined {
  return props["frequency"] === "IMMEDIATE"
    ? undefined
    : say("prévenu plus tard, par récapitulatif", "told later, in a summary");
}

function addressesOf(props: Props, resources: readonly Resource[]): string[] {
  return list(props["subscribers"])
    .flatMap((subscriber) => texts(member(subscriber, "address")))
    .flatMap((address) => [address, ...addressesBehind(address, resources)]);
}

function untold(people: readonly Contact[], addresses: readonly string[]): Text | undefined {
  const names = people
    .filter((person) => !addresses.includes(person.alertEndpoint ?? person.email))
    .map((person) => person.name)
    .join(", ");
  return names === "" ? undefined : say(`pas prévenu : ${names}`, `not told: ${names}`);
}

function thresholdGap(props: Props, agreedUsd: number): Text | undefined {
  const dimension = member(props["thresholdExpression"], "dimension");
  const [value, ...more] = list(member(dimension, "values"));
  const isLowEnough =
    member(dimension, "key") === "ANOMALY_TOTAL_IMPACT_ABSOLUTE" &&
    more.length === 0 &&
    typeof value === "string" &&
    /^\d+(\.\d+)?$/.test(value) &&
    Number(value) <= agreedUsd;
  return isLowEnough
    ? undefined
    : say("le seuil est plus haut ou illisible", "the threshold is higher, or cannot be read");
}
