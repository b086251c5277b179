import { status } from "@grpc/grpc-js";
import type { RegisterErrorHookRequest } from "@pulumi/pulumi/proto/resource_pb";
import type { Empty } from "google-protobuf/google/protobuf/empty_pb";
import type { Registered } from "../registered";
import { SourceError } from "../source-error";
import { supportsFeature } from "./monitor/features";
import { call, invoke } from "./monitor/invokes";
import { registerResourceOutputs } from "./monitor/outputs";
import { readResource } from "./monitor/read-resource";
import { registerResource } from "./monitor/register-resource";
import {
  registerErrorHook,
  registerPackage,
  registerResourceHook,
  registerStackInvokeTransform,
  registerStackTransform,
  signalAndWaitForShutdown,
} from "./monitor/registrations";
import { MonitorState, type MonitorSettings } from "./monitor/state";

/** A call's failure, in the form of gRPC whatever the transport. */
export class CallError extends Error {
  readonly details: string;

  constructor(
    readonly code: status,
    message: string,
  ) {
    super(message);
    this.details = message;
  }
}

type Handler<Request, Response> = (request: Request) => Promise<Response>;

/** A resource monitor: the half of the engine that a program talks to. Its handlers know no transport. */
export interface Monitor {
  readonly handlers: ReturnType<typeof handlersOf>;
  readonly resources: () => readonly Registered[];
  /** Calls received so far, and those not answered yet. */
  readonly traffic: { readonly received: number; readonly pending: number };
  close(): void;
}

export interface Settings extends MonitorSettings {
  /**
   * Called for every call that fails, whatever the program then does of it: with a `SourceError` for what is refused,
   * otherwise with the `CallError` that the program gets.
   */
  readonly fail: (error: SourceError | CallError) => void;
}

export function createMonitor(settings: Settings): Monitor {
  const state = new MonitorState(settings);
  const traffic = { received: 0, pending: 0 };
  return {
    handlers: handlersOf(state, settings.fail, traffic),
    resources: () => [...state.resources.values()],
    traffic,
    close: () => state.callbacks.close(),
  };
}

/**
 * What is refused for good ends the program's calls as a monitor that shuts down does (`UNAVAILABLE`): the SDK then
 * neither goes on nor reports an error of its own. A function that nobody can answer is an ordinary error, which the
 * program may catch; the run fails all the same.
 */
function handlersOf(
  state: MonitorState,
  fail: Settings["fail"],
  traffic: { received: number; pending: number },
) {
  const handle =
    <Request, Response>(
      handler: (state: MonitorState, request: Request) => Promise<Response>,
      refusal = status.UNAVAILABLE,
    ): Handler<Request, Response> =>
    async (request) => {
      traffic.received += 1;
      traffic.pending += 1;
      try {
        return await handler(state, request);
      } catch (error) {
        const refused = error instanceof SourceError;
        const message = error instanceof Error ? error.message : String(error);
        const answer = new CallError(refused ? refusal : status.UNKNOWN, message);
        fail(refused ? error : answer);
        throw answer;
      } finally {
        traffic.pending -= 1;
      }
    };
  return {
    supportsFeature: handle(supportsFeature),
    registerPackage: handle(registerPackage),
    registerStackTransform: handle(registerStackTransform),
    registerStackInvokeTransform: handle(registerStackInvokeTransform),
    registerResourceHook: handle(registerResourceHook),
    registerErrorHook: handle<RegisterErrorHookRequest, Empty>(registerErrorHook),
    registerResource: handle(registerResource),
    registerResourceOutputs: handle(registerResourceOutputs),
    readResource: handle(readResource),
    invoke: handle(invoke, status.UNKNOWN),
    call: handle(call, status.UNKNOWN),
    signalAndWaitForShutdown: handle<Empty, Empty>(signalAndWaitForShutdown),
  };
}
