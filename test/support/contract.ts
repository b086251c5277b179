import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseDocument, type Document } from "yaml";
import {
  ContractError,
  describePath,
  describeProblem,
  parseContract,
  type Contract,
  type PlacedProblem,
} from "../../contract";

export const minimalFile = join(__dirname, "../fixtures/contracts/minimal.contract.yaml");
export const minimalText = readFileSync(minimalFile, "utf8");
export const lormontFile = join(__dirname, "../../stacks/lormont.contract.yaml");

/** The smallest valid contract, read anew each time. */
export function minimalContract(): Contract {
  return parseContract(minimalText, minimalFile);
}

/** The text of the smallest valid contract with one change. */
export function spoiled(change: (contract: Document) => void): string {
  const document = parseDocument(minimalText);
  change(document);
  return document.toString({ lineWidth: 0 });
}

/** Like {@link spoiled}, for what is not YAML any more. */
export function replaced(from: string, to: string): string {
  const text = minimalText.replace(from, () => to);
  if (text === minimalText) throw new Error(`the minimal contract does not hold ${from}`);
  return text;
}

/** Everything wrong with a text; nothing where it is a contract. */
export function problemsOf(text: string): readonly PlacedProblem[] {
  try {
    parseContract(text, "acme.yaml");
    return [];
  } catch (error) {
    if (error instanceof ContractError) return error.problems;
    throw error;
  }
}

/** The number of the only line that holds `words`. */
export function lineOf(text: string, words: string): number {
  const lines = text.split("\n").flatMap((line, at) => (line.includes(words) ? [at + 1] : []));
  const [line, ...others] = lines;
  if (line === undefined || others.length > 0) {
    throw new Error(`${lines.length} lines hold ${words}, and exactly one should`);
  }
  return line;
}

/** A valid contract spoiled by one property, and what the reader is told. */
export interface Refusal {
  readonly title: string;
  readonly change: (contract: Document) => void;
  /** Words that only the reported line holds. */
  readonly line: string;
  readonly path: string;
  /** Essential words of the message, the way out included. */
  readonly says: readonly string[];
}

/** One test each: one problem, on that line, at that path, in those words. */
export function refuses(refusals: readonly Refusal[]): void {
  test.each(refusals)("$title", ({ change, line, path, says }) => {
    const text = spoiled(change);
    const problems = problemsOf(text);
    expect(problems.map((problem) => describePath(problem.path))).toEqual([path]);
    expect(problems.map((problem) => problem.line)).toEqual([lineOf(text, line)]);
    for (const words of says) expect(problems.map(describeProblem).join()).toContain(words);
  });
}
