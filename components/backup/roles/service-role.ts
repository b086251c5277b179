import { Role, RolePolicyAttachment } from "@pulumi/aws/iam";
import type * as pulumi from "@pulumi/pulumi";
import { arn } from "../../support/arn";
import { backupTrust } from "./role-policies";

/** A role that AWS Backup assumes. */
export interface ServiceRole {
  readonly roleName: string;
  readonly description: string;
  /** What follows `policy/` in the ARNs of AWS's own policies, by the suffix of the attachment's name. */
  readonly rights: Readonly<Record<string, string>>;
  readonly accountId: string;
  readonly partition: string;
  readonly permissionsBoundary: string | undefined;
  readonly tags: Readonly<Record<string, string>>;
}

/** The role, then one attachment for each of its rights. */
export function serviceRole(name: string, args: ServiceRole, parent: pulumi.Resource) {
  const { partition } = args;
  const role = new Role(
    name,
    {
      name: args.roleName,
      description: args.description,
      assumeRolePolicy: backupTrust(args.accountId),
      permissionsBoundary: args.permissionsBoundary,
      tags: args.tags,
    },
    { parent },
  );
  const attachments = Object.entries(args.rights).map(
    ([suffix, right]) =>
      new RolePolicyAttachment(
        `${name}-${suffix}`,
        {
          role: role.name,
          policyArn: arn({
            partition,
            service: "iam",
            accountId: "aws",
            resource: `policy/${right}`,
          }),
        },
        { parent },
      ),
  );
  return [role, ...attachments] as const;
}
