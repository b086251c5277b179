import { policyDocument } from "../../../components/support/policy-document";

it("A policy is AWS's version of 2012 and the statements as they are.", () => {
  const statement = {
    Sid: "AccountAdministers",
    Effect: "Allow",
    Principal: { AWS: ["arn:aws:iam::111122223333:root"] },
    Action: ["kms:*"],
    Resource: ["*"],
    Condition: { StringEquals: { "aws:SourceAccount": "111122223333" } },
  } as const;

  expect(JSON.parse(policyDocument([statement]))).toEqual({
    Version: "2012-10-17",
    Statement: [statement],
  });
});

it("A statement may leave resources out, and a condition may list several values.", () => {
  const statement = {
    Sid: "PassesAgreedRoles",
    Effect: "Deny",
    Principal: { AWS: ["*"] },
    Action: ["iam:PassRole"],
    NotResource: ["arn:aws:iam::111122223333:role/workload/*"],
    Condition: { ArnNotLike: { "aws:PrincipalArn": ["a", "b"] } },
  } as const;

  expect(JSON.parse(policyDocument([statement]))).toEqual({
    Version: "2012-10-17",
    Statement: [statement],
  });
});
