import { list } from "../../props";
import type { Resource } from "../../subject";
import { isUnknownValue } from "../../unknown";

export const policyType = "aws:iam/policy:Policy";
export const inlineType = "aws:iam/rolePolicy:RolePolicy";
export const attachmentType = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";
export const sharedType = "aws:iam/policyAttachment:PolicyAttachment";

/** What gives a role, a user or a group rights of its own. */
export const inlineTypes = [
  inlineType,
  "aws:iam/userPolicy:UserPolicy",
  "aws:iam/groupPolicy:GroupPolicy",
];

/** What gives a role, a user or a group the rights of a policy. */
export const attachmentTypes = [
  attachmentType,
  sharedType,
  "aws:iam/userPolicyAttachment:UserPolicyAttachment",
  "aws:iam/groupPolicyAttachment:GroupPolicyAttachment",
];

/** Whether it attaches that policy; while its ARN is not known, whether it waits for it. */
export function isAttachmentOf(attachment: Resource, policy: Resource, arn: string): boolean {
  try {
    return attachment.props["policyArn"] === arn;
  } catch (error) {
    if (!isUnknownValue(error)) throw error;
    return attachment.dependencies.includes(policy.urn);
  }
}

/**
 * The roles that an inline policy or an attachment gives rights to; none where it gives them to people, or to roles that the
 * stack does not show. While names are not known, the roles it waits for can only tell against it.
 */
export function rolesGiven(
  holder: Resource,
  roles: readonly Resource[],
  isKept: (role: Resource) => boolean,
): readonly Resource[] {
  try {
    const given = namesGiven(holder).map((name) =>
      roles.filter((role) => role.props["name"] === name),
    );
    return given.every((some) => some.length > 0) ? given.flat() : [];
  } catch (error) {
    if (!isUnknownValue(error)) throw error;
    const others = roles.filter((role) => holder.dependencies.includes(role.urn) && !isKept(role));
    if (others.length === 0) throw error;
    return others;
  }
}

function namesGiven({ type, props }: Resource): readonly unknown[] {
  switch (type) {
    case inlineType:
    case attachmentType:
      return list(props["role"]);
    case sharedType:
      return list(props["users"]).length + list(props["groups"]).length === 0
        ? list(props["roles"])
        : [];
    default:
      return [];
  }
}
