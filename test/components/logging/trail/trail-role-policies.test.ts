import {
  trailRolePolicy,
  trailRoleTrust,
} from "../../../../components/logging/trail/trail-role-policies";

const to = {
  partition: "aws-eusc",
  accountId: "111122223333",
  region: "eusc-de-east-1",
  trailArn: "arn:aws-eusc:cloudtrail:eusc-de-east-1:111122223333:trail/acme-trail",
  logGroupName: "/acme/trail",
};

it("CloudTrail takes the role, for that trail of that account.", () => {
  expect(JSON.parse(trailRoleTrust(to))).toEqual({
    Version: "2012-10-17",
    Statement: [
      {
        Sid: "TrailTakesRole",
        Effect: "Allow",
        Principal: { Service: ["cloudtrail.amazonaws.com"] },
        Action: ["sts:AssumeRole"],
        Condition: {
          StringEquals: { "aws:SourceAccount": "111122223333", "aws:SourceArn": to.trailArn },
        },
      },
    ],
  });
});

it("The role writes to the trail's streams of that log group, and nothing else.", () => {
  expect(JSON.parse(trailRolePolicy(to))).toEqual({
    Version: "2012-10-17",
    Statement: [
      {
        Sid: "WritesLogStreams",
        Effect: "Allow",
        Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
        Resource: [
          "arn:aws-eusc:logs:eusc-de-east-1:111122223333:log-group:/acme/trail:log-stream:111122223333_CloudTrail_eusc-de-east-1*",
        ],
      },
    ],
  });
});
