import type { Callback } from "@pulumi/pulumi/proto/callback_pb";
import type { Registered } from "../../registered";
import type { Message } from "../message";
import type { Props } from "../wire";
import { Callbacks } from "./callbacks";
import type { StackName } from "./urn";

export interface MonitorSettings extends StackName {
  readonly config: Readonly<Record<string, string>>;
  /**
   * Called with the checked inputs and before the outputs are computed, in the engine's order; what it returns replaces
   * the inputs.
   */
  readonly remediate?: ((resource: Registered) => Props | undefined) | undefined;
  readonly say: (message: Message) => void;
}

/** What a child takes from its parent. */
export interface Goal {
  readonly parent: string;
  readonly protect: boolean | undefined;
  readonly retainOnDelete: boolean | undefined;
  readonly deletedWith: string;
  readonly provider: string;
  /** For components: the providers their children use, by package. */
  readonly providers: ReadonlyMap<string, string>;
  readonly transforms: readonly Callback[];
}

export interface Hook {
  readonly callback: Callback;
  readonly onDryRun: boolean;
  readonly ignoreErrors: boolean;
}

export interface Package {
  readonly name: string;
  readonly version: string;
  readonly url: string;
}

/** All that one run of a program has told the monitor. */
export class MonitorState {
  /** By URN, in the order of registration. */
  readonly resources = new Map<string, Registered>();
  /** Also those of resources still being registered, and of those that are read. */
  readonly taken = new Set<string>();
  readonly goals = new Map<string, Goal>();
  /** Existing resources that the program reads, by URN: they are not part of the stack. */
  readonly reads = new Map<string, string>();
  readonly hooks = new Map<string, Hook>();
  /** Of components still to be completed: the hooks to run then, by URN. */
  readonly hooksAfter = new Map<string, readonly string[]>();
  readonly packages = new Map<string, Package>();
  readonly stackTransforms: Callback[] = [];
  readonly invokeTransforms: Callback[] = [];
  /** Types that were said to be unknown, so that each is said once. */
  readonly unknownTypes = new Set<string>();
  readonly callbacks = new Callbacks();

  constructor(readonly settings: MonitorSettings) {}
}
