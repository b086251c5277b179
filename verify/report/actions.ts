import { daysBetween, findControl, sides, type Contract, type Language } from "../../contract";
import type { Actor, Finding } from "../../policies/finding";
import type { DatedTarget } from "../evaluate";
import { isUnknown } from "../sources/view";
import type { Registered } from "../sources/registered";
import { environmentsOf, outcomeOfFinding } from "./outcome";
import type { Result } from "./result";

type Action = Result["actions"][number];

/** How long before its end a waiver or a decision is announced. */
const noticeDays = 60;

/** Who has to do what: mend what is broken, then what no program can do for a person, then what falls due. */
export function actionsOf(
  findings: readonly Finding[],
  /** What a deployment would create; nothing where it is done. */
  toDeploy: readonly Registered[],
  targets: readonly DatedTarget[],
  language: Language,
): Action[] {
  const [first] = targets;
  if (first === undefined) return [];
  return [
    ...fromFindings(findings, language),
    ...afterDeployment.flatMap((one) => one(toDeploy, first.contract, language)),
    ...comingDue(first, environmentsOf(targets), language),
  ];
}

/** What no program can do for a person once a stack is deployed. */
const afterDeployment = [confirmations, activations];

function fromFindings(findings: readonly Finding[], language: Language): Action[] {
  const actions = new Map<string, Action>();
  for (const finding of findings) {
    const control = findControl(finding.control);
    if (!["broken", "advised"].includes(outcomeOfFinding(finding, control))) continue;
    for (const actor of finding.actors) {
      actions.set(`${actor.party} ${control.id}`, {
        actor,
        control: control.id,
        what: control.remedy[language],
      });
    }
  }
  return [...actions.values()];
}

/** AWS sends nothing to an address until whoever reads it has confirmed. */
function confirmations(
  registered: readonly Registered[],
  contract: Contract,
  language: Language,
): Action[] {
  const addresses = registered
    .filter((one) => one.type === "aws:sns/topicSubscription:TopicSubscription")
    .map((one) => one.inputs["endpoint"])
    .filter((endpoint): endpoint is string => typeof endpoint === "string" && !isUnknown(endpoint));
  return [...new Set(addresses)].map((address) => ({
    actor: actorAt(address, contract),
    what: {
      fr: `Après le premier déploiement, confirmer l'abonnement reçu à ${address} (« AWS Notification - Subscription Confirmation ») : sans cela, aucune alerte n'arrive.`,
      en: `After the first deployment, confirm the subscription sent to ${address} ("AWS Notification - Subscription Confirmation"): until then no alert arrives.`,
    }[language],
  }));
}

function actorAt(address: string, contract: Contract): Actor {
  for (const side of sides) {
    const contact = contract.contacts[side].find((one) =>
      [one.alertEndpoint, one.email].includes(address),
    );
    if (contact !== undefined)
      return { party: side, name: contract[side].name, contact: contact.name };
  }
  return { party: "client", name: contract.client.name, contact: address };
}

function activations(
  registered: readonly Registered[],
  contract: Contract,
  language: Language,
): Action[] {
  if (
    !registered.some((one) => one.type === "aws:costexplorer/costAllocationTag:CostAllocationTag")
  )
    return [];
  return [
    {
      actor: { party: "provider", name: contract.provider.name },
      what: {
        fr: "AWS n'active une étiquette de coût qu'après l'avoir vue dans la facturation, jusqu'à 24 heures plus tard : si le premier déploiement s'arrête là, le relancer le lendemain.",
        en: "AWS activates a cost tag only once billing has seen it, up to 24 hours later: if the first deployment stops there, run it again the next day.",
      }[language],
    },
  ];
}

function comingDue(
  { contract, date }: DatedTarget,
  environments: readonly string[],
  language: Language,
): Action[] {
  const isNear = (day: string) => day >= date && daysBetween(date, day) <= noticeDays;
  const waivers = contract.waivers
    .filter(
      (waiver) =>
        (waiver.environment === undefined || environments.includes(waiver.environment)) &&
        isNear(waiver.expires),
    )
    .map((waiver) => ({
      actor: person(contract, waiver.approvedBy),
      before: waiver.expires,
      control: waiver.control,
      what: {
        fr: `Renouveler ou laisser finir la dérogation sur ${waiver.control} (${waiver.scope}).`,
        en: `Renew the waiver on ${waiver.control} (${waiver.scope}), or let it end.`,
      }[language],
    }));
  const decisions = contract.decisions
    .filter((decision) => isNear(decision.reviewOn))
    .map((decision) => ({
      actor: person(contract, decision.decidedBy),
      before: decision.reviewOn,
      what: {
        fr: `Revoir la décision : ${decision.question}`,
        en: `Review the decision: ${decision.question}`,
      }[language],
    }));
  return [...waivers, ...decisions];
}

function person(contract: Contract, id: string): Actor {
  const contact = contract.contacts.client.find((one) => one.id === id);
  return { party: "client", name: contract.client.name, contact: contact?.name ?? id };
}
