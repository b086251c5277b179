import { isMap, isNode, isSeq, LineCounter, parseDocument } from "yaml";
import { ContractError, type Path, type PlacedProblem, type Problem } from "./problems";
import { valueAt } from "./value-at";
import { refusalsOf } from "./yaml-refusals";

/** A YAML file as plain values, which still knows where each one stands. */
export interface YamlSource {
  readonly value: Record<string, unknown>;
  place(problem: Problem): PlacedProblem;
}

/** Ten times the longest contract we know; a stack's export, named by mistake, is often longer. */
const longestText = 262_144;

/** @throws ContractError where the text is no YAML, or no block of keys. */
export function readYaml(text: string, file: string): YamlSource {
  if (text.length > longestText) {
    throw wholeFile(
      file,
      "is too long for a contract (256 kB at most): check that it is the contract's file",
    );
  }
  const lines = new LineCounter();
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  const document = parseDocument(text, { lineCounter: lines, stringKeys: true });
  const refusals = refusalsOf(text, document);
  if (refusals.length > 0) {
    throw new ContractError(
      onePerLine(
        refusals
          .map(({ offset, rule }) => ({ ...at(offset), path: [], rule, received: undefined }))
          .sort((a, b) => a.line - b.line || a.column - b.column),
      ),
    );
  }
  if (!isMap(document.contents)) {
    const rule = document.contents === null ? "is empty" : "is not a block of keys";
    throw wholeFile(file, `${rule}: start from an example in stacks/`);
  }
  const value = document.toJS() as Record<string, unknown>;
  let offsets: Map<string, number> | undefined;
  return {
    value,
    place: (problem) => {
      offsets ??= offsetsIn(document.contents);
      const received = valueAt(value, problem.path);
      return { ...problem, ...at(offsetOf(offsets, problem.path)), received };
    },
  };
}

export function wholeFile(file: string, rule: string): ContractError {
  return new ContractError([{ file, line: 1, column: 1, path: [], rule, received: undefined }]);
}

function onePerLine(problems: readonly PlacedProblem[]): PlacedProblem[] {
  return problems.filter((problem, at) => problem.line !== problems[at - 1]?.line);
}

/** Where each key and each item of a list stands, by its path. */
function offsetsIn(node: unknown, path: Path = [], found = new Map<string, number>()) {
  const note = (step: string | number, at: unknown, inside: unknown) => {
    const here = [...path, step];
    if (isNode(at) && at.range) found.set(keyOf(here), at.range[0]);
    offsetsIn(inside, here, found);
  };
  if (isSeq(node)) node.items.forEach((item, at) => note(at, item, item));
  if (isMap(node)) node.items.forEach(({ key, value }) => note(String(key), key, value));
  return found;
}

/** Where a path stands, or the nearest thing above it that is there. */
function offsetOf(offsets: ReadonlyMap<string, number>, path: Path): number {
  for (let length = path.length; length > 0; length -= 1) {
    const offset = offsets.get(keyOf(path.slice(0, length)));
    if (offset !== undefined) return offset;
  }
  return 0;
}

const keyOf = (path: Path): string => JSON.stringify(path);
