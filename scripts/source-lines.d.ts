/** A stack trace with the lines of the TypeScript source. */
export function inSourceLines(trace: string): string;
