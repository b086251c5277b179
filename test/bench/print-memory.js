// Loaded before a command: says on its way out how much memory it took at most, in a file.
process.on("exit", () =>
  require("node:fs").writeFileSync(
    process.env.BENCH_MEMORY,
    String(process.resourceUsage().maxRSS),
  ),
);
