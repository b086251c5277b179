import { archiveKeyPolicy } from "../../../../components/logging/archive/key-policy";
import { administrators, agreed, readers } from "./agreed";

const trail = "arn:aws:cloudtrail:eu-west-3:111122223333:trail/acme-production-trail";
const Resource = ["*"];
const cloudTrail = { Service: ["cloudtrail.amazonaws.com"] };
const notAService = { "aws:PrincipalIsAWSService": "false" };

it("The key is the account's, its administrators' to undo, the trails' and log groups' to encrypt with, the readers' to read with.", () => {
  expect(JSON.parse(archiveKeyPolicy(agreed))).toEqual({
    Version: "2012-10-17",
    Statement: [
      {
        Sid: "AccountAdministers",
        Effect: "Allow",
        Principal: { AWS: ["arn:aws:iam::111122223333:root"] },
        Action: ["kms:*"],
        Resource,
      },
      {
        Sid: "OnlyAdministratorsUndo",
        Effect: "Deny",
        Principal: { AWS: ["*"] },
        Action: [
          "kms:CreateGrant",
          "kms:DeleteAlias",
          "kms:DisableKey",
          "kms:DisableKeyRotation",
          "kms:PutKeyPolicy",
          "kms:ScheduleKeyDeletion",
          "kms:UpdateAlias",
        ],
        Resource,
        Condition: {
          ArnNotLike: { "aws:PrincipalArn": administrators },
          BoolIfExists: notAService,
        },
      },
      {
        Sid: "TrailsEncrypt",
        Effect: "Allow",
        Principal: cloudTrail,
        Action: ["kms:GenerateDataKey*"],
        Resource,
        Condition: {
          StringEquals: { "aws:SourceArn": [trail] },
          StringLike: {
            "kms:EncryptionContext:aws:cloudtrail:arn": "arn:aws:cloudtrail:*:111122223333:trail/*",
          },
        },
      },
      {
        Sid: "TrailsDecrypt",
        Effect: "Allow",
        Principal: cloudTrail,
        Action: ["kms:Decrypt"],
        Resource,
        Condition: { StringEquals: { "aws:SourceArn": [trail] } },
      },
      {
        Sid: "TrailsDescribe",
        Effect: "Allow",
        Principal: cloudTrail,
        Action: ["kms:DescribeKey"],
        Resource,
        Condition: { StringEquals: { "aws:SourceArn": [trail] } },
      },
      {
        Sid: "LogGroupsEncrypt",
        Effect: "Allow",
        Principal: { Service: ["logs.eu-west-3.amazonaws.com"] },
        Action: [
          "kms:Encrypt*",
          "kms:Decrypt*",
          "kms:ReEncrypt*",
          "kms:GenerateDataKey*",
          "kms:Describe*",
        ],
        Resource,
        Condition: {
          ArnEquals: {
            "kms:EncryptionContext:aws:logs:arn": [
              "arn:aws:logs:eu-west-3:111122223333:log-group:/acme/production/trail",
            ],
          },
        },
      },
      {
        Sid: "ReadersDecrypt",
        Effect: "Allow",
        Principal: { AWS: readers },
        Action: ["kms:Decrypt", "kms:DescribeKey"],
        Resource,
      },
      {
        Sid: "OnlyReadersDecrypt",
        Effect: "Deny",
        Principal: { AWS: ["*"] },
        Action: ["kms:Decrypt", "kms:ReEncryptFrom"],
        Resource,
        Condition: { ArnNotLike: { "aws:PrincipalArn": readers }, BoolIfExists: notAService },
      },
    ],
  });
});

it("Each trail is named, and a key without log groups lets CloudWatch Logs nothing.", () => {
  const { Statement } = JSON.parse(
    archiveKeyPolicy({ ...agreed, trailNames: ["one", "two"], logGroupNames: [] }),
  ) as { Statement: { Sid: string; Condition?: object }[] };

  expect(Statement.map(({ Sid }) => Sid)).not.toContain("LogGroupsEncrypt");
  expect(Statement).toHaveLength(7);
  expect(Statement.find(({ Sid }) => Sid === "TrailsDecrypt")?.Condition).toEqual({
    StringEquals: {
      "aws:SourceArn": [
        "arn:aws:cloudtrail:eu-west-3:111122223333:trail/one",
        "arn:aws:cloudtrail:eu-west-3:111122223333:trail/two",
      ],
    },
  });
});

it("In another partition, every ARN is of that partition.", () => {
  const policy = archiveKeyPolicy({
    ...agreed,
    partition: "aws-eusc",
    readers: ["arn:aws-eusc:iam::111122223333:role/auditor"],
    keyAdministrators: ["arn:aws-eusc:iam::111122223333:role/admin"],
  });

  expect(policy).not.toContain("arn:aws:");
});
