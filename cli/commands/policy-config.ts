import { policyConfig } from "../../policies/policy-config";
import { rules } from "../../policies/rules";
import { exitCodes, UsageError, type Command } from "../command";
import { readOptions } from "../options";
import { output } from "../output";
import { openStack } from "../stack";

/** Prints the config of the agreement pack for one stack. */
export const run: Command = async (args) => {
  const { positionals, date, out } = readOptions(args);
  const [stack, ...more] = positionals;
  if (stack === undefined || more.length > 0)
    throw new UsageError("policy-config needs a stack: socle policy-config <stack>");
  const { contract, environment, part } = openStack(process.cwd(), stack);
  const target = { contract, environment, part, ...(date === undefined ? {} : { date }) };
  output(`${JSON.stringify(policyConfig(rules, target), null, 2)}\n`, out);
  return exitCodes.fine;
};
