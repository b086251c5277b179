import { spawn, type ChildProcess } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { ServerWritableStream } from "@grpc/grpc-js";
import { LanguageRuntimeService } from "@pulumi/pulumi/proto/language_grpc_pb";
import {
  GetRequiredPackagesResponse,
  GetRequiredPluginsResponse,
  RunPluginResponse,
  RunResponse,
  type ProgramInfo,
  type RunPluginRequest,
  type RunRequest,
} from "@pulumi/pulumi/proto/language_pb";
import { PluginInfo } from "@pulumi/pulumi/proto/plugin_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { answers, serve } from "./serve";

/**
 * `pulumi-language-nodejs`, where the true one is not on PATH: starts the SDK's own runners as it does
 * (sdk/nodejs/cmd/pulumi-language-nodejs/main.go of pulumi/pulumi). It never compiles, installs nor debugs anything.
 */

/** A program that says itself what went wrong ends so: the engine adds nothing. */
const bailCode = 32;

const engineAddress = process.argv.at(-1) ?? "";
const children = new Set<ChildProcess>();
process.on("exit", endChildren);
process.on("SIGTERM", () => process.exit(143));

serve(LanguageRuntimeService, {
  getPluginInfo: answers(() => new PluginInfo().setVersion("0.0.0")),
  // Which plugins the program needs: the engine finds them on PATH, and may download nothing.
  getRequiredPlugins: answers(() => new GetRequiredPluginsResponse()),
  getRequiredPackages: answers(() => new GetRequiredPackagesResponse()),
  run: answers(run),
  runPlugin,
  cancel: answers(() => {
    endChildren();
    return new Empty();
  }),
});

async function run(request: RunRequest): Promise<RunResponse> {
  const info = infoOf(request);
  const folder = info.getProgramDirectory();
  const options = optionsOf(info);
  const program = node(
    [
      ...options.nodeargs,
      sdkFile(folder, "cmd/run"),
      ...["--monitor", request.getMonitorAddress()],
      ...["--engine", engineAddress],
      ...["--organization", request.getOrganization()],
      ...["--project", request.getProject()],
      ...["--stack", request.getStack()],
      ...["--root-directory", info.getRootDirectory()],
      ...["--pwd", request.getPwd()],
      ...["--parallel", String(request.getParallel())],
      ...(request.getDryrun() ? ["--dry-run"] : []),
      // The SDK finds the entry of a folder in its package.json.
      join(folder, info.getEntryPoint()),
      ...request.getArgsList(),
    ],
    request.getPwd(),
    {
      PULUMI_NODEJS_TYPESCRIPT: String(options.typescript),
      PULUMI_CONFIG: JSON.stringify(Object.fromEntries(request.getConfigMap().toArray())),
      PULUMI_CONFIG_SECRET_KEYS: JSON.stringify(request.getConfigsecretkeysList()),
    },
  );
  program.stdout?.pipe(process.stdout, { end: false });
  program.stderr?.pipe(process.stderr, { end: false });
  const code = await ended(program);
  if (code === 0) return new RunResponse();
  return code === bailCode
    ? new RunResponse().setBail(true)
    : new RunResponse().setError(`Program exited with non-zero exit code: ${code}`);
}

/** Runs a policy pack, the only plugin of the repository. */
function runPlugin(call: ServerWritableStream<RunPluginRequest, RunPluginResponse>): void {
  const { request } = call;
  const info = infoOf(request);
  const folder = info.getProgramDirectory();
  const env = request.getEnvList().map((entry) => {
    const [name = "", ...value] = entry.split("=");
    return [name, value.join("=")];
  });
  const plugin = node(
    [
      ...optionsOf(info).nodeargs,
      sdkFile(folder, "cmd/run-policy-pack"),
      ...request.getArgsList(),
      folder,
    ],
    // The SDK reads the pack's version in the package.json of the folder it runs in.
    folder,
    Object.fromEntries(env) as Record<string, string>,
  );
  plugin.stdout?.on("data", (data: Buffer) => call.write(new RunPluginResponse().setStdout(data)));
  plugin.stderr?.on("data", (data: Buffer) => call.write(new RunPluginResponse().setStderr(data)));
  call.on("cancelled", () => plugin.kill());
  void ended(plugin).then((code) => {
    call.write(new RunPluginResponse().setExitcode(code));
    call.end();
  });
}

function node(args: string[], cwd: string, env: Record<string, string>): ChildProcess {
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  children.add(child);
  child.once("close", () => children.delete(child));
  return child;
}

/** @returns The exit code; a child that was killed, or that never started, has failed. */
function ended(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.once("error", () => resolve(1));
    child.once("close", (code) => resolve(code ?? 1));
  });
}

function endChildren(): void {
  for (const child of children) child.kill("SIGKILL");
}

/** The runner of the SDK that the program itself uses. */
function sdkFile(folder: string, file: string): string {
  return createRequire(join(folder, "package.json")).resolve(`@pulumi/pulumi/${file}`);
}

function infoOf(request: RunRequest | RunPluginRequest): ProgramInfo {
  const info = request.getInfo();
  if (info === undefined) throw new Error("the engine did not say where the program is");
  return info;
}

/** The runtime's options in Pulumi.yaml. */
function optionsOf(info: ProgramInfo): { nodeargs: string[]; typescript: boolean } {
  const { nodeargs, typescript } = info.getOptions()?.toJavaScript() ?? {};
  const words = String(nodeargs ?? "").matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g);
  return {
    nodeargs: [...words].map(([, double, single, plain]) => double ?? single ?? plain ?? ""),
    typescript: typescript !== false,
  };
}
