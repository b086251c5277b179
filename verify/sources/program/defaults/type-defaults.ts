/**
 * What AWS's provider adds to the inputs when it checks them, for the types in use. By hand, each with its source;
 * what AWS computes later is generated (`aws-outputs.json`).
 *
 * Sources: [d.ts] the comment of the argument in `@pulumi/aws`; [tf] the `Default` of the resource's schema in
 * terraform-provider-aws, which the bridge copies into the checked inputs; [name] `provider/resource_overrides.go` and
 * `autonaming.go` of pulumi-aws, which decide the names it makes up.
 */
export interface TypeDefaults {
  /** Inputs added when absent. */
  readonly inputs?: Readonly<Record<string, unknown>>;
  /** Outputs that are known at preview although the program did not set them (plan-time defaults). */
  readonly planned?: Readonly<Record<string, unknown>>;
  readonly autoName?: AutoName;
}

/** The provider names what the program does not: logical name, separator, 7 hexadecimal digits. */
export interface AutoName {
  readonly property: string;
  /** An input that, when set, leaves the name to AWS. */
  readonly unless?: string;
  /** @default "-" */
  readonly separator?: string;
  readonly finish?: (name: string, inputs: Readonly<Record<string, unknown>>) => string;
}

export const name: AutoName = { property: "name", unless: "namePrefix" };
