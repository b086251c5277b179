export const stackType = "pulumi:pulumi:Stack";
const providerPrefix = "pulumi:providers:";

export interface StackName {
  readonly project: string;
  readonly stack: string;
}

/** URN of a resource: its type is prefixed by the types of its parents, the root stack left out. */
export function makeUrn(of: StackName, parent: string, type: string, name: string): string {
  const parentType = parent === "" ? stackType : qualifiedType(parent);
  const chain = parentType === stackType ? type : `${parentType}$${type}`;
  return `urn:pulumi:${of.stack}::${of.project}::${chain}::${name}`;
}

export function stackUrn(of: StackName): string {
  return makeUrn(of, "", stackType, `${of.project}-${of.stack}`);
}

/** `a:b:C$d:e:F` */
export function qualifiedType(urn: string): string {
  return urn.split("::")[2] ?? "";
}

/** The resource's own type, without those of its parents. */
export function typeOf(urn: string): string {
  return qualifiedType(urn).split("$").pop() ?? "";
}

/** `aws` for `aws:kms/key:Key`. */
export function packageOf(type: string): string {
  return type.split(":")[0] ?? "";
}

export function isProviderType(type: string): boolean {
  return type.startsWith(providerPrefix);
}

export function providerType(packageName: string): string {
  return `${providerPrefix}${packageName}`;
}

/** The URN of a provider reference, `urn::id`. */
export function urnOfReference(reference: string): string {
  return reference.slice(0, Math.max(0, reference.lastIndexOf("::")));
}

/** `aws` for a reference to a `pulumi:providers:aws`. */
export function packageOfProvider(reference: string): string {
  return typeOf(urnOfReference(reference)).slice(providerPrefix.length);
}
