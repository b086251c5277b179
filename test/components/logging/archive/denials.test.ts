import { deniedToAllBut } from "../../../../components/logging/archive/denials";
import { policyDocument } from "../../../../components/support/policy-document";

const what = { Sid: "OnlyThem", Action: ["s3:DeleteObject"], Resource: ["arn:aws:s3:::logs/*"] };
const principals = ["arn:aws:iam::111122223333:role/a", "arn:aws:iam::111122223333:role/b"];

it("What is denied to all but some is denied to everybody, whom no one names, and not to AWS's services.", () => {
  expect(JSON.parse(policyDocument([deniedToAllBut(principals, what)]))).toEqual({
    Version: "2012-10-17",
    Statement: [
      {
        Sid: "OnlyThem",
        Effect: "Deny",
        Principal: { AWS: ["*"] },
        Action: ["s3:DeleteObject"],
        Resource: ["arn:aws:s3:::logs/*"],
        Condition: {
          ArnNotLike: { "aws:PrincipalArn": principals },
          BoolIfExists: { "aws:PrincipalIsAWSService": "false" },
        },
      },
    ],
  });
});
