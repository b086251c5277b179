import { readFileSync } from "node:fs";
import { join } from "node:path";
import { example, root, socle } from "../support/socle";

const read = (file: string) => readFileSync(join(root, file), "utf8");

/** The lines of the excerpt in a page; `...` stands for what is left out. */
function excerpt(page: string): string[] {
  const block = /```text\n([\s\S]*?)```/.exec(page)?.[1] ?? "";
  return block.split("\n").filter((line) => line.trim() !== "" && line.trim() !== "...");
}

describe.each([
  ["README.md", "en"],
  ["README.fr.md", "fr"],
] as const)("%s", (file, language) => {
  test("shows an excerpt that the preview really prints", () => {
    const { stdout } = socle([
      "preview",
      example.stack,
      "--date",
      example.date,
      "--lang",
      language,
    ]);
    const printed = new Set(stdout.split("\n").map((line) => line.trimEnd()));

    expect(excerpt(read(file)).length).toBeGreaterThan(10);
    expect(excerpt(read(file)).filter((line) => !printed.has(line.trimEnd()))).toEqual([]);
  });

  test("gives the two command lines that CI runs", () => {
    const page = read(file);

    expect(page).toContain(`npm ci && npm run preview -- ${example.stack} --date ${example.date}`);
    expect(page).toContain("npm ci && npm test");
  });

  test("links only to files that exist", () => {
    const links = [...read(file).matchAll(/\]\((?!https?:)([^)#]+)/g)].map(
      (match) => match[1] ?? "",
    );

    expect(links.length).toBeGreaterThan(0);
    for (const link of links) expect(() => readFileSync(join(root, link))).not.toThrow(/ENOENT/);
  });
});
