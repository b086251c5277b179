import type { AlarmWindow } from "../../support/alarm-window";

/** When an alarm tells: so many events in one of its periods. */
export interface AlarmLevel extends AlarmWindow {
  readonly threshold: number;
}

/** Security Hub's own level: the first event. */
const first: AlarmLevel = { periodSeconds: 300, evaluationPeriods: 1, threshold: 1 };

/**
 * Many events in an hour. A healthy account has a few refused calls all the time, from consoles and scanners that try what
 * they may not do; many of them are someone who looks for a way. The number is ours: neither AWS nor CIS gives one.
 */
const many: AlarmLevel = { periodSeconds: 3_600, evaluationPeriods: 1, threshold: 25 };

export function alarmLevel({ noisy }: { readonly noisy: boolean }): AlarmLevel {
  return noisy ? many : first;
}

/** The trail is silent when each of its last hours is. */
export function silenceWindow({ silenceHours }: { readonly silenceHours: number }): AlarmWindow {
  return { periodSeconds: 3_600, evaluationPeriods: silenceHours };
}
