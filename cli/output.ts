import { writeFileSync } from "node:fs";

/** Prints, or writes to the file that was asked for. */
export function output(text: string, file: string | undefined): void {
  if (file === undefined) process.stdout.write(text);
  else writeFileSync(file, text);
}
