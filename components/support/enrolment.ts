import type { CustomResourceOptions } from "@pulumi/pulumi";

/**
 * How a thing of the account enters the stack:
 * - `create`: the stack makes it. A setting that AWS keeps once an account is overwritten without a word;
 * - `adopt`: it exists. The stack imports it, then sets what the args say, leaves alone what they do not, and keeps it when
 *   the stack goes. What does not exist fails the deployment.
 */
export type Enrolment = "create" | "adopt";

/**
 * The resource options of an enrolment.
 *
 * An adopted resource keeps its `import` option for good: Pulumi refuses to replace it as long as it is there.
 * @param importId What `pulumi import` takes for the type. Best where it equals the resource's id afterwards: when they
 *   differ and the import is followed by an update, the engine imports once more in the next deployment.
 * @param unset Properties of the resource that the args do not set.
 */
export function enrolmentOptions(
  enrolment: Enrolment,
  importId: string,
  unset: readonly string[] = [],
): CustomResourceOptions {
  if (enrolment === "create") return {};
  return { import: importId, retainOnDelete: true, ignoreChanges: [...unset] };
}
