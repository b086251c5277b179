import { findControl, type Language } from "../contract/agreed";
import type { Actor, Finding } from "./finding";

const words = {
  fr: {
    found: "Constaté",
    agreed: "Convenu",
    actors: "Qui agit",
    remedy: "Que faire",
    waived: "Dérogation",
    until: "jusqu'au",
    approved: "accordée par",
    client: "le client",
    provider: "le prestataire",
    aws: "AWS",
  },
  en: {
    found: "Found",
    agreed: "Agreed",
    actors: "Who acts",
    remedy: "What to do",
    waived: "Waived",
    until: "until",
    approved: "approved by",
    client: "the client",
    provider: "the provider",
    aws: "AWS",
  },
} as const;

/** A finding as the engine prints it: the control, what was found, what was agreed, who acts and how. */
export function describeFinding(finding: Finding, language: Language): string {
  const control = findControl(finding.control);
  const say = words[language];
  const line = (label: string, text: string) =>
    `${label}${language === "fr" ? " : " : ": "}${text}`;
  const item = finding.item === undefined ? "" : ` (${finding.item})`;
  const lines = [`${control.id} ${control.title[language]}${item}`];
  if (finding.found !== undefined) lines.push(line(say.found, finding.found[language]));
  if (finding.agreed !== undefined) lines.push(line(say.agreed, finding.agreed[language]));
  if (finding.disposition?.kind === "waived") {
    const { approvedBy, approver = approvedBy, expires, reason } = finding.disposition.waiver;
    lines.push(
      line(say.waived, `${say.approved} ${approver}, ${say.until} ${expires} (${reason})`),
    );
  }
  if (finding.actors.length > 0) {
    lines.push(
      line(say.actors, finding.actors.map((actor) => describeActor(actor, language)).join(", ")),
    );
  }
  lines.push(line(say.remedy, control.remedy[language]));
  return lines.join("\n    ");
}

export function describeActor(actor: Actor, language: Language): string {
  const who = words[language][actor.party];
  return actor.contact === undefined
    ? `${who} (${actor.name})`
    : `${who} (${actor.contact}, ${actor.name})`;
}
