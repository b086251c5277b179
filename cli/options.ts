import { parseArgs } from "node:util";
import { UsageError } from "./command";

const formats = ["text", "json", "markdown"] as const;

export interface Options {
  /** Stacks or files, as the command takes them. */
  readonly positionals: readonly string[];
  readonly date?: string;
  readonly lang?: "fr" | "en";
  readonly format: (typeof formats)[number];
  readonly out?: string;
  readonly contract?: string;
  readonly environment?: string;
  /** A file to compare with what would be written. */
  readonly check?: string;
  /** Every stack of a client. */
  readonly all: boolean;
}

/** Reads the options every command shares. @throws UsageError with the rule, the value and the way out. */
export function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parse(args);
  const { date, lang, format = "text", out, contract, environment, check, all = false } = values;
  if (date !== undefined && !isDay(date)) {
    throw new UsageError(
      `--date must be a day that exists, written 2026-12-01, got ${JSON.stringify(date)}`,
    );
  }
  if (lang !== undefined && lang !== "fr" && lang !== "en") {
    throw new UsageError(`--lang must be fr or en, got ${JSON.stringify(lang)}`);
  }
  if (!isFormat(format)) {
    throw new UsageError(
      `--format must be one of ${formats.join(", ")}, got ${JSON.stringify(format)}`,
    );
  }
  return {
    format,
    positionals,
    all,
    ...(date === undefined ? {} : { date }),
    ...(lang === undefined ? {} : { lang }),
    ...(out === undefined ? {} : { out }),
    ...(contract === undefined ? {} : { contract }),
    ...(environment === undefined ? {} : { environment }),
    ...(check === undefined ? {} : { check }),
  };
}

function parse(args: readonly string[]) {
  const text = { type: "string" } as const;
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        date: text,
        lang: text,
        format: text,
        out: text,
        contract: text,
        environment: text,
        check: text,
        all: { type: "boolean" },
      },
    });
  } catch (error) {
    throw new UsageError(`${(error as Error).message} (socle help lists the options)`);
  }
}

function isDay(text: string): boolean {
  const parsed = new Date(`${text}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    !Number.isNaN(parsed.getTime()) &&
    parsed.toISOString().startsWith(text)
  );
}

function isFormat(text: string): text is Options["format"] {
  return (formats as readonly string[]).includes(text);
}

/** The only look at the clock, where no --date is given. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}
