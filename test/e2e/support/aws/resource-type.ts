import type { AccountView } from "./world";

export type Props = Readonly<Record<string, unknown>>;

/** What is asked of AWS for one resource. */
export interface Wanted {
  readonly inputs: Props;
  readonly account: string;
  /** Of the resource; of its provider where it is global. */
  readonly region: string;
}

/** One call to AWS's API, in the names of its service model. */
export interface ApiCall {
  /** The folder of the service in botocore's data. */
  readonly service: string;
  readonly operation: string;
  readonly input: Props;
}

/** What AWS refuses and its service model does not say. */
export interface Refusal {
  readonly says: string;
  /** Where that is known from: a section of the domain notes, with the page or the issue it cites. */
  readonly source?: string;
  applies(wanted: Wanted, account: AccountView): boolean;
}

/** How one type of `@pulumi/aws` behaves. */
export interface ResourceType {
  /**
   * Inputs that cannot change in place: a new resource replaces the old one. `region` is always one. The source is the
   * `ForceNew` of terraform-provider-aws: the SDK's types do not say it for these resources.
   */
  readonly replacedBy: readonly string[];
  /** The id that the provider gives. */
  id(wanted: Wanted): string;
  /**
   * What makes it one thing to AWS among those of its type in an account.
   * @default the id
   */
  key?(id: string, inputs: Props): string;
  /**
   * The id that remains of the one given to `import`, its region taken off.
   * @default the same
   */
  imported?(id: string): string;
  /** A setting of the account or of a region, there once: creating it overwrites what was there. */
  readonly setting?: true;
  /** The provider's Delete sends nothing. */
  readonly keptOnDelete?: true;
  /** What AWS computes: a value for each output that the table of outputs names and the program did not give. */
  computed?(wanted: Wanted, id: string): Props;
  /** What the provider sends to create it. */
  calls(wanted: Wanted): readonly ApiCall[];
  readonly refusals?: readonly Refusal[];
}

export const text = (value: unknown): string => (typeof value === "string" ? value : "");

export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export const object = (value: unknown): Props =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Props) : {};

export const objects = (value: unknown): readonly Props[] => list(value).map(object);

/** Tags as most services take them, under the names of their two members. */
export function tagList(wanted: Wanted, key = "Key", value = "Value"): readonly Props[] {
  return Object.entries(object(wanted.inputs.tagsAll)).map(([name, content]) => ({
    [key]: name,
    [value]: content,
  }));
}
