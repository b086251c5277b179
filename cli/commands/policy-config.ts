import { readFileSync } from "node:fs";
import { policyConfig } from "../../policies/policy-config";
import { rules } from "../../policies/rules";
import { exitCodes, UsageError, type Command } from "../command";
import { configDifferences, isObject, type Config } from "../config-differences";
import { readOptions } from "../options";
import { output } from "../output";
import { openStack } from "../stack";

/** Prints the config of the agreement pack for one stack, or compares one that exists with it. */
export const run: Command = async (args) => {
  const { positionals, date, out, check } = readOptions(args);
  const [stack, ...more] = positionals;
  if (stack === undefined || more.length > 0)
    throw new UsageError("policy-config needs a stack: socle policy-config <stack>");
  const { contract, environment, part } = openStack(process.cwd(), stack);
  const target = { contract, environment, part, ...(date === undefined ? {} : { date }) };
  const config = policyConfig(rules, target);
  if (check === undefined) {
    output(`${JSON.stringify(config, null, 2)}\n`, out);
    return exitCodes.fine;
  }

  // As it is written: a member that is undefined is not there.
  const wanted = JSON.parse(JSON.stringify(config)) as Config;
  const differences = configDifferences(wanted, read(check));
  if (differences.length === 0) return exitCodes.fine;
  process.stderr.write(
    [
      `${check} is not what the contract gives for ${stack}:`,
      ...differences.map((line) => `  ${line}`),
      `Write it again: socle policy-config ${stack} --out ${check}`,
      "",
    ].join("\n"),
  );
  return exitCodes.broken;
};

function read(file: string): Config {
  const text = readText(file);
  try {
    const config: unknown = JSON.parse(text);
    if (isObject(config) && !Array.isArray(config)) return config;
  } catch {
    // Said below: the parser's own words repeat the text.
  }
  throw new UsageError(`${file} is not the config of a policy pack: it must be a JSON object`);
}

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new UsageError(`${file} cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
}
