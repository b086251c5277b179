import type { Registered } from "../registered";
import { SourceError } from "../source-error";
import type { Message } from "./message";
import { CallError, createMonitor } from "./monitor";
import { inProcessClient } from "./monitor/in-process";
import { stackUrn as rootUrn } from "./monitor/urn";
import type { Project } from "./project";
import { refuseEncrypted } from "./run/encrypted-config";
import { forgetEntry, runEntry } from "./run/entry";
import { ProgramCrash, ProgramRefusal } from "./run/errors";
import { captureLog } from "./run/log";
import { enterFreshStore, loadSdk, type Sdk } from "./run/sdk";
import { pendingWork, settle } from "./run/settle";
import { collectUncaught } from "./run/uncaught";
import type { Props } from "./wire";

export { ProgramCrash, ProgramRefusal };
export type { Message };

export interface RunSettings {
  readonly project: Project;
  readonly stack: string;
  /** From `readStack`. */
  readonly config: Readonly<Record<string, string>>;
  /** Called with the checked inputs of each resource; what it returns replaces them. */
  readonly remediate?: ((resource: Registered) => Props | undefined) | undefined;
  /** @default "organization", the engine's own name where the backend has none */
  readonly organization?: string;
}

/** What a program asked for. */
export interface ProgramRun {
  /** In the order of registration: the root stack, components and default providers included. */
  readonly resources: readonly Registered[];
  readonly stackUrn: string;
  /** In the engine's wire form. */
  readonly stackOutputs: Props;
  readonly messages: readonly Message[];
}

let lastRun: Promise<unknown> = Promise.resolve();

/**
 * Runs a Pulumi program in this process as a first preview, on a monitor that needs no engine, account, credentials or
 * network. The SDK keeps its state in global variables: runs wait for one another.
 *
 * @throws SourceError when the program asks what nobody can answer offline, or what the engine refuses too (an URN
 * twice, a default provider that is disabled). Thrown even when the program catches its own error.
 * @throws ProgramRefusal when the program or a component throws a `RunError`.
 * @throws ProgramCrash for everything else that it throws, in any promise or timer.
 */
export function runProgram(settings: RunSettings): Promise<ProgramRun> {
  const run = lastRun.then(() => runAlone(settings));
  lastRun = run.catch(() => undefined);
  return run;
}

async function runAlone(settings: RunSettings): Promise<ProgramRun> {
  const { project, stack, config, remediate, organization = "organization" } = settings;
  const sdk = loadSdk(project.entry);
  const troubles = new Set<unknown>();
  const messages: Message[] = [];
  const fail = (error: unknown) => void troubles.add(error);
  const say = (message: Message) => void messages.push(message);
  const monitor = createMonitor({ project: project.name, stack, config, remediate, say, fail });

  const before = pendingWork();
  const cleanUp = [() => monitor.close(), () => forgetEntry(project)];
  try {
    cleanUp.push(enterDirectory(project), collectUncaught(fail), captureLog(sdk, say));
    cleanUp.push(refuseEncrypted(sdk, fail), enterFreshStore(sdk, project.root));
    const { setMockOptions, waitForRPCs } = sdk["runtime/settings"];
    setMockOptions(inProcessClient(monitor), project.name, stack, true, organization);
    sdk["runtime/config"].setAllConfig(config, []);
    const program = sdk["runtime/stack"].runInPulumiStack(() => runEntry(project)).catch(fail);
    const ended = await settle({
      drained: () => program.then(waitForRPCs),
      received: () => monitor.traffic.received,
      busy: () => monitor.traffic.pending > 0,
      failed: () => troubles.size > 0,
      before,
    });
    if (troubles.size > 0) throw firstCause(sdk, [...troubles]);
    if (!ended) throw stuck(monitor.resources());
  } finally {
    for (const undo of cleanUp.reverse()) undo();
  }

  const stackUrn = rootUrn({ project: project.name, stack });
  const resources = monitor.resources();
  const root = resources.find((resource) => resource.urn === stackUrn);
  return { resources, stackUrn, stackOutputs: root?.outputs ?? {}, messages };
}

/** A program reads its files from the folder it runs in. */
function enterDirectory(project: Project): () => void {
  const before = process.cwd();
  process.chdir(project.directory);
  return () => process.chdir(before);
}

/** The first trouble decides; others of its kind were raised in parallel and are listed with it. */
function firstCause(sdk: Sdk, troubles: readonly unknown[]): Error {
  // A call that fails for another reason than a refusal comes back from the SDK with the program's stack trace.
  const first = troubles.find((trouble) => !(trouble instanceof CallError)) ?? troubles[0];
  if (first instanceof SourceError) {
    const refusals = troubles.filter((trouble) => trouble instanceof SourceError);
    return new SourceError([...new Set(refusals.flatMap((refusal) => refusal.problems))]);
  }
  const { RunError, ResourceError } = sdk.errors;
  const isRefusal = (trouble: unknown): trouble is Error =>
    RunError.isInstance(trouble) ||
    (ResourceError.isInstance(trouble) && (trouble as { hideStack?: boolean }).hideStack === true);
  if (!isRefusal(first)) return new ProgramCrash(first);
  const refusals = troubles.filter(isRefusal).map((refusal) => refusal.message);
  return new ProgramRefusal([...new Set(refusals)].join("\n"));
}

/** Nothing threw: there is no stack trace to show. */
function stuck(resources: readonly Registered[]): ProgramCrash {
  const last = resources.at(-1)?.urn ?? "none";
  const cause = new Error(
    `the program waits for a promise that nothing will resolve (last resource registered: ${last})`,
  );
  delete cause.stack;
  return new ProgramCrash(cause);
}
