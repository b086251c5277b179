import { policyDocument } from "../../support/policy-document";
import type { Statement } from "../../support/policy-document";
import type { FunctionFile } from "./function-code";
import { arnOf, functionArn, logGroupName, queueArn, type Place } from "./names";
import { allow, readsOf } from "./reads";
import type { ValidatedClass, ValidatorKind } from "./validated-class";

/** Who may do what a function does. @see https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html */
export const functionTrust = policyDocument([
  {
    Sid: "LambdaAssumes",
    Effect: "Allow",
    Principal: { Service: ["lambda.amazonaws.com"] },
    Action: ["sts:AssumeRole"],
  },
]);

/**
 * What a validator may do: read what was restored, give its result, and write to its own queue and log. Aurora's also makes and
 * removes the instances by which it reads.
 * @param classes Those whose types it validates.
 */
export function validatorRights(
  place: Place,
  kind: ValidatorKind,
  classes: readonly ValidatedClass[],
): string {
  const functions = classes.flatMap(({ custom }) =>
    custom === undefined ? [] : [custom.functionArn],
  );
  return policyDocument([
    writesItsLog(place, kind),
    {
      Sid: "GivesItsResult",
      Effect: "Allow",
      // Neither is of one resource.
      Action: ["backup:DescribeRestoreJob", "backup:PutRestoreValidationResult"],
      Resource: ["*"],
    },
    {
      Sid: "LooksAgainLater",
      Effect: "Allow",
      Action: [
        "sqs:DeleteMessage",
        "sqs:GetQueueAttributes",
        "sqs:ReceiveMessage",
        "sqs:SendMessage",
      ],
      Resource: [queueArn(place, kind)],
    },
    ...readsOf[kind](place, classes),
    ...allow("AsksTheClientsFunction", ["lambda:InvokeFunction"], functions),
  ]);
}

/** What the function that asks databases may do: nothing of its own on AWS, but enter its network, which Lambda does for it. */
export function questionsRights(place: Place): string {
  const enters = [
    "ec2:AssignPrivateIpAddresses",
    "ec2:CreateNetworkInterface",
    "ec2:DeleteNetworkInterface",
    "ec2:DescribeNetworkInterfaces",
    "ec2:DescribeSecurityGroups",
    "ec2:DescribeSubnets",
    "ec2:DescribeVpcs",
    "ec2:UnassignPrivateIpAddresses",
  ];
  return policyDocument([
    writesItsLog(place, "questions"),
    { Sid: "LambdaEntersItsNetwork", Effect: "Allow", Action: enters, Resource: ["*"] },
    {
      // https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html
      Sid: "ItsCodeDoesNot",
      Effect: "Deny",
      Action: enters,
      Resource: ["*"],
      Condition: {
        ArnEquals: { "lambda:SourceFunctionArn": [functionArn(place, "questions")] },
      },
    },
  ]);
}

function writesItsLog(place: Place, file: FunctionFile): Statement {
  return {
    Sid: "WritesItsLog",
    Effect: "Allow",
    Action: ["logs:CreateLogStream", "logs:PutLogEvents"],
    Resource: [arnOf(place, "logs", `log-group:${logGroupName(place, file)}:*`)],
  };
}
