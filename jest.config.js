/** @type {import("jest").Config} */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  testMatch: ["**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/", "/test/e2e/"],
  // Types are checked once, by `npm run typecheck`; here each file is only transpiled.
  transform: {
    "\\.ts$": [
      "ts-jest",
      {
        tsconfig: { ...require("./tsconfig.json").compilerOptions, noEmit: false, sourceMap: true },
      },
    ],
  },
  testTimeout: 60_000,
  reporters: ["default", "<rootDir>/test/support/closing-line-reporter.js"],
};
