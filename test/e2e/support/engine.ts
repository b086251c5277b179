import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { root, socle } from "../../support/socle";
import { Workspace } from "../../support/workspace";
import { World } from "./aws/world";
import { eventsOf, type EngineEvent } from "./events";
import { installExecutables, systemPath } from "./executables";
import { end, marked, markVariable } from "./processes";

/** What a command said, and what the engine told of it. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Both, as a user sees them. */
  readonly output: string;
  readonly events: readonly EngineEvent[];
}

/** How long the output of a command that has ended may still come. */
const pipesMs = 1000;

const withEvents = ["preview", "up", "destroy", "refresh"];

/**
 * The real Pulumi on a copy of the repository's folder: its state in a file, its home its own, no network, and AWS
 * replaced by a JSON file (`world`).
 */
export class Engine {
  readonly #folder = mkdtempSync(join(tmpdir(), "socle-e2e-"));
  readonly workspace = new Workspace();
  readonly world = new World(join(this.#folder, "aws"));
  #runs = 0;

  /**
   * @param account - The account that the credentials open.
   * @param fixture - The program of `test/fixtures/programs` that the commands are about.
   * @default the repository's own
   */
  constructor(
    account: string,
    private readonly fixture?: string,
  ) {
    if (fixture !== undefined) this.workspace.add(join("test/fixtures/programs", fixture));
    this.world.control = { account };
    mkdirSync(join(this.#folder, "state"));
    mkdirSync(join(this.#folder, "tmp"));
    installExecutables(join(this.#folder, "bin"));
  }

  /** Runs a command as it is typed in the project's folder: `pulumi up --yes`. Words have no quotes. */
  run(command: string): Promise<Run> {
    return this.start(command).ended;
  }

  /** Starts a command; `kill` stops it as a crash would, without a word to its plugins. */
  start(command: string): { readonly ended: Promise<Run>; readonly kill: () => void } {
    const [program = "", ...args] = command.split(" ");
    const log = join(this.#folder, `events-${(this.#runs += 1)}.ndjson`);
    const logs = program === "pulumi" && withEvents.includes(args[0] ?? "");
    const child = spawn(program, logs ? [...args, "--event-log", log] : args, {
      cwd: this.#project,
      env: this.#env,
      stdio: ["ignore", "pipe", "pipe"],
    });
    const [stdout, stderr]: [string[], string[]] = [[], []];
    const both: string[] = [];
    child.stdout
      .setEncoding("utf8")
      .on("data", (text: string) => both.push(text) && stdout.push(text));
    child.stderr
      .setEncoding("utf8")
      .on("data", (text: string) => both.push(text) && stderr.push(text));
    const ended = new Promise<Run>((resolve, reject) => {
      const done = () =>
        resolve({
          code: child.exitCode,
          stdout: stdout.join(""),
          stderr: stderr.join(""),
          output: both.join(""),
          events: existsSync(log) ? eventsOf(readFileSync(log, "utf8")) : [],
        });
      child.once("error", reject);
      child.once("close", done);
      // A plugin that the CLI left behind keeps the pipes open.
      child.once("exit", () => setTimeout(done, pipesMs).unref());
    });
    return { ended, kill: () => child.kill("SIGKILL") };
  }

  /** Runs a command that must succeed. @throws Error with what it said. */
  async ok(command: string): Promise<Run> {
    const run = await this.run(command);
    if (run.code !== 0) throw new Error(`${command} ended with ${run.code}:\n${run.output}`);
    return run;
  }

  /** Writes the pack's config for a stack, as CI does. */
  policyConfig(stack: string, date: string, file = ".policy-config.json"): string {
    const { code, stderr } = socle(
      ["policy-config", stack, "--date", date, "--out", file],
      this.workspace.folder,
    );
    if (code !== 0) throw new Error(`socle policy-config ended with ${code}: ${stderr}`);
    return `--policy-pack policies/agreement --policy-pack-config ${file}`;
  }

  /** The state of the selected stack. */
  async resources(): Promise<readonly StateResource[]> {
    const { stdout } = await this.ok("pulumi stack export");
    const state = JSON.parse(stdout) as { deployment: { resources?: StateResource[] } };
    return state.deployment.resources ?? [];
  }

  /** The backend's files are gone, as when a bucket was emptied. */
  loseState(): void {
    rmSync(join(this.#folder, "state"), { recursive: true });
    mkdirSync(join(this.#folder, "state"));
  }

  /** What still runs of all that was started here. */
  get processes(): readonly number[] {
    return marked(this.#folder);
  }

  /** Ends what still runs and removes every file. */
  close(): void {
    end(this.#folder);
    this.workspace.remove();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  get #project(): string {
    const { workspace, fixture } = this;
    return fixture === undefined
      ? workspace.folder
      : join(workspace.folder, "test/fixtures/programs", fixture);
  }

  get #env(): Record<string, string> {
    const nowhere = "http://127.0.0.1:9";
    return {
      PATH: [join(this.#folder, "bin"), ...systemPath].join(delimiter),
      HOME: this.#folder,
      TMPDIR: join(this.#folder, "tmp"),
      PULUMI_HOME: join(this.#folder, "home"),
      PULUMI_BACKEND_URL: `file://${join(this.#folder, "state")}`,
      PULUMI_CONFIG_PASSPHRASE: "e2e",
      PULUMI_SKIP_UPDATE_CHECK: "true",
      PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "true",
      // `--event-log` is a debugging option.
      PULUMI_DEBUG_COMMANDS: "true",
      // Nothing but this machine can be reached.
      HTTP_PROXY: nowhere,
      HTTPS_PROXY: nowhere,
      NO_PROXY: "127.0.0.1,localhost",
      SOCLE_AWS_FOLDER: this.world.folder,
      SOCLE_BOTOCORE: join(root, "bin/botocore"),
      [markVariable]: this.#folder,
    };
  }
}

/** A resource in an exported state: the members that tests read. */
export interface StateResource {
  readonly urn: string;
  readonly type: string;
  readonly id?: string;
  readonly inputs?: Readonly<Record<string, unknown>>;
  readonly outputs?: Readonly<Record<string, unknown>>;
  readonly protect?: boolean;
  readonly retainOnDelete?: boolean;
}
