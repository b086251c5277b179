import { isAlias, isMap, isNode, isSeq, LineCounter, parseDocument, visit } from "yaml";
import type { Document, ErrorCode } from "yaml";
import { ContractError, type Path, type PlacedProblem, type Problem } from "./problems";
import { valueAt } from "./value-at";

/** A YAML file as plain values, which still knows where each one stands. */
export interface YamlSource {
  readonly value: Record<string, unknown>;
  place(problem: Problem): PlacedProblem;
}

/** @throws ContractError where the text is no YAML, or no block of keys. */
export function readYaml(text: string, file: string): YamlSource {
  const lines = new LineCounter();
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col };
  };
  const document = parseDocument(text, { lineCounter: lines, stringKeys: true });
  const refusals = [...notYaml(document), ...notPlain(document), ...notUtf8(text)];
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

interface Refusal {
  readonly offset: number;
  readonly rule: string;
}

/** What to do about what the YAML reader refuses: its own words name its grammar, not the mistake. */
const waysOut: { readonly [code in ErrorCode]?: string } = {
  DUPLICATE_KEY: "this key stands twice in the same block: keep one",
  TAB_AS_INDENT: "the line is indented with a tab: use spaces",
  BAD_INDENT: "align the line with its neighbours, or close the bracket that is open above",
  MISSING_CHAR: "a quote, bracket or colon is missing, here or above",
  BLOCK_AS_IMPLICIT_KEY: "put a text that holds a colon in quotes, or mend the indentation",
  MULTILINE_IMPLICIT_KEY: "write `key: value`, with a space after the colon",
  BAD_SCALAR_START: "put a text that starts with this character in quotes",
  BAD_DQ_ESCAPE: "put a text that holds a backslash in single quotes",
  UNEXPECTED_TOKEN:
    "something follows the end of a value: put the whole text in double quotes, or mend the indentation",
  MULTIPLE_DOCS: "a file holds one contract: take out the line `---` or `...`",
  NON_STRING_KEY: "a key must be a plain word",
  RESOURCE_EXHAUSTION: "there are too many levels",
};
const otherWayOut = "check the quotes, colons and indentation of this line and the one above";

function notYaml(document: Document.Parsed): Refusal[] {
  return [...document.errors, ...document.warnings].map(({ code, pos }) => ({
    offset: pos[0],
    rule: `is not valid YAML: ${waysOut[code] ?? otherWayOut}`,
  }));
}

/** People read a contract: nothing in it points elsewhere, or means something else than what it shows. */
function notPlain(document: Document.Parsed): Refusal[] {
  const refusals: Refusal[] = [];
  visit(document, {
    Node: (_, node) => {
      const offset = node.range?.[0] ?? 0;
      if (isAlias(node)) {
        refusals.push({ offset, rule: "must not use a YAML alias (*): write the value out" });
      } else if (node.tag !== undefined) {
        refusals.push({ offset, rule: "must not use a YAML tag (!): write the value alone" });
      }
    },
  });
  return refusals;
}

function notUtf8(text: string): Refusal[] {
  const offset = text.indexOf("\ufffd");
  const rule =
    "holds a letter that cannot be read: save the file as UTF-8, and type the letter again";
  return offset < 0 ? [] : [{ offset, rule }];
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
