import {
  capabilityOf,
  contactsWithRole,
  contractDigest,
  findContact,
  raciOf,
  type Capability,
  type Contact,
  type Contract,
  type Control,
  type Part,
  type Section,
  type Side,
  type Waiver,
} from "../contract/agreed";
import type { Actor } from "./finding";
import type { Rule, Terms } from "./rule";

/** A waiver with the name of who approved it, where the contract lists the person. */
export interface NamedWaiver extends Waiver {
  readonly approver?: string;
}

function named(waiver: Waiver, { contacts }: Contract): NamedWaiver {
  const approver = findContact(contacts, waiver.approvedBy)?.contact.name;
  return approver === undefined ? waiver : { ...waiver, approver };
}

/** How a control stands in one environment of one contract. */
export interface Standing {
  readonly waivers: readonly NamedWaiver[];
  readonly capability?: Capability;
  readonly inTier: boolean;
  /** What the control depends on and the provider holds. */
  readonly providerOwns?: "organisation" | "root";
  readonly actors: readonly Actor[];
}

/** All that one rule needs of the contract, and nothing more: it travels to the pack as that policy's config. */
export interface Slice {
  /** Without date where the pack is to judge on the day it runs. */
  readonly terms: Omit<Terms, "date"> & { readonly date?: string };
  readonly agreed: Partial<Contract>;
  readonly standing: Standing;
}

/** A slice whose date is settled, as a rule needs it. */
export type DatedSlice = Slice & { readonly terms: { readonly date: string } };

/** The stack that a contract is applied to. */
export interface Target {
  readonly contract: Contract;
  readonly environment: string;
  readonly part: Part;
  /** The day to judge on, 2026-03-31. */
  readonly date?: string;
}

export function sliceFor(rule: Rule, control: Control, target: Target): Slice {
  return {
    terms: termsOf(target),
    agreed: sections(target.contract, rule.reads),
    standing: standingOf(control, target),
  };
}

export function termsOf({ contract, environment, part, date }: Target): Slice["terms"] {
  return {
    client: contract.client.id,
    environment,
    part,
    tier: contract.tier,
    language: contract.language,
    digest: contractDigest(contract),
    ...(date === undefined ? {} : { date }),
  };
}

export function standingOf(control: Control, { contract, environment }: Target): Standing {
  const providerOwns = ownedByProvider(control, contract);
  return {
    waivers: contract.waivers
      .filter(
        (waiver) =>
          control.waivable &&
          waiver.control === control.id &&
          (waiver.environment ?? environment) === environment,
      )
      .map((waiver) => named(waiver, contract)),
    ...(control.capability === undefined
      ? {}
      : { capability: capabilityOf(contract, environment, control.capability) }),
    inTier: control.tiers.includes(contract.tier),
    ...(providerOwns === undefined ? {} : { providerOwns }),
    actors: actorsOf(control, contract),
  };
}

function sections(contract: Contract, reads: readonly Section[]): Partial<Contract> {
  return Object.fromEntries(reads.map((section) => [section, contract[section]]));
}

function ownedByProvider(control: Control, { account }: Contract): Standing["providerOwns"] {
  if (control.dependsOn === "organisation" && account.organisation === "provider")
    return "organisation";
  const rootIsProviders =
    account.rootEmailHolder === "provider" || account.rootMfaHolder === "provider";
  if (control.dependsOn === "root" && rootIsProviders) return "root";
  return undefined;
}

/** Those whom the responsibility matrix makes responsible: they do the work. */
function actorsOf(control: Control, contract: Contract): Actor[] {
  const raci = raciOf(contract, control);
  return (["client", "provider"] as const)
    .filter((side) => raci[side].includes("R"))
    .map((side) => {
      const person = personFor(control, contract, side);
      return {
        party: side,
        name: contract[side].name,
        ...(person === undefined ? {} : { contact: person.name }),
      };
    });
}

const roleByDomain = { budgets: "billing", governance: "decider" } as const;

function personFor(control: Control, contract: Contract, side: Side): Contact | undefined {
  const wanted = roleByDomain[control.domain as keyof typeof roleByDomain] ?? "operations";
  return (
    contactsWithRole(contract.contacts, side, wanted)[0] ??
    contactsWithRole(contract.contacts, side, "operations")[0] ??
    contract.contacts[side][0]
  );
}
