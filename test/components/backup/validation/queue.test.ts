import { failedQueuePolicy, queuePolicy } from "../../../../components/backup/validation/queue";
import { place } from "./classes";

const queue = (name: string) =>
  `arn:aws:sqs:eu-west-3:111122223333:acme-production-validate-${name}`;
const rule = (name: string) =>
  `arn:aws:events:eu-west-3:111122223333:rule/acme-production-validate-${name}`;

test("Messages come of the rule, the function and the client's administrators: a result travels in them.", () => {
  const admin = "arn:aws:iam::111122223333:role/acme-admin";
  expect(JSON.parse(queuePolicy(place, "rds", [admin])).Statement).toEqual([
    {
      Sid: "RulesSend",
      Effect: "Allow",
      Principal: { Service: ["events.amazonaws.com"] },
      Action: ["sqs:SendMessage"],
      Resource: [queue("rds")],
      Condition: { ArnEquals: { "aws:SourceArn": [rule("rds")] } },
    },
    {
      Sid: "NobodyElseSends",
      Effect: "Deny",
      Principal: { AWS: ["*"] },
      Action: ["sqs:SendMessage"],
      Resource: [queue("rds")],
      Condition: {
        ArnNotEquals: {
          "aws:PrincipalArn": [
            "arn:aws:iam::111122223333:role/acme-production-validate-rds",
            admin,
          ],
        },
        Bool: { "aws:PrincipalIsAWSService": "false" },
      },
    },
    {
      Sid: "OnlyEncrypted",
      Effect: "Deny",
      Principal: { AWS: ["*"] },
      Action: ["sqs:*"],
      Resource: [queue("rds")],
      Condition: { Bool: { "aws:SecureTransport": "false" } },
    },
  ]);
});

test("What no function could deal with comes of every rule.", () => {
  const { Statement } = JSON.parse(failedQueuePolicy(place, ["rds", "s3"])) as {
    Statement: { Sid: string; Resource: string[]; Condition: unknown }[];
  };

  expect(Statement.map(({ Sid }) => Sid)).toEqual(["RulesSend", "OnlyEncrypted"]);
  expect(Statement[0]).toMatchObject({
    Resource: [queue("failed")],
    Condition: { ArnEquals: { "aws:SourceArn": [rule("rds"), rule("s3")] } },
  });
});
