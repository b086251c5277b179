import { rules } from "../../../policies/rules";
import { remediator } from "../../../verify/remediate";
import { runProgram } from "../../../verify/sources/program/run-program";
import { openStack } from "../../../cli/stack";
import { readExport } from "../../../verify/sources/export/read-export";
import type { Registered } from "../../../verify/sources/registered";
import { expectedAnswers } from "../../support/policies/answers";

/**
 * What Socle itself says of a stack of the folder it runs in, as JSON: `embedded.ts <stack> <day> [export]`. In a process
 * of its own, since the SDK keeps its state in global variables.
 */
export interface Embedded {
  readonly resources: readonly Registered[];
  /** What a pack must answer about them, one line for each thing. */
  readonly answers: readonly string[];
  /** The inputs that rules set, by URN. */
  readonly remediated: Readonly<Record<string, readonly string[]>>;
}

async function main([stack, date = "", file]: readonly string[]): Promise<Embedded> {
  const { project, config, contract, environment, part } = openStack(process.cwd(), stack);
  const target = { contract, environment, part, date };
  if (file !== undefined) {
    const { resources } = readExport(file);
    return { resources, answers: expectedAnswers(rules, resources, target), remediated: {} };
  }
  const { remediate, remediated } = remediator(rules, target);
  const run = await runProgram({ project, stack: stack ?? "", config, remediate });
  return {
    resources: run.resources,
    answers: expectedAnswers(rules, run.resources, target),
    remediated: Object.fromEntries(remediated),
  };
}

if (require.main === module)
  void main(process.argv.slice(2)).then((embedded) =>
    process.stdout.write(JSON.stringify(embedded)),
  );
