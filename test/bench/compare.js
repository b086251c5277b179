// Times two things in turn and compares them pair by pair, so that a machine whose speed drifts does not decide.
const { execFileSync, spawn } = require("node:child_process");
const { mkdtempSync, rmSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { join, resolve } = require("node:path");

const root = resolve(__dirname, "../..");
const packRunner = require.resolve("@pulumi/pulumi/cmd/run-policy-pack");

/** Milliseconds until a command ends; a check may end with 1, which is an answer. */
const untilExit =
  (command, args, options = {}) =>
  async () => {
    const start = performance.now();
    try {
      execFileSync(command, args, { cwd: root, stdio: "ignore", ...options });
    } catch (error) {
      if (error.status !== 1) throw error;
    }
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
  const gone = new Promise((done) => server.once("exit", done));
  try {
    await new Promise((ready, failed) => {
      server.stdout.once("data", ready);
      server.once("exit", (code) => failed(new Error(`${pack} ended with ${code}`)));
    });
    return performance.now() - start;
  } finally {
    server.kill("SIGKILL");
    await gone;
    rmSync(temporary, { recursive: true, force: true });
  }
};

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Prints the ratio of the medians' pairs against its budget; true where it is within. */
async function compare({ what, against, budget, ours, theirs, runs }) {
  const pairs = [];
  for (let run = 0; run <= runs; run += 1) {
    const pair = [await ours(), await theirs()];
    if (run > 0) pairs.push(pair); // The first pair warms the disk's cache.
  }
  const ratio = median(pairs.map(([a, b]) => a / b));
  const [our, their] = [0, 1].map((side) => median(pairs.map((pair) => pair[side])).toFixed(0));
  const verdict = ratio <= budget ? "within" : "OVER";
  console.log(
    `${what}\n  ${ratio.toFixed(3)} x ${against} (${our} ms against ${their} ms); budget ${budget.toFixed(2)}: ${verdict}`,
  );
  return ratio <= budget;
}

module.exports = { compare, median, root, untilExit, untilPort };
