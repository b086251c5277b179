import { Role, RolePolicy, RolePolicyAttachment } from "@pulumi/aws/iam";
import type * as pulumi from "@pulumi/pulumi";
import { awsPolicyArn } from "./names";

/** A role, with all that says who it is for and what it may do. Check it first. */
export interface RoleSpec {
  readonly roleName: string;
  readonly description: string;
  /** The JSON text of who may assume it. */
  readonly trust: string;
  /** The longest session, in hours. */
  readonly sessionHours: number;
  /** AWS's own policies, by path and name: `job-function/ViewOnlyAccess`. */
  readonly awsPolicies: readonly string[];
  /** @default nothing more than AWS's own policies */
  readonly inline?: { readonly name: string; readonly document: string };
  /** @default no boundary */
  readonly boundaryArn?: pulumi.Input<string>;
  readonly partition: string;
  readonly tags: Record<string, string>;
}

/** A role, one attachment for each of AWS's policies (`<name>-<policy>`), and its inline policy (`<name>-<inline name>`). */
export function buildRole(
  name: string,
  spec: RoleSpec,
  options: { readonly parent: pulumi.Resource; readonly dependsOn?: pulumi.Resource[] },
): void {
  const { parent } = options;
  const { boundaryArn, inline } = spec;
  const { name: role } = new Role(
    name,
    {
      name: spec.roleName,
      path: "/",
      description: spec.description,
      assumeRolePolicy: spec.trust,
      maxSessionDuration: spec.sessionHours * 3600,
      // A policy that somebody attached by hand would keep AWS from deleting the role: access that ends must end.
      forceDetachPolicies: true,
      ...(boundaryArn === undefined ? {} : { permissionsBoundary: boundaryArn }),
      tags: spec.tags,
    },
    options,
  );
  for (const policy of spec.awsPolicies)
    new RolePolicyAttachment(
      `${name}-${policy.split("/").at(-1)}`,
      { role, policyArn: awsPolicyArn(spec.partition, policy) },
      { parent },
    );
  if (inline !== undefined)
    new RolePolicy(
      `${name}-${inline.name}`,
      { role, name: inline.name, policy: inline.document },
      { parent },
    );
}
