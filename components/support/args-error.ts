import * as pulumi from "@pulumi/pulumi";

/**
 * A component that refuses its args: the user's mistake, with all of its problems, one a line. Pulumi prints a
 * `RunError` without a stack trace.
 */
export class ArgsError extends pulumi.RunError {
  constructor(readonly problems: readonly string[]) {
    super(problems.join("\n"));
  }
}

/** Collects what is wrong with the args of one component, so that all of it is told at once. */
export class Problems {
  private readonly lines: string[] = [];

  /**
   * @param token The component's type token.
   * @param name The component's name.
   */
  constructor(
    private readonly token: string,
    private readonly name: string,
  ) {}

  /**
   * @param path Where in the args: `budgets[0].name`.
   * @param rule What must hold: "must be a whole number from 14 to 128".
   * @param received The value that breaks the rule.
   * @param wayOut What to do about it.
   */
  add(path: string, rule: string, received: unknown, wayOut: string): void {
    const found = `\`${path}\` ${rule}, got ${shown(received)}`;
    this.lines.push(`${this.token} ${this.name}: ${found}: ${wayOut}`);
  }

  /** @throws ArgsError if anything was added. */
  throwIfAny(): void {
    if (this.lines.length > 0) throw new ArgsError(this.lines);
  }
}

const longestShown = 80;

/** A received value as an error tells it: short, on one line. */
export function shown(value: unknown): string {
  if (value === undefined) return "nothing";
  if (pulumi.Output.isInstance(value)) return "a value that only the deployment knows";
  const text = typeof value === "number" ? String(value) : JSON.stringify(value);
  return text.length > longestShown ? `${text.slice(0, longestShown)}...` : text;
}
