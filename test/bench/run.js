// `npm run bench [pairs]`: each figure is a ratio of two commands timed in turn in this run, never a time on its own.
const { execFileSync, spawnSync } = require("node:child_process");
const { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { delimiter, join } = require("node:path");
require("../../scripts/typescript-hook.js");
const { readExport } = require("../../verify/sources/export/read-export");
const { installExecutables, systemPath } = require("../e2e/support/executables");
const { coldStarts } = require("./cold-starts");
const { compare, median, root, untilExit, untilPort } = require("./compare");
const { largeExport } = require("./large-export");
const { throughServer } = require("./through-server");

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
  const config = configFile(folder);
  return [
    [1_000, 1 / 3],
    [10_000, 1 / 10],
  ].map(([count, budget]) => {
    const file = exportOf(folder, count);
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

/** 10,000 resources sent to the pack's own server, one by one, then all of them as a stack. */
function served(folder) {
  const file = exportOf(folder, 10_000);
  const { resources } = readExport(file);
  const config = JSON.parse(readFileSync(configFile(folder), "utf8"));
  const stackPhases = {};
  const through = (pack, settings) => async () => {
    const phases = await throughServer(join(root, pack), resources, settings);
    (stackPhases[pack] ??= []).push(phases.stack);
    return phases.resources;
  };
  return {
    what: "10000 resources through the agreement pack's server",
    against: "a pack of as many empty rules",
    budget: 1.3,
    runs: Math.min(runs, 3),
    ours: through("policies/agreement", config),
    theirs: through("test/bench/empty-rules-pack", {}),
    stackPhases,
  };
}

function configFile(folder) {
  const file = join(folder, "config.json");
  if (!existsSync(file))
    execFileSync(
      node,
      ["cli/socle.js", "policy-config", "lormont-production-guard", "--date", date, "--out", file],
      { cwd: root },
    );
  return file;
}

function exportOf(folder, count) {
  const file = join(folder, `${count}.json`);
  if (!existsSync(file)) writeFileSync(file, JSON.stringify(largeExport(count)));
  return file;
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

function tellStackPhase({ stackPhases }) {
  if (stackPhases === undefined) return;
  const [ours, theirs] = Object.values(stackPhases).map(median);
  console.log(
    `  the stack as a whole: ${(ours / theirs).toFixed(2)} x, ${ours.toFixed(0)} ms against ${theirs.toFixed(0)} ms; no budget`,
  );
}

(async () => {
  console.log(`Medians of ${runs} pairs (3 of the largest), run in turn on this machine.\n`);
  const folder = mkdtempSync(join(tmpdir(), "socle-bench-"));
  try {
    const kept = [];
    for (const comparison of [
      ...starts,
      ...coldStarts(folder),
      served(folder),
      ...checks(folder),
    ]) {
      kept.push(await compare({ runs, ...comparison }), withinMemory(comparison));
      tellStackPhase(comparison);
    }
    process.exitCode = kept.every(Boolean) ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
})();
