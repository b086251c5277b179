import type { CapabilityName } from "../../../contract";
import type { NamedWaiver } from "../../../policies/standing";
import type { Outcome } from "../outcome";

interface Declined {
  readonly by: string;
  readonly on: string;
  readonly reason: string;
}

interface External {
  readonly by: string;
  readonly evidence: string;
}

/** Every word of a report that the catalogue or the contract does not supply. */
export interface Words {
  readonly kind: Readonly<
    Record<"preview" | "verify", { readonly title: string; readonly source: string }>
  >;
  readonly tier: Readonly<Record<"essential" | "standard" | "reinforced", string>>;
  readonly part: Readonly<Record<"guard" | "operations", string>>;
  readonly party: Readonly<Record<"client" | "provider" | "aws", string>>;
  readonly domain: Readonly<Record<string, string>>;
  readonly capability: Readonly<Record<CapabilityName, string>>;
  readonly mode: Readonly<Record<"create" | "adopt" | "external" | "declined", string>>;
  readonly outcome: Readonly<Record<Outcome, { readonly word: string; readonly means: string }>>;
  readonly label: Readonly<
    Record<
      | "account"
      | "deployedBy"
      | "pending"
      | "unseen"
      | "outside"
      | "writtenAt"
      | "exports"
      | "inventory"
      | "contract"
      | "digest"
      | "date"
      | "built"
      | "resources"
      | "protected"
      | "adopts"
      | "remediated"
      | "switchedOn"
      | "switchedOff"
      | "cost"
      | "perMonth"
      | "assumes"
      | "notPriced"
      | "pricesAsOf"
      | "rateAsOf"
      | "capabilities"
      | "collide"
      | "controls"
      | "kinds"
      | "toMend"
      | "found"
      | "agreed"
      | "who"
      | "todo"
      | "people"
      | "before"
      | "notExpanded"
      | "kept"
      | "blocked"
      | "passes"
      | "details"
      | "why"
      | "place",
      string
    >
  >;
  /** After the first places of a gap that many share. */
  readonly others: (count: number) => string;
  readonly because: {
    readonly waived: (waiver: NamedWaiver) => string;
    readonly declined: (declined: Declined) => string;
    readonly external: (external: External) => string;
    readonly notGuaranteed: Readonly<Record<"organisation" | "root", string>>;
    readonly outOfTier: string;
  };
  readonly colon: string;
  readonly semicolon: string;
}
