import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { credentials } from "@grpc/grpc-js";
import type { ServiceError } from "@grpc/grpc-js";
import { AnalyzerClient } from "@pulumi/pulumi/proto/analyzer_grpc_pb";
import type { AnalyzerInfo } from "@pulumi/pulumi/proto/analyzer_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import type { Engine } from "./engine";
import { configureRequest, type Levels } from "./requests";

/** A pack that runs for real, as the engine starts it. */
export interface Pack extends Engine {
  readonly info: AnalyzerInfo;
  /** A call whose request is written and whose answer is left unread: what the pack itself takes. */
  unread(method: "Analyze" | "AnalyzeStack", request: Uint8Array): Promise<void>;
  /** Gives it its config the engine's way, at the levels that its policies ask for. */
  configure(config: Readonly<Record<string, object>>): Promise<void>;
  stop(): Promise<void>;
}

export async function startPack(folder: string): Promise<Pack> {
  const runner = require.resolve("@pulumi/pulumi/cmd/run-policy-pack");
  const server = spawn(process.execPath, [runner, "127.0.0.1:0", folder], {
    cwd: folder,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exited = once(server, "exit");
  const lines = createInterface(server.stdout);
  const port = await Promise.race([
    once(lines, "line").then(([line]) => String(line)),
    exited.then(([code]) => Promise.reject(new Error(`the pack ${folder} ended with ${code}`))),
  ]);
  const client = new AnalyzerClient(`127.0.0.1:${port}`, credentials.createInsecure(), {
    "grpc.max_receive_message_length": -1,
    "grpc.max_send_message_length": -1,
  });
  const info = await answered<AnalyzerInfo>((answer) =>
    client.getAnalyzerInfo(new Empty(), answer),
  );
  const levels: Levels = Object.fromEntries(
    info.getPoliciesList().map((policy) => [policy.getName(), policy.getEnforcementlevel()]),
  );
  return {
    info,
    analyze: (request) => answered((answer) => client.analyze(request, answer)),
    analyzeStack: (request) => answered((answer) => client.analyzeStack(request, answer)),
    remediate: (request) => answered((answer) => client.remediate(request, answer)),
    unread: (method, request) =>
      answered<unknown>((answer) =>
        client.makeUnaryRequest(
          `/pulumirpc.Analyzer/${method}`,
          (bytes: Uint8Array) => Buffer.from(bytes),
          (bytes) => bytes,
          request,
          (error, bytes) => answer(error, bytes),
        ),
      ).then(() => undefined),
    async configure(config) {
      await answered((answer) => client.configure(configureRequest(config, levels), answer));
    },
    async stop() {
      client.close();
      server.kill();
      await exited;
    },
  };
}

function answered<Response>(
  call: (answer: (error: ServiceError | null, response: Response) => void) => unknown,
): Promise<Response> {
  return new Promise((resolve, reject) =>
    call((error, response) => (error ? reject(error) : resolve(response))),
  );
}
