import {
  list,
  objects,
  tagList,
  text,
  type Props,
  type Refusal,
  type ResourceType,
} from "../../resource-type";
import { documentText } from "./documents";
import { iamArn, missing, overQuota, taken, uniqueId } from "./names";
import { isPolicy, unattachable } from "./policies";
import { malformedTrust } from "./trust";

const role = "aws:iam/role:Role";
const profile = "aws:iam/instanceProfile:InstanceProfile";

/** Who may act, and the profile that hands a role to a machine. */
export const roleTypes: Readonly<Record<string, ResourceType>> = {
  [role]: {
    // ForceNew in internal/service/iam/role.go
    replacedBy: ["name", "namePrefix", "path"],
    id: ({ inputs }) => text(inputs.name),
    computed: ({ account, inputs }) => ({
      arn: iamArn(account, "role", inputs),
      createDate: "2026-12-01T08:00:00Z",
      inlinePolicies: [],
      managedPolicyArns: [],
      namePrefix: "",
      uniqueId: uniqueId("AROA"),
    }),
    calls: (wanted) => [
      {
        service: "iam",
        operation: "CreateRole",
        input: {
          RoleName: wanted.inputs.name,
          Path: wanted.inputs.path,
          AssumeRolePolicyDocument: documentText(wanted.inputs.assumeRolePolicy),
          Description: wanted.inputs.description,
          MaxSessionDuration: wanted.inputs.maxSessionDuration,
          PermissionsBoundary: wanted.inputs.permissionsBoundary,
          Tags: tagList(wanted),
        },
      },
      ...objects(wanted.inputs.inlinePolicies).flatMap((one) => putPolicy(wanted.inputs, one)),
      ...list(wanted.inputs.managedPolicyArns).map((arn) => ({
        service: "iam",
        operation: "AttachRolePolicy",
        input: { RoleName: wanted.inputs.name, PolicyArn: arn },
      })),
    ],
    refusals: [
      taken(role, "Role with this name already exists."),
      ...malformedTrust("assumeRolePolicy"),
      missingBoundary(),
      unattachable(({ managedPolicyArns }) => list(managedPolicyArns)),
      overQuota("PoliciesPerRole: 10", ({ inputs }) => list(inputs.managedPolicyArns).length > 10),
    ],
  },
  [profile]: {
    // ForceNew in internal/service/iam/instance_profile.go
    replacedBy: ["name", "namePrefix", "path"],
    id: ({ inputs }) => text(inputs.name),
    computed: ({ account, inputs }) => ({
      arn: iamArn(account, "instance-profile", inputs),
      createDate: "2026-12-01T08:00:00Z",
      namePrefix: "",
      uniqueId: uniqueId("AIPA"),
    }),
    calls: (wanted) => [
      {
        service: "iam",
        operation: "CreateInstanceProfile",
        input: {
          InstanceProfileName: wanted.inputs.name,
          Path: wanted.inputs.path,
          Tags: tagList(wanted),
        },
      },
      ...(wanted.inputs.role === undefined
        ? []
        : [
            {
              service: "iam",
              operation: "AddRoleToInstanceProfile",
              input: { InstanceProfileName: wanted.inputs.name, RoleName: wanted.inputs.role },
            },
          ]),
    ],
    refusals: [
      taken(profile, "Instance Profile already exists."),
      missing("role", "AddRoleToInstanceProfile"),
    ],
  },
};

/** Of a role or of a user. */
export function missingBoundary(): Refusal {
  return {
    says: "NoSuchEntity: Scope ARN does not exist or is not attachable.",
    source:
      "https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutRolePermissionsBoundary.html",
    applies: ({ inputs }, account) =>
      inputs.permissionsBoundary !== undefined && !isPolicy(account, inputs.permissionsBoundary),
  };
}

/** Without a document the provider sends nothing; without a name it makes one up. */
function putPolicy(inputs: Props, { name, policy }: Props) {
  if (policy === undefined) return [];
  return [
    {
      service: "iam",
      operation: "PutRolePolicy",
      input: {
        RoleName: inputs.name,
        PolicyName: name ?? inputs.name,
        PolicyDocument: documentText(policy),
      },
    },
  ];
}
