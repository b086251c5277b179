// Runs the repository's TypeScript from source: types are stripped, nothing is checked (`npm run typecheck` does).
// The pack runner of @pulumi/policy registers a type-checking ts-node first, whatever PulumiPolicy.yaml says; it costs
// seconds and stops on a type error, so it is taken out.
const { addHook } = require("pirates");
const { transformSync } = require("@swc/core");

delete require.extensions[".ts"];
delete require.extensions[".tsx"];

addHook(
  (code, filename) =>
    transformSync(code, {
      filename,
      configFile: false,
      swcrc: false,
      sourceMaps: "inline",
      jsc: { parser: { syntax: "typescript" }, target: "es2022" },
      module: { type: "commonjs" },
    }).code,
  { exts: [".ts"], ignoreNodeModules: true },
);
