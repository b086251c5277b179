const base = require("../../jest.config.js");

/** @type {import("jest").Config} */
module.exports = {
  ...base,
  rootDir: "../..",
  roots: ["<rootDir>/test/e2e"],
  testPathIgnorePatterns: ["/node_modules/"],
  globalSetup: "<rootDir>/test/e2e/support/requirements.js",
  globalTeardown: "<rootDir>/test/e2e/support/nothing-left.ts",
  testTimeout: 180_000,
  maxWorkers: 2,
};
