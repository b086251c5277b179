import { rules } from "../../policies/rules";
import { evaluateTogether } from "../../verify/evaluate-together";
import { remediator } from "../../verify/remediate";
import { buildResult, type JudgedStack } from "../../verify/report/build";
import { inert } from "../../verify/report/layout";
import { ProgramCrash, runProgram, type Message } from "../../verify/sources/program/run-program";
import { exitCodes, UsageError, type Command } from "../command";
import { readOptions, today } from "../options";
import { output } from "../output";
import { withOutputAside } from "../program-output";
import { render } from "../render";
import { openStack, stacksOfClient, type StackOfContract } from "../stack";

/** Runs the programs of one stack, or of a client's, on the embedded monitor, judges them and prints the story. */
export const run: Command = async (args) => {
  const options = readOptions(args);
  const [wanted, ...more] = options.positionals;
  if (more.length > 0)
    throw new UsageError(
      `one stack at a time, got ${options.positionals.join(" ")}: --all takes every stack of a client`,
    );
  const [first, ...others] = options.all
    ? stacksOfClient(process.cwd(), wanted)
    : [openStack(process.cwd(), wanted)];
  const date = options.date ?? today();
  const remediated = new Map<string, readonly string[]>();
  const judged = (stack: StackOfContract) => judgedStack(stack, date, remediated);
  const stacks: [JudgedStack, ...JudgedStack[]] = [await judged(first)];
  // One after the other: the SDK keeps its state in global variables.
  for (const one of others) stacks.push(await judged(one));

  const result = buildResult({
    kind: "preview",
    stacks,
    contractFile: first.contractFile,
    language: options.lang ?? first.contract.language,
    findings: evaluateTogether(rules, stacks),
    remediated,
  });

  output(render(result, options), options.out);
  return result.blocked ? exitCodes.broken : exitCodes.fine;
};

async function judgedStack(
  { project, stack, config, contract, environment, part }: StackOfContract,
  date: string,
  allRemediated: Map<string, readonly string[]>,
): Promise<JudgedStack> {
  const target = { contract, environment, part, date };
  const { remediate, remediated } = remediator(rules, target);
  const { resources: registered, messages } = await withOutputAside(() =>
    runProgram({ project, stack, config, remediate }),
  );
  tell(messages);
  for (const [urn, inputs] of remediated) allRemediated.set(urn, inputs);
  return { name: stack, target, registered };
}

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
