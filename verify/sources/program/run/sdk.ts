import { createRequire } from "node:module";

/** The log functions of the SDK, also used by itself. */
type Log = (
  text: string,
  resource?: { readonly urn: { promise(): Promise<string> } },
  streamId?: number,
  ephemeral?: boolean,
) => Promise<void>;

/** What a run needs of the SDK that is not in its public types. Each module is looked up by its path. */
interface Modules {
  readonly "runtime/state": { readonly LocalStore: new () => Store };
  readonly "runtime/settings": {
    setMockOptions(
      monitor: unknown,
      project: string,
      stack: string,
      preview: boolean,
      organization: string,
    ): void;
    waitForRPCs(): Promise<void>;
    disconnectSync(): void;
  };
  readonly "runtime/stack": { runInPulumiStack(program: () => unknown): Promise<unknown> };
  readonly "runtime/config": {
    setAllConfig(config: Readonly<Record<string, string>>, secretKeys: readonly string[]): void;
    getConfig(key: string): string | undefined;
  };
  readonly "runtime/index": { getConfig(key: string): string | undefined };
  readonly log: { info: Log; warn: Log; error: Log };
  readonly errors: {
    readonly RunError: { isInstance(error: unknown): boolean };
    readonly ResourceError: { isInstance(error: unknown): boolean };
  };
}

export type Sdk = Modules;

/** The state of a program, in a global variable of the SDK's. */
interface Store {
  settings: { options: { rootDirectory?: string } };
  resourcePackages: unknown;
  resourceModules: unknown;
}

const needed: { readonly [path in keyof Modules]: readonly (keyof Modules[path] & string)[] } = {
  "runtime/state": ["LocalStore"],
  "runtime/settings": ["setMockOptions", "waitForRPCs", "disconnectSync"],
  "runtime/stack": ["runInPulumiStack"],
  "runtime/config": ["setAllConfig", "getConfig"],
  "runtime/index": ["getConfig"],
  log: ["info", "warn", "error"],
  errors: ["RunError", "ResourceError"],
};

/** Loads a module of the SDK by its path, or returns nothing. */
export type LoadModule = (path: string) => Readonly<Record<string, unknown>> | undefined;

/** What the SDK no longer has of the internal names above: they may change in any version. */
export function missingFromSdk(load: LoadModule): string[] {
  return Object.entries(needed).flatMap(([path, names]) => {
    const found = load(path);
    if (found === undefined) return [path];
    return names
      .filter((name) => typeof found[name] !== "function")
      .map((name) => `${path}.${name}`);
  });
}

/**
 * The copy of the SDK that a module uses.
 *
 * @throws Error naming what is gone, after an upgrade of `@pulumi/pulumi` that this run does not know.
 */
export function loadSdk(from: string): Sdk {
  const load = sdkLoader(from);
  const missing = missingFromSdk(load);
  if (missing.length > 0) {
    const version = String(load("package.json")?.version ?? "(not installed)");
    throw new Error(
      `the SDK @pulumi/pulumi ${version} no longer has ${missing.join(", ")}: verify/sources/program/run/sdk.ts was written for 3.248`,
    );
  }
  return Object.fromEntries(
    Object.keys(needed).map((path) => [path, load(path)]),
  ) as unknown as Sdk;
}

export function sdkLoader(from: string): LoadModule {
  const requireFrom = createRequire(from);
  return (path) => {
    try {
      return requireFrom(`@pulumi/pulumi/${path}`) as Readonly<Record<string, unknown>>;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "MODULE_NOT_FOUND") return undefined;
      throw error;
    }
  };
}

const shared = globalThis as { globalStore?: Store };

/**
 * Gives the program a state of its own, so that several run in one process, one after the other.
 *
 * @returns A function that closes it, and puts back the former state or an empty one.
 */
export function enterFreshStore(sdk: Sdk, rootDirectory: string): () => void {
  const { LocalStore } = sdk["runtime/state"];
  const before = shared.globalStore ?? new LocalStore();
  const fresh = new LocalStore();
  fresh.settings.options.rootDirectory = rootDirectory;
  // Packages announce their classes when they are first imported, which happens once for all runs.
  fresh.resourcePackages = before.resourcePackages;
  fresh.resourceModules = before.resourceModules;
  shared.globalStore = fresh;
  return () => {
    sdk["runtime/settings"].disconnectSync();
    shared.globalStore = before;
  };
}
