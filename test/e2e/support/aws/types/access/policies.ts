import {
  list,
  tagList,
  text,
  type Props,
  type Refusal,
  type ResourceType,
} from "../../resource-type";
import type { AccountView } from "../../world";
import { documentText, malformedPermissions, size, statements } from "./documents";
import { iamArn, missing, overQuota, sameName, taken, uniqueId } from "./names";

const policy = "aws:iam/policy:Policy";
const inline = "aws:iam/rolePolicy:RolePolicy";
const attachment = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";

/** What roles may do. */
export const policyTypes: Readonly<Record<string, ResourceType>> = {
  [policy]: {
    // ForceNew in internal/service/iam/policy.go
    replacedBy: ["description", "name", "namePrefix", "path"],
    id: ({ account, inputs }) => iamArn(account, "policy", inputs),
    computed: (_, id) => ({
      arn: id,
      attachmentCount: 0,
      namePrefix: "",
      policyId: uniqueId("ANPA"),
    }),
    calls: (wanted) => [
      {
        service: "iam",
        operation: "CreatePolicy",
        input: {
          PolicyName: wanted.inputs.name,
          Path: wanted.inputs.path,
          Description: wanted.inputs.description,
          PolicyDocument: documentText(wanted.inputs.policy),
          Tags: tagList(wanted),
        },
      },
    ],
    refusals: [
      taken(policy, "A policy of this name already exists. Duplicate names are not allowed."),
      ...malformedPermissions("policy"),
      {
        says: "MalformedPolicyDocument: Statement IDs (SID) must be alpha-numeric.",
        source: "https://github.com/aws-cloudformation/cfn-lint/issues/1376",
        applies: ({ inputs }) =>
          statements(inputs.policy).some(({ Sid }) => !/^[0-9A-Za-z]*$/.test(text(Sid))),
      },
      overQuota("PolicySize: 6144", ({ inputs }) => size(inputs.policy) > 6144),
    ],
  },
  [inline]: {
    // ForceNew in internal/service/iam/role_policy.go
    replacedBy: ["name", "namePrefix", "role"],
    id: ({ inputs }) => `${text(inputs.role)}:${text(inputs.name)}`,
    // PutRolePolicy replaces the policy that has the name.
    setting: true,
    computed: () => ({ namePrefix: "" }),
    calls: ({ inputs }) => [
      {
        service: "iam",
        operation: "PutRolePolicy",
        input: {
          RoleName: inputs.role,
          PolicyName: inputs.name,
          PolicyDocument: documentText(inputs.policy),
        },
      },
    ],
    refusals: [
      missing("role", "PutRolePolicy"),
      ...malformedPermissions("policy"),
      {
        says: "LimitExceeded: Maximum policy size of 10240 bytes exceeded for role",
        source: "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html",
        applies: ({ inputs }, account) =>
          account
            .things(inline)
            .filter(({ inputs: other }) => sameName(other.role, inputs.role))
            .filter(({ inputs: other }) => other.name !== inputs.name)
            .reduce((total, other) => total + size(other.inputs.policy), size(inputs.policy)) >
          10_240,
      },
    ],
  },
  [attachment]: {
    // ForceNew in internal/service/iam/role_policy_attachment.go
    replacedBy: ["policyArn", "role"],
    id: ({ inputs }) => `${text(inputs.role)}/${text(inputs.policyArn)}`,
    // AttachRolePolicy takes a policy that the role has already.
    setting: true,
    calls: ({ inputs }) => [
      {
        service: "iam",
        operation: "AttachRolePolicy",
        input: { RoleName: inputs.role, PolicyArn: inputs.policyArn },
      },
    ],
    refusals: [
      missing("role", "AttachRolePolicy"),
      unattachable(({ policyArn }) => [policyArn]),
      overQuota(
        "PoliciesPerRole: 10",
        ({ inputs }, account) =>
          new Set([...policiesOf(account, inputs.role), inputs.policyArn]).size > 10,
      ),
    ],
  },
};

export function unattachable(arns: (inputs: Props) => readonly unknown[]): Refusal {
  return {
    says: "NoSuchEntity: Policy does not exist or is not attachable.",
    source: "https://github.com/hashicorp/terraform/issues/31748",
    applies: ({ inputs }, account) => arns(inputs).some((arn) => !isPolicy(account, arn)),
  };
}

/** AWS's own policies are all taken to exist: the store does not know them. */
export function isPolicy(account: AccountView, arn: unknown): boolean {
  return (
    /^arn:[\w-]+:iam::aws:policy\//.test(text(arn)) ||
    account.things(policy).some(({ id }) => id === arn)
  );
}

function policiesOf(account: AccountView, role: unknown): readonly unknown[] {
  const attached = account
    .things(attachment)
    .filter(({ inputs }) => sameName(inputs.role, role))
    .map(({ inputs }) => inputs.policyArn);
  const exclusive = account
    .things("aws:iam/role:Role")
    .filter(({ inputs }) => sameName(inputs.name, role))
    .flatMap(({ inputs }) => list(inputs.managedPolicyArns));
  return [...attached, ...exclusive];
}
