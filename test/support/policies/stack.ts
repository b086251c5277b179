import { loadContract, type Contract, type Environment } from "../../../contract";
import type { DatedTarget } from "../../../verify/evaluate";
import type { Registered } from "../../../verify/sources/registered";
import { lormontFile } from "../contract";

/** The example client's contract, read once; nothing may change it. Its waivers are these tests' own. */
export const contract: Contract = {
  ...loadContract(lormontFile),
  waivers: [
    {
      control: "ACT-12",
      scope: "eu-west-3",
      environment: "production",
      reason: "L'appliance des fours ne parle que la version 1 ; son remplacement est commandé.",
      approvedBy: "c-delmas",
      approvedOn: "2026-07-01",
      expires: "2027-03-31",
    },
    {
      control: "BUD-05",
      scope: "*",
      environment: "recette",
      reason: "La recette vient d'être étiquetée.",
      approvedBy: "c-delmas",
      approvedOn: "2026-10-13",
      expires: "2027-04-30",
    },
  ],
};

/** The stack that the baseline of these tests is, on a day when the contract holds. */
export const target: DatedTarget = {
  contract,
  environment: "production",
  part: "guard",
  date: "2026-12-01",
};

/** The same stack under a contract with some sections written otherwise. */
export function amended(change: Partial<Contract>): DatedTarget {
  return { ...target, contract: { ...contract, ...change } };
}

export const production: Environment = (() => {
  const found = contract.environments[target.environment];
  if (found === undefined) throw new Error("the example has a production");
  return found;
})();

export type Props = Readonly<Record<string, unknown>>;

/** What the engine sends for a value that only the deployment knows, whatever its type. */
export const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/** The member by which the engine marks values of a special kind. */
export const signature = "4dabf18193072939515e22adb298388d";

/** A value as the engine wraps a secret, once. */
export function secret(value: unknown): Props {
  const kind: unknown =
    typeof value === "object" && value !== null && Reflect.get(value, signature);
  if (kind === secretKind) return value as Props;
  return { [signature]: secretKind, value };
}

const secretKind = "1b47061264138c4ac30d75fd1eb44270";

/** The stack with every value wrapped as a secret, at every depth. */
export function asSecrets(stack: readonly Registered[]): readonly Registered[] {
  return stack.map((one) => ({
    ...one,
    inputs: hidden(one.inputs) as Props,
    outputs: hidden(one.outputs) as Props,
  }));
}

/** The members of an object, or of a list, as secrets; what the engine wraps already stays as it is inside. */
function hidden(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => secret(hidden(one)));
  if (typeof value !== "object" || value === null || signature in value) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, secret(hidden(one))]));
}

export const urnPrefix = "urn:pulumi:lormont-production-guard::socle::";
export const rootName = "socle-lormont-production-guard";
export const providerUrn = `${urnPrefix}pulumi:providers:aws::aws`;

interface Options {
  /** The component it belongs to, `type name`. */
  readonly parent?: string;
  /** What AWS computes: outputs that the program did not give. */
  readonly computed?: Props;
  /** @default the agreed provider, for what is AWS's; `none` where it is not seen */
  readonly provider?: string;
  readonly more?: Partial<Registered>;
}

/** A resource as a program registered it through the agreed provider. */
export function resource(
  type: string,
  name: string,
  inputs: Props,
  { parent, computed = {}, provider = providerUrn, more = {} }: Options = {},
): Registered {
  const parentType = parent?.split(" ")[0];
  const custom = /^(aws|pulumi:providers):/.test(type);
  return {
    urn: `${urnPrefix}${parentType === undefined ? "" : `${parentType}$`}${type}::${name}`,
    type,
    name,
    custom,
    remote: false,
    inputs,
    outputs: { ...inputs, ...computed },
    ...(type === "pulumi:pulumi:Stack"
      ? {}
      : {
          parent: `${urnPrefix}${parent?.replace(" ", "::") ?? `pulumi:pulumi:Stack::${rootName}`}`,
        }),
    ...(type.startsWith("aws:") && provider !== "none"
      ? { provider: `${provider}::${unknown}` }
      : {}),
    protect: false,
    retainOnDelete: false,
    ignoreChanges: [],
    replaceOnChanges: [],
    aliases: [],
    additionalSecretOutputs: [],
    dependencies: [],
    propertyDependencies: {},
    ...more,
  };
}

/** A change of properties: new values, `undefined` for those taken out; or a function of the properties. */
export type Change = Props | ((props: Props) => Props);

/** The stack with one resource changed, in what it asks for and in what comes out of it alike. */
export function spoil(
  stack: readonly Registered[],
  which: string,
  change: Change,
): readonly Registered[] {
  return replace(stack, which, (one) => [
    { ...one, inputs: changed(one.inputs, change), outputs: changed(one.outputs, change) },
  ]);
}

/** The stack without one resource, or without all those of a type. */
export function without(stack: readonly Registered[], which: string): readonly Registered[] {
  return replace(stack, which, () => []);
}

/** One resource of a stack, by its name or its type. @throws Error where there is none, or more. */
export function one(stack: readonly Registered[], which: string): Registered {
  const [found, ...others] = stack.filter((each) => isNamed(each, which));
  if (found === undefined || others.length > 0)
    throw new Error(`${which} must be in the stack once`);
  return found;
}

function replace(
  stack: readonly Registered[],
  which: string,
  by: (one: Registered) => Registered[],
): readonly Registered[] {
  if (!stack.some((each) => isNamed(each, which))) throw new Error(`no ${which} in the stack`);
  return stack.flatMap((each) => (isNamed(each, which) ? by(each) : [each]));
}

function isNamed({ urn, name, type }: Registered, which: string): boolean {
  return [urn, name, type].includes(which);
}

function changed(props: Props, change: Change): Props {
  if (typeof change === "function") return change(props);
  const entries = Object.entries({ ...props, ...change });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}
