/** What changes a managed policy, but for its text, which is nobody's to change: see `NoPolicyIsRewritten`. */
export const policyChanges: readonly string[] = [
  "iam:DeletePolicy*",
  "iam:TagPolicy",
  "iam:UntagPolicy",
];

/**
 * What makes a role or changes what it may do, where IAM tells the role's boundary (`iam:PermissionsBoundary`).
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsidentityandaccessmanagementiam.html
 */
export const roleGrants: readonly string[] = [
  "iam:AttachRolePolicy",
  "iam:CreateRole",
  "iam:DeleteRolePolicy",
  "iam:DetachRolePolicy",
  "iam:PutRolePermissionsBoundary",
  "iam:PutRolePolicy",
];

/** What touches a role that is somebody else's: who assumes it, what it may do, who it is handed to, whether it stays. */
export const protectedRoleChanges: readonly string[] = [
  "iam:AttachRolePolicy",
  "iam:DeleteRole*",
  "iam:DetachRolePolicy",
  "iam:PassRole",
  "iam:PutRole*",
  "iam:TagRole",
  "iam:UntagRole",
  "iam:UpdateAssumeRolePolicy",
  "iam:UpdateRole*",
  "sts:AssumeRole",
];

/** What makes a user or a group, changes what it may do, or how a user signs in. */
export const userChanges: readonly string[] = [
  "iam:AddUserToGroup",
  "iam:AttachGroupPolicy",
  "iam:AttachUserPolicy",
  "iam:CreateAccessKey",
  "iam:CreateGroup",
  "iam:CreateLoginProfile",
  "iam:CreateServiceSpecificCredential",
  "iam:CreateUser",
  "iam:CreateVirtualMFADevice",
  "iam:DeactivateMFADevice",
  "iam:DeleteAccessKey",
  "iam:DeleteGroup*",
  "iam:DeleteLoginProfile",
  "iam:DeleteUser*",
  "iam:DeleteVirtualMFADevice",
  "iam:DetachGroupPolicy",
  "iam:DetachUserPolicy",
  "iam:EnableMFADevice",
  "iam:PutGroupPolicy",
  "iam:PutUser*",
  "iam:RemoveUserFromGroup",
  "iam:ResetServiceSpecificCredential",
  "iam:ResyncMFADevice",
  "iam:UpdateAccessKey",
  "iam:UpdateGroup",
  "iam:UpdateLoginProfile",
  "iam:UpdateServiceSpecificCredential",
  "iam:UpdateUser",
  "iam:UploadSSHPublicKey",
  "iam:UploadSigningCertificate",
];
