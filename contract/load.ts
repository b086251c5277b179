import { readFileSync } from "node:fs";
import type { z } from "zod";
import { allChecks } from "./checks";
import { contractSchema, type Contract } from "./contract";
import { ContractError, type Problem } from "./problems";
import { describeIssues, ourWords } from "./wording";
import { readYaml, wholeFile } from "./yaml-source";

/**
 * Reads a contract.
 *
 * @param file - Path of the YAML file, also used in messages.
 * @throws ContractError with every problem of the file at once, each with line, path, rule, value and way out.
 */
export function loadContract(file: string): Contract {
  return parseContract(read(file), file);
}

/** Contracts already read, by their text: a preview reads its own once for the check and once in the program. */
const known = new Map<string, Contract>();

/** Like {@link loadContract}, on a text already read. The same text gives the same object: do not change it. */
export function parseContract(text: string, file: string): Contract {
  const contract = known.get(text) ?? parse(text, file);
  known.set(text, contract);
  return contract;
}

function parse(text: string, file: string): Contract {
  const { value, place } = readYaml(text, file);
  // A contract is read once: compiling its schema would take longer than reading it.
  const parsed = contractSchema.safeParse(value, { error: ourWords, jitless: true });
  const form = parsed.success ? [] : describeIssues(parsed.error.issues, value);
  const joins = allChecks(parsed.success ? parsed.data : soundSections(value, form));
  if (parsed.success && joins.length === 0) return parsed.data;
  throw new ContractError(
    distinct([...form, ...joins])
      .map(place)
      .sort((a, b) => a.line - b.line || a.column - b.column),
  );
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw wholeFile(file, unreadable[code ?? ""] ?? `cannot be read (${code})`);
  }
}

const unreadable: { readonly [code: string]: string } = {
  ENOENT: "does not exist: check the path, or `socle:contract` in the stack's config",
  EISDIR: "is a folder: name the contract's file in it",
  EACCES: "cannot be read: ask for the right to read it",
};

/** The sections that have the right form, so that what joins them is checked although others have not. */
function soundSections(
  value: Record<string, unknown>,
  problems: readonly Problem[],
): Partial<Contract> {
  const broken = new Set(problems.map((problem) => problem.path[0]));
  const sections = Object.entries<z.ZodType>(contractSchema.shape).flatMap(([name, schema]) => {
    const parsed = broken.has(name) ? undefined : schema.safeParse(value[name]);
    return parsed?.success ? [[name, parsed.data]] : [];
  });
  return Object.fromEntries(sections) as Partial<Contract>;
}

/** One mistake may break a rule twice, for instance once for each environment. */
function distinct(problems: readonly Problem[]): Problem[] {
  const byKey = new Map(problems.map((one) => [JSON.stringify([one.path, one.rule]), one]));
  return [...byKey.values()];
}
