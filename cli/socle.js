#!/usr/bin/env node
require("../scripts/typescript-hook");

const { main } = require("./main");

main(process.argv.slice(2)).then((exitCode) => {
  // Waits for what was printed: a pipe may still hold some of it.
  process.stdout.write("", () => process.exit(exitCode));
});
