// `npm run bench [pairs]`: each figure is a ratio of two commands timed in turn in this run, never a time on its own.
const { execFileSync, spawnSync } = require("node:child_process");
const { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { delimiter, join } = require("node:path");
require("../../scripts/typescript-hook.js");
const { installExecutables, systemPath } = require("../e2e/support/executables");
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

function checks(folder) {
  if (!existsSync(join(root, "bin/pulumi"))) {
    console.log("socle verify\n  not measured: no pulumi in bin/ (`npm run e2e` builds it)");
    return [];
  }
  // The engine starts a pack through the language host: the tests' stand-in, where the true one is not installed.
  const executables = join(folder, "executables");
  installExecutables(executables);
  const cli = join(executables, "pulumi");
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
      PATH: [executables, ...systemPath].join(delimiter),
      PULUMI_SKIP_UPDATE_CHECK: "1",
      PULUMI_HOME: join(folder, "home"),
    };
    mustViolate(cli, analyze, env);
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

/** A command that fails at once is no peer: it must have judged the file. */
function mustViolate(command, args, env) {
  const { stdout, stderr } = spawnSync(command, args, {
    cwd: root,
    env,
    encoding: "utf8",
    maxBuffer: 2 ** 30,
  });
  if (!stdout.trimStart().startsWith("{"))
    throw new Error(`${command} ${args.join(" ")}\njudged nothing: ${stderr}`);
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
