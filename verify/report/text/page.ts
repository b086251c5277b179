import { spread, type Paint, type Style } from "../layout";
import type { Outcome } from "../outcome";
import type { Result } from "../result";
import type { Words } from "../words";

/** What each part of the page is written from. */
export interface Page {
  readonly result: Result;
  readonly say: Words;
  readonly paint: Paint;
}

export function heading({ paint }: Page, left: string, right = ""): string {
  return paint("heading", spread(left.toUpperCase(), right));
}

const styles: Readonly<Partial<Record<Outcome, Style>>> = {
  broken: "bad",
  advised: "warning",
  unknown: "warning",
  waived: "warning",
  kept: "good",
  outOfTier: "quiet",
  notApplicable: "quiet",
  live: "quiet",
  human: "quiet",
};

/** Good in green, what asks for a reader's attention in yellow or red, the rest in grey. */
export function styleOf(outcome: Outcome): Style {
  return styles[outcome] ?? "plain";
}
