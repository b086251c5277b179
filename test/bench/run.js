// `npm run bench [pairs]`: each figure is a ratio of two commands timed in turn in this run, never a time on its own.
const { execFileSync } = require("node:child_process");
const { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { delimiter, join } = require("node:path");
const { compare, root, untilExit, untilPort } = require("./compare");
const { largeExport } = require("./large-export");

const runs = Number(process.argv[2] ?? 7);
const { execPath: node } = process;
const date = "2026-12-01";
const mostMegabytes = 400;

const starts = [
  {
    what: "socle preview of the standard client, cold",
    against: "loading @pulumi/pulumi",
    budget: 2.5,
    ours: untilExit(node, ["cli/socle.js", "preview", "lormont-production-guard", "--date", date]),
    theirs: untilExit(node, ["-e", "require('@pulumi/pulumi')"]),
  },
  ...["hygiene", "agreement"].map((pack) => ({
    what: `start of policies/${pack}, fresh TMPDIR`,
    against: "a pack of one JavaScript rule",
    budget: 1.15,
    ours: untilPort(`policies/${pack}`),
    theirs: untilPort("test/bench/one-rule-pack"),
  })),
];

/** The CLI that `npm run e2e` found or built. */
function pulumi() {
  const folders = [...(process.env.PATH ?? "").split(delimiter), join(root, "bin")];
  return folders.map((folder) => join(folder, "pulumi")).find((file) => existsSync(file));
}

function checks(folder) {
  const cli = pulumi();
  if (cli === undefined) {
    console.log(
      "socle verify\n  not measured: no pulumi on PATH nor in bin/ (`npm run e2e` builds it)",
    );
    return [];
  }
  const config = join(folder, "config.json");
  execFileSync(
    node,
    ["cli/socle.js", "policy-config", "lormont-production-guard", "--date", date, "--out", config],
    { cwd: root },
  );
  return [
    [1_000, 1 / 3],
    [10_000, 1 / 10],
  ].map(([count, budget]) => {
    const file = join(folder, `${count}.json`);
    writeFileSync(file, JSON.stringify(largeExport(count)));
    const memory = join(folder, `${count}.memory`);
    const verify = [
      "-r",
      "./test/bench/print-memory.js",
      "cli/socle.js",
      "verify",
      "--contract",
      "stacks/lormont.contract.yaml",
      "--date",
      date,
      "--format",
      "json",
      "--out",
      join(folder, "out.json"),
      file,
    ];
    const analyze = [
      "policy",
      "analyze",
      "--file",
      file,
      "--policy-pack",
      "policies/agreement",
      "--policy-pack-config",
      config,
      "--json",
    ];
    const env = {
      ...process.env,
      BENCH_MEMORY: memory,
      PULUMI_SKIP_UPDATE_CHECK: "1",
      PULUMI_HOME: join(folder, "home"),
    };
    return {
      what: `socle verify of ${count} resources, whole pack`,
      against: "pulumi policy analyze of the same file",
      budget,
      runs: Math.min(runs, 3),
      ours: untilExit(node, verify, { env }),
      theirs: untilExit(cli, analyze, { env }),
      memory,
    };
  });
}

function withinMemory({ memory }) {
  if (memory === undefined) return true;
  const megabytes = Number(readFileSync(memory, "utf8")) / 1024;
  const verdict = megabytes <= mostMegabytes ? "within" : "OVER";
  console.log(`  ${megabytes.toFixed(0)} MB at most; budget ${mostMegabytes} MB: ${verdict}`);
  return megabytes <= mostMegabytes;
}

(async () => {
  console.log(`Medians of ${runs} pairs (3 of the largest), run in turn on this machine.\n`);
  const folder = mkdtempSync(join(tmpdir(), "socle-bench-"));
  try {
    const kept = [];
    for (const comparison of [...starts, ...checks(folder)]) {
      kept.push(await compare({ runs, ...comparison }), withinMemory(comparison));
    }
    process.exitCode = kept.every(Boolean) ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
})();
