import { isAlias, isScalar, visit } from "yaml";
import type { Document, ErrorCode } from "yaml";

/** Something a contract's text may not hold, and what to do about it. */
export interface Refusal {
  readonly offset: number;
  readonly rule: string;
}

/** Why a text cannot be read as a contract's YAML; nothing where it can. */
export function refusalsOf(text: string, document: Document.Parsed): Refusal[] {
  return [...notYaml(document), ...notPlain(document), ...notUtf8(text)];
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
    Node: (at, node) => {
      const offset = node.range?.[0] ?? 0;
      if (isAlias(node)) {
        refusals.push({ offset, rule: "must not use a YAML alias (*): write the value out" });
      } else if (node.tag !== undefined) {
        refusals.push({ offset, rule: "must not use a YAML tag (!): write the value alone" });
      } else if (at === "key" && isScalar(node) && node.value === "__proto__") {
        refusals.push({ offset, rule: "must not name a key __proto__: choose another name" });
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
