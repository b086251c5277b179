import { rules } from "../../policies/rules";
import { evaluate } from "../../verify/evaluate";
import { remediator } from "../../verify/remediate";
import { buildResult } from "../../verify/report/build";
import { inert } from "../../verify/report/layout";
import { ProgramCrash, runProgram, type Message } from "../../verify/sources/program/run-program";
import { exitCodes, UsageError, type Command } from "../command";
import { readOptions, today } from "../options";
import { output } from "../output";
import { withOutputAside } from "../program-output";
import { render } from "../render";
import { openStack } from "../stack";

/** Runs the program of a stack on the embedded monitor, judges what it would build and prints the story. */
export const run: Command = async (args) => {
  const options = readOptions(args);
  const [wanted, ...more] = options.positionals;
  if (more.length > 0)
    throw new UsageError(`one stack at a time, got ${options.positionals.join(" ")}`);
  const { project, stack, config, contractFile, contract, environment, part } = openStack(
    process.cwd(),
    wanted,
  );
  const target = { contract, environment, part, date: options.date ?? today() };

  const { remediate, remediated } = remediator(rules, target);
  const { resources: registered, messages } = await withOutputAside(() =>
    runProgram({ project, stack, config, remediate }),
  );
  tell(messages);
  const result = buildResult({
    kind: "preview",
    stacks: [{ name: stack, target, registered }],
    contractFile,
    language: options.lang ?? contract.language,
    findings: evaluate(rules, registered, target),
    remediated,
  });

  output(render(result, options), options.out);
  return result.blocked ? exitCodes.broken : exitCodes.fine;
};

/** @throws ProgramCrash where the program logged an error, which ends the engine's preview too. */
function tell(messages: readonly Message[]): void {
  for (const { severity, text } of messages) process.stderr.write(`${severity}: ${inert(text)}\n`);
  const error = messages.find((message) => message.severity === "error");
  if (error !== undefined) {
    const cause = new Error(`the program logged an error: ${inert(error.text)}`);
    delete cause.stack;
    throw new ProgramCrash(cause);
  }
}
