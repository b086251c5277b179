import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { generated } from "./generated";

/** Writes every generated file of the repository. */
export function writeAll(): void {
  for (const { file, content } of generated) {
    writeFileSync(join(__dirname, "..", file), content());
    console.log(file);
  }
}
