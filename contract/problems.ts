export type Path = readonly (string | number)[];

/** One thing wrong with a contract, with its place and the way out. */
export interface Problem {
  /** From the contract's root: `["budgets", 0, "owners", "client"]`. */
  readonly path: Path;
  /** The rule and the way out: "must be above 0 USD". */
  readonly rule: string;
}

/** A problem with its place in a file. Lines and columns count from 1. */
export interface PlacedProblem extends Problem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** What was written there, or `undefined` where nothing was. */
  readonly received: unknown;
}

const longestExcerpt = 60;
const mostShown = 50;

/** `file:line:column path rule (got value)`, one line, safe to print whatever the file holds. */
export function describeProblem(problem: PlacedProblem): string {
  const path = describePath(problem.path);
  const place = `${problem.file}:${problem.line}:${problem.column}${path === "" ? "" : ` ${path}`}`;
  const received = excerpt(problem.received);
  return `${place} ${problem.rule}${received === undefined ? "" : ` (got ${received})`}`;
}

/** `budgets[0].owners.client` */
export function describePath(path: Path): string {
  return path.map(describeStep).join("");
}

function describeStep(step: string | number, at: number): string {
  if (typeof step === "number") return `[${step}]`;
  if (!/^[\w-]{1,60}$/.test(step)) return `[${quote(step)}]`;
  return at === 0 ? step : `.${step}`;
}

/** A value as the reader wrote it, cut short; only the kind of what holds other values; nothing where nothing was. */
function excerpt(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === "object") return "a block of keys";
  return typeof value === "string" ? quote(value) : String(value);
}

/** In quotes, with every character escaped that a terminal obeys or a reader cannot see. */
function quote(text: string): string {
  const start = JSON.stringify(text.slice(0, longestExcerpt)).replace(
    /(?! )[\p{C}\p{Z}]/gu,
    (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`,
  );
  return text.length > longestExcerpt ? `${start}...` : start;
}

/** The user's mistake: a contract that cannot be used, with everything that is wrong in it. */
export class ContractError extends Error {
  override readonly name = "ContractError";

  constructor(readonly problems: readonly PlacedProblem[]) {
    const shown = problems.slice(0, mostShown).map(describeProblem);
    const rest = problems.length - shown.length;
    super([...shown, ...(rest > 0 ? [`and ${rest} more problems`] : [])].join("\n"));
  }
}
