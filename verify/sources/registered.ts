/**
 * A resource as a program registered it. Values keep the engine's wire form: unknown ones are the sentinel string,
 * secrets and assets are objects with a signature. Only `verify/sources` opens that form.
 */
export interface Registered {
  readonly urn: string;
  readonly type: string;
  readonly name: string;
  /** False for components and for the root stack. */
  readonly custom: boolean;
  /** True for a component that another plugin builds: its children are not visible here. */
  readonly remote: boolean;
  /** What the program asked for, with the defaults that AWS's provider adds. */
  readonly inputs: Readonly<Record<string, unknown>>;
  /** The inputs, and what AWS computes (unknown until it exists). */
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly parent?: string;
  readonly provider?: string;
  readonly protect: boolean;
  readonly retainOnDelete: boolean;
  /** The resource whose deletion deletes this one too. */
  readonly deletedWith?: string;
  readonly deleteBeforeReplace?: boolean;
  readonly ignoreChanges: readonly string[];
  readonly replaceOnChanges: readonly string[];
  readonly aliases: readonly string[];
  readonly additionalSecretOutputs: readonly string[];
  /** Physical id of the existing thing that this resource adopts. */
  readonly importId?: string;
  readonly dependencies: readonly string[];
  readonly propertyDependencies: Readonly<Record<string, readonly string[]>>;
}
