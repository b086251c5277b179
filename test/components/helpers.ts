import { ArgsError, Problems } from "../../components/support/args-error";
import { record } from "../support/record";
import type { Recorded } from "../support/record";

/** "type name" of each resource, the root stack left out, sorted. */
export function inventory(recorded: readonly Recorded[]): string[] {
  return recorded
    .filter(({ type }) => type !== "pulumi:pulumi:Stack")
    .map(({ type, name }) => `${type} ${name}`)
    .sort();
}

/** The one resource of that name. */
export function named(recorded: readonly Recorded[], name: string): Recorded {
  const [found, ...others] = recorded.filter((resource) => resource.name === name);
  if (found === undefined || others.length > 0)
    throw new Error(`${name} must be registered once, among ${inventory(recorded).join(", ")}`);
  return found;
}

/** What a component says is wrong with its args, one text a problem; empty if it takes them. */
export async function problemsOf(construct: () => unknown): Promise<readonly string[]> {
  try {
    await record(() => void construct());
    return [];
  } catch (error) {
    if (error instanceof ArgsError) return error.problems;
    throw error;
  }
}

/** What a check says of a value; empty if it takes it. */
export function told(check: (problems: Problems) => void): readonly string[] {
  const problems = new Problems("socle:test:Component", "acme");
  check(problems);
  try {
    problems.throwIfAny();
    return [];
  } catch (error) {
    if (error instanceof ArgsError) return error.problems;
    throw error;
  }
}

/** Matches one problem: where, the rule and the value received; a way out follows. */
export function problem(path: string, rule: string, received: string): unknown {
  return expect.stringContaining(`: \`${path}\` ${rule}, got ${received}: `);
}
