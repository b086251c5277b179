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

export default ts.config(
  { ignores: ["node_modules", "coverage", "dist"] },
  js.configs.recommended,
  ts.configs.recommended,
  {
    plugins: { "@pulumi": pulumi },
    rules: { "@typescript-eslint/no-non-null-assertion": "error" },
  },
  {
    files: ["**/*.js"],
    languageOptions: {
      sourceType: "commonjs",
      globals: {
        require: false,
        module: false,
        process: false,
        console: false,
        __dirname: false,
        performance: false,
      },
    },
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
