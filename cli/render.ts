import { coloured, plain } from "../verify/report/layout";
import { resultMarkdown } from "../verify/report/markdown";
import type { Result } from "../verify/report/result";
import { resultText } from "../verify/report/text";
import type { Options } from "./options";

/** A result in the format that was asked for. */
export function render(result: Result, { format, out }: Pick<Options, "format" | "out">): string {
  switch (format) {
    case "json":
      return `${JSON.stringify(result, null, 2)}\n`;
    case "markdown":
      return resultMarkdown(result);
    case "text":
      return resultText(result, out === undefined && usesColour() ? coloured : plain);
  }
}

/** On a terminal only, and not where the user asks for none. @see https://no-color.org */
function usesColour(): boolean {
  return process.stdout.isTTY && !process.env["NO_COLOR"];
}
