import { setTimeout as wait } from "node:timers/promises";
import type { Call, World } from "./world";

/** Something that goes wrong between the provider and AWS. */
export interface Fault {
  readonly on: "create" | "update" | "delete" | "read";
  /** Only for this type. @default any */
  readonly type?: string;
  /** Only at this call of that kind since the log began, counted from 1. @default each */
  readonly nth?: number;
  /** Only the first time for each type of resource. @default each time */
  readonly oncePerType?: boolean;
  /** Before AWS has done anything, or after it has done it and before its answer arrives. @default before */
  readonly when?: "before" | "after";
  /** `hang` never answers: for an engine that is about to be killed. */
  readonly does: "fail" | "throttle" | "slow" | "hang";
  /** For `slow`. */
  readonly milliseconds?: number;
}

const forever = 2 ** 31 - 1;

/** What AWS answers when it refuses for a while, after the provider's own retries. */
const words = {
  fail: "InternalFailure: the request processing has failed because of an unknown error",
  throttle: "ThrottlingException: Rate exceeded",
};

type Asked = Omit<Call, "outcome">;

/** Plays the faults that the test asked for at this point. @throws Error for `fail` and `throttle`. */
export async function playFaults(
  world: World,
  asked: Asked,
  when: "before" | "after",
): Promise<void> {
  for (const fault of world.control.faults ?? []) {
    if ((fault.when ?? "before") !== when || !isMeant(fault, asked, world.calls, when)) continue;
    if (fault.does === "slow") await wait(fault.milliseconds ?? 1000);
    else if (fault.does === "hang") {
      world.log({ ...asked, outcome: "fault", says: "hang" });
      await wait(forever);
    } else {
      const says = words[fault.does];
      world.log({ ...asked, outcome: "fault", says });
      throw new Error(says);
    }
  }
}

function isMeant(
  fault: Fault,
  asked: Asked,
  calls: readonly Call[],
  when: "before" | "after",
): boolean {
  if (fault.on !== asked.operation) return false;
  if (fault.type !== undefined && fault.type !== asked.type) return false;
  const alike = calls.filter(
    ({ operation, type }) =>
      operation === fault.on && (fault.type === undefined || type === fault.type),
  );
  // After the effect, the log already holds this very call.
  if (fault.nth !== undefined && alike.length + (when === "before" ? 1 : 0) !== fault.nth)
    return false;
  return (
    fault.oncePerType !== true ||
    !alike.some(({ outcome, type }) => outcome === "fault" && type === asked.type)
  );
}
