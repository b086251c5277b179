import { reservedActionsOf, reservedGroups } from "../../../../contract";
import {
  boundaryArn,
  boundaryDocument,
} from "../../../../components/access/provider/boundary-document";
import { documentSize } from "../../../../components/access/roles/document-size";

const reservedActions = reservedActionsOf({ groups: reservedGroups, also: [] });

const agreed = {
  accountId: "111122223333",
  partition: "aws-eusc",
  policyName: "acme-boundary",
  reservedActions: ["backup:DeleteRecoveryPoint", "sso:*"],
  protectedRoleNames: ["acme-admin", "acme-break-glass"],
  passableRoles: ["acme-backup", "workload/*"],
};
const self = "arn:aws-eusc:iam::111122223333:policy/acme-boundary";

it("The boundary allows everything but what the client reserves, and what would lead out of it.", () => {
  expect(boundaryArn(agreed)).toBe(self);
  expect(JSON.parse(boundaryDocument(agreed))).toEqual({
    Version: "2012-10-17",
    Statement: [
      { Sid: "AllowsWhatRolesAreGiven", Effect: "Allow", Action: ["*"], Resource: ["*"] },
      {
        Sid: "ReservedForTheClient",
        Effect: "Deny",
        Action: ["backup:DeleteRecoveryPoint", "sso:*"],
        Resource: ["*"],
      },
      {
        Sid: "BoundaryStays",
        Effect: "Deny",
        Action: ["iam:DeletePolicy*", "iam:TagPolicy", "iam:UntagPolicy"],
        Resource: [self],
      },
      {
        Sid: "NoPolicyIsRewritten",
        Effect: "Deny",
        Action: ["iam:CreatePolicyVersion", "iam:SetDefaultPolicyVersion"],
        Resource: ["*"],
      },
      {
        Sid: "NoBoundaryIsRemoved",
        Effect: "Deny",
        Action: ["iam:DeleteRolePermissionsBoundary", "iam:DeleteUserPermissionsBoundary"],
        Resource: ["*"],
      },
      {
        Sid: "RolesOnlyUnderThisBoundary",
        Effect: "Deny",
        Action: [
          "iam:AttachRolePolicy",
          "iam:CreateRole",
          "iam:DeleteRolePolicy",
          "iam:DetachRolePolicy",
          "iam:PutRolePermissionsBoundary",
          "iam:PutRolePolicy",
        ],
        Resource: ["*"],
        Condition: { StringNotEquals: { "iam:PermissionsBoundary": [self] } },
      },
      {
        Sid: "NobodyNewSignsIn",
        Effect: "Deny",
        Action: [
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
        ],
        Resource: ["*"],
      },
      {
        Sid: "ProtectedRolesStay",
        Effect: "Deny",
        Action: [
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
        ],
        Resource: [
          "arn:aws-eusc:iam::111122223333:role/acme-admin",
          "arn:aws-eusc:iam::111122223333:role/acme-break-glass",
        ],
      },
      {
        Sid: "OnlyAgreedRolesAreUsed",
        Effect: "Deny",
        Action: ["iam:PassRole", "iam:UpdateAssumeRolePolicy", "sts:AssumeRole"],
        NotResource: [
          "arn:aws-eusc:iam::111122223333:role/acme-backup",
          "arn:aws-eusc:iam::111122223333:role/workload/*",
        ],
      },
    ],
  });
});

it("Where no role is agreed, none is handed over, opened or assumed.", () => {
  const { Statement } = JSON.parse(boundaryDocument({ ...agreed, passableRoles: [] }));

  expect(Statement.at(-1)).toEqual({
    Sid: "OnlyAgreedRolesAreUsed",
    Effect: "Deny",
    Action: ["iam:PassRole", "iam:UpdateAssumeRolePolicy", "sts:AssumeRole"],
    Resource: ["*"],
  });
});

it("What proves the provider's work is neither changed, read nor asked by it, in any region.", () => {
  const { Statement } = JSON.parse(
    boundaryDocument({ ...agreed, proofPrefix: "acme-production-validate-" }),
  );

  expect(Statement.at(-1)).toEqual({
    Sid: "ProofsStay",
    Effect: "Deny",
    Action: ["events:*", "lambda:*", "sqs:*"],
    Resource: [
      "arn:aws-eusc:events:*:111122223333:rule/acme-production-validate-*",
      "arn:aws-eusc:lambda:*:111122223333:function:acme-production-validate-*",
      "arn:aws-eusc:sqs:*:111122223333:acme-production-validate-*",
    ],
  });
});

it("The default list leaves a client room for its own: 1,000 characters at least.", () => {
  const document = boundaryDocument({
    ...agreed,
    reservedActions,
    protectedRoleNames: ["admin", "auditor", "break-glass", "ci-preview", "ci-guard"].map(
      (role) => `acme-production-${role}`,
    ),
    proofPrefix: "acme-production-validate-",
  });

  expect(documentSize(document)).toBeLessThan(6144 - 1000);
});
