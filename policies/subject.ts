/** Properties of a resource. Reading one that is not known yet throws {@link UnknownValue} or the SDK's own error. */
export type Props = Readonly<Record<string, unknown>>;

/** A resource as a rule sees it: inputs for a resource rule, outputs for a stack rule. */
export interface Resource {
  readonly urn: string;
  readonly type: string;
  /** The logical name, the last part of the URN. */
  readonly name: string;
  readonly props: Props;
  readonly protect: boolean;
  /** Inputs that the program leaves as they are in the account, whatever it says of them. */
  readonly ignoreChanges: readonly string[];
  /** URN of the parent, where there is one. */
  readonly parent?: string;
  /** The provider it is created through; resource rules see its inputs too. */
  readonly provider?: { readonly urn: string; readonly props: Props };
  /** URNs it depends on, explicitly or through a property. */
  readonly dependencies: readonly string[];
}

/** All the resources of one stack. */
export interface Stack {
  /** URN of the root stack: where a verdict on the whole is reported. */
  readonly urn: string;
  readonly resources: readonly Resource[];
}
