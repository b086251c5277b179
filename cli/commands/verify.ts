import { loadContract, parts, type Contract, type Part } from "../../contract";
import { blocks } from "../../policies/finding";
import { findControl } from "../../contract";
import { rules } from "../../policies/rules";
import { evaluateTogether } from "../../verify/evaluate-together";
import type { DatedTarget } from "../../verify/evaluate";
import { buildResult, type JudgedStack } from "../../verify/report/build";
import { outsideOf } from "../../verify/sources/export/outside";
import { readExport, type ExportedStack } from "../../verify/sources/export/read-export";
import { exitCodes, UsageError, type Command } from "../command";
import { readOptions, today } from "../options";
import { output } from "../output";
import { render } from "../render";

/** Judges exported stacks against the reader's own copy of the contract. */
export const run: Command = async (args) => {
  const options = readOptions(args);
  const { contract: contractFile, environment, positionals: files } = options;
  const [first, ...others] = files;
  if (contractFile === undefined) {
    throw new UsageError(
      "verify needs your own copy of the contract: socle verify --contract <file> <export.json>...",
    );
  }
  if (first === undefined) {
    throw new UsageError(
      "verify needs an export: write one with `pulumi stack export --file export.json`",
    );
  }
  const contract = loadContract(contractFile);
  const date = options.date ?? today();
  const judged = (file: string) => judgedStack(readExport(file), { contract, date, environment });
  const stacks: [
    JudgedStack & { readonly source: ExportedStack },
    ...(JudgedStack & { readonly source: ExportedStack })[],
  ] = [judged(first), ...others.map(judged)];
  const findings = evaluateTogether(rules, stacks);
  const result = buildResult({
    kind: "verify",
    stacks,
    contractFile,
    language: options.lang ?? contract.language,
    findings,
    remediated: new Map(),
    exports: stacks.map(({ source }) => ({
      file: source.file,
      stack: source.stack,
      ...(source.writtenAt === undefined ? {} : { writtenAt: source.writtenAt }),
      pending: [...source.pending],
      outside: outsideOf(source.resources),
    })),
  });

  output(render(result, options), options.out);
  // What runs is known: a mandatory rule that could not tell is no better than a broken one.
  const undecided = findings.some(
    (finding) =>
      finding.status === "unknown" &&
      finding.disposition === undefined &&
      blocks({ ...finding, status: "violation" }, findControl(finding.control)),
  );
  return result.blocked || undecided ? exitCodes.broken : exitCodes.fine;
};

interface Agreed {
  readonly contract: Contract;
  readonly date: string;
  /** The environment of stacks whose name does not tell. */
  readonly environment: string | undefined;
}

function judgedStack(
  source: ExportedStack,
  agreed: Agreed,
): JudgedStack & { readonly source: ExportedStack } {
  return {
    name: source.stack,
    registered: source.resources,
    source,
    target: targetOf(source, agreed),
  };
}

/** A stack of the baseline says by its name where it belongs; for a workload, the user does. */
function targetOf(
  { stack, file }: ExportedStack,
  { contract, date, environment }: Agreed,
): DatedTarget {
  for (const name of Object.keys(contract.environments)) {
    for (const part of parts) {
      if (stack === `${contract.client.id}-${name}-${part}`)
        return { contract, environment: name, part, date };
    }
  }
  const known = Object.keys(contract.environments).join(", ");
  if (environment === undefined) {
    throw new UsageError(
      `${file} is stack ${JSON.stringify(stack)}, which is not named ${contract.client.id}-<environment>-<part>: if it is a stack of ${contract.client.name}, say of which environment with --environment (${known}); if it is another client's, give --contract that client's contract`,
    );
  }
  if (contract.environments[environment] === undefined) {
    throw new UsageError(
      `--environment must be an environment of the contract (${known}), got ${JSON.stringify(environment)}`,
    );
  }
  const part: Part = "operations";
  return { contract, environment, part, date };
}
