import { stripVTControlCharacters, styleText } from "node:util";
import wrap from "wrap-ansi";

/** Printed width of a terminal that nobody resized. */
export const width = 80;

export type Style = "title" | "heading" | "good" | "bad" | "warning" | "quiet" | "plain";

/** Gives a text its colour, or leaves it as it is. */
export type Paint = (style: Style, text: string) => string;

const formats = {
  title: ["bold"],
  heading: ["bold", "cyan"],
  good: ["green"],
  bad: ["bold", "red"],
  warning: ["yellow"],
  quiet: ["dim"],
  plain: [],
} as const satisfies Record<Style, readonly string[]>;

export const plain: Paint = (_style, text) => text;

export const coloured: Paint = (style, text) =>
  formats[style].reduce(
    (painted, format) => styleText(format, painted, { validateStream: false }),
    text,
  );

/** Wraps a text to the width, the first line after `first`, the others indented. */
export function hang(first: string, text: string, indent = visibleLength(first)): string {
  const taken = Math.max(0, visibleLength(first) - indent);
  const wrapped = wrap("_".repeat(taken) + unbroken(text), width - indent, { hard: true });
  const [start = "", ...rest] = wrapped.slice(taken).split("\n");
  return [first + start, ...rest.map((line) => " ".repeat(indent) + line)]
    .join("\n")
    .replace(/\u00a0/g, " ");
}

function visibleLength(text: string): number {
  return stripVTControlCharacters(text).length;
}

/** French sets a space before these signs; a line never starts with one. */
function unbroken(text: string): string {
  return text.replace(/ ([;:?!»])/g, "\u00a0$1").replace(/« /g, "«\u00a0");
}

/** A label at the left, a figure at the right edge. */
export function spread(left: string, right: string): string {
  const gap = Math.max(2, width - left.length - right.length);
  return `${left}${" ".repeat(gap)}${right}`.trimEnd();
}

/** Removes what a terminal would obey: control characters, in names that come from elsewhere. */
export function inert(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, "\ufffd");
}
