import { plain, type Paint } from "../layout";
import type { Result } from "../result";
import { words } from "../words";
import { capabilities } from "./capabilities";
import { controls, kinds } from "./controls";
import { gaps } from "./gaps";
import { exportsRead, header } from "./header";
import { conclusion, people } from "./people";
import { built, cost } from "./plan";

/** In the order of the page; the answer comes last, where a terminal leaves the reader. */
const parts = [
  header,
  exportsRead,
  built,
  cost,
  capabilities,
  controls,
  kinds,
  gaps,
  people,
  conclusion,
];

/** A result for a terminal, 80 columns, colours where `paint` gives some. */
export function resultText(result: Result, paint: Paint = plain): string {
  const page = { result, paint, say: words[result.language] };
  return parts
    .map((part) => part(page))
    .filter((part) => part !== "")
    .join("\n\n")
    .concat("\n");
}
