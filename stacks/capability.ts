import { capabilityOf, type Capability, type CapabilityName } from "../contract";
import type { StackSettings } from "./settings";

/** What the stack itself brings in: made, or taken over as it is. */
export type Built = Extract<Capability, { mode: "create" | "adopt" }>;

/** Builds something where the contract wants it from this stack; nothing where somebody else does it, or nobody wants it. */
export function whereAgreed(
  { contract, environmentName }: StackSettings,
  name: CapabilityName,
  build: (capability: Built) => void,
): void {
  const capability = capabilityOf(contract, environmentName, name);
  if (capability.mode === "create" || capability.mode === "adopt") build(capability);
}

/** Whether a stack brings a setting in, and how; absent where it leaves it alone. */
export function enrolmentOf(
  { contract, environmentName }: StackSettings,
  name: CapabilityName,
): "create" | "adopt" | undefined {
  const { mode } = capabilityOf(contract, environmentName, name);
  return mode === "create" || mode === "adopt" ? mode : undefined;
}

/** An object without the members that are absent: optional args are left out, not passed as `undefined`. */
export function stated<T extends Record<string, unknown>>(
  members: T,
): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(
    Object.entries(members).filter(([, value]) => value !== undefined),
  ) as never;
}
