import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseDocument, type Document } from "yaml";
import { z } from "zod";
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

/** The smallest valid contract; clone it to change it. */
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

/** Terms that the minimal contract leaves out, each valid in it as it stands. */
export const waiver = {
  control: "BUD-05",
  scope: "*",
  reason: "Tags arrive with the next release.",
  approvedBy: "alice",
  approvedOn: "2026-10-01",
  expires: "2027-03-31",
};

export const decision = {
  id: "owner",
  question: "Who owns the account?",
  answer: "Acme, and Alice can take it back.",
  decidedBy: "alice",
  decidedOn: "2026-10-01",
  reviewOn: "2027-10-01",
};

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

/** Every form in the schema, with its path: what the minimal contract leaves out too. */
export function formsIn(schema: z.ZodType, path: string): [string, z.ZodType][] {
  const below = (() => {
    if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
      return formsIn(schema.unwrap() as z.ZodType, path);
    if (schema instanceof z.ZodObject)
      return Object.entries<z.ZodType>(schema.shape).flatMap(([key, member]) =>
        formsIn(member, `${path}.${key}`),
      );
    if (schema instanceof z.ZodArray) return formsIn(schema.element as z.ZodType, `${path}[]`);
    if (schema instanceof z.ZodRecord) return formsIn(schema.valueType as z.ZodType, `${path}.*`);
    if (schema instanceof z.ZodDiscriminatedUnion)
      return schema.options.flatMap((form) => formsIn(form as z.ZodType, path));
    return [];
  })();
  return [[path, schema], ...below];
}
