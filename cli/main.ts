import { exitCodes, type Command } from "./command";
import { describeFailure } from "./failure";
import { usage } from "./usage";

/** Loaded on demand: asking for help should not load the engine. */
const commands: Readonly<Record<string, () => Promise<{ readonly run: Command }>>> = {
  preview: () => import("./commands/preview"),
  verify: () => import("./commands/verify"),
  "policy-config": () => import("./commands/policy-config"),
};

/** Runs one command line and gives its exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const [name = "", ...rest] = args;
  if (
    name === "" ||
    name === "help" ||
    rest.includes("--help") ||
    rest.includes("-h") ||
    name.startsWith("-")
  ) {
    process.stdout.write(usage);
    return name === "" || name === "help" || name === "--help" || name === "-h" || rest.length > 0
      ? exitCodes.fine
      : exitCodes.badInput;
  }
  const command = commands[name];
  if (command === undefined) {
    process.stderr.write(
      `socle: no command ${JSON.stringify(name)}: there are ${Object.keys(commands).join(", ")}\n`,
    );
    return exitCodes.badInput;
  }
  try {
    return await (await command()).run(rest);
  } catch (error) {
    const { text, exitCode } = describeFailure(error);
    process.stderr.write(`${text}\n`);
    return exitCode;
  }
}
