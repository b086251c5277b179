// `npm run bench`: each figure is a ratio of two commands timed in turn in this run, never a time on its own.
const { execFileSync, spawn } = require("node:child_process");
const { mkdtempSync, rmSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { join, resolve } = require("node:path");

const root = resolve(__dirname, "../..");
const runs = Number(process.argv[2] ?? 7);
const packRunner = require.resolve("@pulumi/pulumi/cmd/run-policy-pack");

/** Milliseconds until a process ends. */
const untilExit = (args) => async () => {
  const start = performance.now();
  execFileSync(process.execPath, args, { cwd: root, stdio: "ignore" });
  return performance.now() - start;
};

/** Milliseconds until a pack prints the port it listens on, with an empty folder for caches. */
const untilPort = (pack) => async () => {
  const temporary = mkdtempSync(join(tmpdir(), "socle-bench-"));
  const folder = resolve(root, pack);
  const start = performance.now();
  const server = spawn(process.execPath, [packRunner, "127.0.0.1:0", folder], {
    cwd: folder,
    env: { ...process.env, TMPDIR: temporary },
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    await new Promise((ready, failed) => {
      server.stdout.once("data", ready);
      server.once("exit", (code) => failed(new Error(`${pack} ended with ${code}`)));
    });
    return performance.now() - start;
  } finally {
    server.removeAllListeners("exit");
    const gone = new Promise((done) => server.once("exit", done));
    server.kill("SIGKILL");
    await gone;
    rmSync(temporary, { recursive: true, force: true });
  }
};

const comparisons = [
  {
    what: "socle preview of the standard client, cold",
    against: "loading @pulumi/pulumi",
    budget: 2.5,
    ours: untilExit([
      "cli/socle.js",
      "preview",
      "lormont-production-guard",
      "--date",
      "2026-12-01",
    ]),
    theirs: untilExit(["-e", "require('@pulumi/pulumi')"]),
  },
  ...["hygiene", "agreement"].map((pack) => ({
    what: `start of policies/${pack}, fresh TMPDIR`,
    against: "a pack of one JavaScript rule",
    budget: 1.15,
    ours: untilPort(`policies/${pack}`),
    theirs: untilPort("test/bench/one-rule-pack"),
  })),
];

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

async function compare({ what, against, budget, ours, theirs }) {
  const pairs = [];
  for (let run = 0; run <= runs; run += 1) {
    const pair = [await ours(), await theirs()];
    if (run > 0) pairs.push(pair); // The first pair warms the disk's cache.
  }
  const ratio = median(pairs.map(([a, b]) => a / b));
  const [our, their] = [0, 1].map((side) => median(pairs.map((pair) => pair[side])).toFixed(0));
  const verdict = ratio <= budget ? "within" : "OVER";
  console.log(
    `${what}\n  ${ratio.toFixed(2)} x ${against} (${our} ms against ${their} ms); budget ${budget}: ${verdict}`,
  );
  return ratio <= budget;
}

(async () => {
  console.log(`Medians of ${runs} pairs, run in turn on this machine.\n`);
  const kept = [];
  for (const comparison of comparisons) kept.push(await compare(comparison));
  process.exitCode = kept.every(Boolean) ? 0 : 1;
})();
