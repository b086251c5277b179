import { setTimeout as wait } from "node:timers/promises";
import type { Fault } from "./aws/faults";
import type { Engine, Run } from "./engine";

/** What a refused command says, by what AWS answers. */
export const said = { fail: "InternalFailure", throttle: "ThrottlingException: Rate exceeded" };

/** AWS answers so, once for each type. */
export function faultsOn(engine: Engine, on: Fault["on"], does: "fail" | "throttle"): void {
  engine.world.control = { ...engine.world.control, faults: [{ on, oncePerType: true, does }] };
}

/** Starts a command, lets it go as far as it can, and kills it as a crash of the machine would. */
export async function killed(engine: Engine, command: string, fault: Fault): Promise<Run> {
  const { control } = engine.world;
  const before = asked(engine, fault.on, "fault").length;
  engine.world.control = { ...control, faults: [fault] };
  const { ended, kill } = engine.start(command);
  let known = -1;
  while (
    asked(engine, fault.on, "fault").length === before ||
    known !== engine.world.calls.length
  ) {
    known = engine.world.calls.length;
    await wait(700);
  }
  kill();
  const run = await ended;
  while (engine.processes.length > 0) await wait(100);
  engine.world.control = control;
  return run;
}

/** What was asked of AWS, with one outcome: type and key, sorted. */
export function asked(engine: Engine, operation: Fault["on"], outcome: string): string[] {
  return engine.world.calls
    .filter((call) => call.operation === operation && call.outcome === outcome)
    .map(({ type, key }) => `${type} ${key}`)
    .sort();
}
