import js from "@eslint/js";
import pulumi from "@pulumi/eslint-plugin";
import ts from "typescript-eslint";

/** The house (docs/architecture.md): each folder, and which of our other folders it may import. */
const mayImport = {
  contract: [],
  components: [],
  stacks: ["contract", "components"],
  policies: ["contract"],
  verify: ["contract", "policies"],
  cli: ["contract", "policies", "verify"],
};
const folders = Object.keys(mayImport);
const node = ["__dirname", "console", "module", "performance", "process", "require", "exports"];

export default ts.config(
  { ignores: ["node_modules", "coverage", "dist", "bin"] },
  js.configs.recommended,
  ts.configs.recommended,
  { rules: { "@typescript-eslint/no-non-null-assertion": "error" } },
  {
    // An Output in a text is a mistake that only types can tell.
    files: ["components/**/*.ts", "stacks/**/*.ts"],
    plugins: { "@pulumi": pulumi },
    languageOptions: { parserOptions: { projectService: true } },
    rules: { "@pulumi/no-output-in-template-literal": "error" },
  },
  {
    files: ["**/*.{js,mjs}"],
    languageOptions: { globals: Object.fromEntries(node.map((name) => [name, false])) },
  },
  {
    files: ["**/*.js"],
    languageOptions: { sourceType: "commonjs" },
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
  ...folders.map((folder) => ({
    files: [`${folder}/**/*.ts`],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              group: [...folders, "test"]
                .filter((other) => other !== folder && !mayImport[folder].includes(other))
                .flatMap((other) => [`../**/${other}`, `../**/${other}/**`]),
              message: `${folder}/ may import: ${mayImport[folder].join(", ") || "nothing of ours"} (docs/architecture.md).`,
            },
          ],
        },
      ],
    },
  })),
);
