/** What the event loop still waits for that a program may have started. Terminals and pipes are left out. */
const work = /^(Timeout|Immediate|FSReq|ProcessWrap|TCP|UDP|GetAddrInfo|QueryReq|HTTP|Worker)/;

/** Counts the pending work of the process. */
export function pendingWork(): number {
  return process.getActiveResourcesInfo().filter((name) => work.test(name)).length;
}

export interface Settling {
  /** Starts waiting for what the program has asked for so far. */
  readonly drained: () => Promise<unknown>;
  /** Grows with every request of the program. */
  readonly received: () => number;
  /** True while an answer is being made. */
  readonly busy: () => boolean;
  /** True when the run has failed: what never comes need not be waited for. */
  readonly failed: () => boolean;
  /** Pending work before the program started. */
  readonly before: number;
}

const tick = 20;
const ticksBeforeStuck = 15;

/**
 * Waits until a program has nothing left to do, as a process that ends by itself would: its promises, then what timers
 * and files still wake up.
 *
 * @returns False when it waits for something that nothing will ever bring: a promise that is never resolved.
 */
export async function settle(program: Settling): Promise<boolean> {
  let drained = false;
  let draining = start();
  let quietTicks = 0;
  let received = program.received();

  function start(): Promise<void> {
    drained = false;
    return program.drained().then(() => void (drained = true));
  }

  for (;;) {
    await atMost(tick, draining);
    // What was done last may wake up something more.
    await nextTurn();
    await nextTurn();
    const waits = pendingWork() > program.before;
    const quiet = program.received() === received && !program.busy() && !waits;
    if (quiet && (drained || program.failed())) return true;
    quietTicks = quiet ? quietTicks + 1 : 0;
    if (quietTicks >= ticksBeforeStuck) return false;
    received = program.received();
    if (!drained) continue;
    if (waits) await atMost(1);
    draining = start();
  }
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Waits for a promise, or for a time. Leaves no timer behind: timers are what pending work is recognised by. */
async function atMost(milliseconds: number, promise?: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const time = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race(promise === undefined ? [time] : [promise, time]);
  clearTimeout(timer);
}
