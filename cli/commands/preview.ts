import { rules } from "../../policies/rules";
import { evaluate } from "../../verify/evaluate";
import { remediator } from "../../verify/remediate";
import { buildPreview } from "../../verify/report/build";
import { coloured, inert, plain } from "../../verify/report/layout";
import { previewMarkdown } from "../../verify/report/markdown";
import type { PreviewResult } from "../../verify/report/result";
import { previewText } from "../../verify/report/text";
import { runProgram } from "../../verify/sources/program/run-program";
import { exitCodes, type Command } from "../command";
import { readOptions, today, type Options } from "../options";
import { output } from "../output";
import { openStack } from "../stack";

/** Runs the program of a stack on the embedded monitor, judges what it would build and prints the story. */
export const run: Command = async (args) => {
  const options = readOptions(args);
  const { project, stack, config, contractFile, contract, environment, part } = openStack(
    process.cwd(),
    options.stack,
  );
  const target = { contract, environment, part, date: options.date ?? today() };

  const { remediate, remediated } = remediator(rules, target);
  const { resources: registered, messages } = await runProgram({
    project,
    stack,
    config,
    remediate,
  });
  for (const { severity, text } of messages) process.stderr.write(`${severity}: ${inert(text)}\n`);
  const findings = evaluate(rules, registered, target);
  const language = options.lang ?? contract.language;
  const result = buildPreview({
    stack,
    contractFile,
    target,
    language,
    registered,
    findings,
    remediated,
  });

  output(render(result, options), options.out);
  return result.blocked ? exitCodes.broken : exitCodes.fine;
};

function render(result: PreviewResult, { format, out }: Options): string {
  switch (format) {
    case "json":
      return `${JSON.stringify(result, null, 2)}\n`;
    case "markdown":
      return previewMarkdown(result);
    case "text":
      return previewText(result, out === undefined && usesColour() ? coloured : plain);
  }
}

/** On a terminal only, and not where the user asks for none. @see https://no-color.org */
function usesColour(): boolean {
  return process.stdout.isTTY && !process.env["NO_COLOR"];
}
