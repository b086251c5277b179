import { readFileSync } from "node:fs";
import { join } from "node:path";
import { generated } from "../../scripts/generated";
import { root } from "../support/socle";

describe("what is generated is up to date", () => {
  test.each(generated.map((one) => [one.file, one.content] as const))("%s", (file, content) => {
    // Compared as booleans: a difference of 200 kB is no message. `npm run generate` writes the file anew.
    expect(readFileSync(join(root, file), "utf8") === content()).toBe(true);
  });
});
