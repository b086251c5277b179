import type {
  PolicyConfigSchema,
  ResourceValidationArgs,
  StackValidationArgs,
} from "@pulumi/policy";
import type { DatedSlice, Slice } from "../standing";

export interface PackSettings {
  /** Whether the rules that need a contract are there, and refuse to run without their config. */
  readonly needsContract: boolean;
  /** The day to judge on where the config gives none. */
  readonly today: () => string;
}

export type Args = ResourceValidationArgs | StackValidationArgs;

/** The form of a slice, as the engine checks it before the pack may run. */
export function sliceSchema(required: boolean): PolicyConfigSchema {
  return {
    properties: {
      terms: { type: "object" },
      agreed: { type: "object" },
      standing: { type: "object" },
    },
    ...(required ? { required: ["terms", "agreed", "standing"] } : {}),
  };
}

/** Each policy's slice, kept as long as its config is. */
const slices = new WeakMap<object, DatedSlice>();

/** What the config gives a policy of the contract; nothing where it gives nothing. */
export function sliceOf(args: Args, { today }: PackSettings): DatedSlice | undefined {
  const { terms, standing, agreed = {} } = args.getConfig<Partial<Slice>>();
  if (terms === undefined || standing === undefined) return undefined;
  const slice = slices.get(terms) ?? {
    agreed,
    standing,
    terms: { ...terms, date: terms.date ?? today() },
  };
  slices.set(terms, slice);
  return slice;
}

/** What the SDK throws to say "not applicable", by reason: making an error for each resource is slow. */
const refusals = new Map<string, unknown>();

export function notApplicable(args: Args, reason: string): never {
  if (!refusals.has(reason)) {
    try {
      args.notApplicable(reason);
    } catch (refusal) {
      refusals.set(reason, refusal);
    }
  }
  throw refusals.get(reason);
}
