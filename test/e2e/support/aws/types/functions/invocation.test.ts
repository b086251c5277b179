import type { Props } from "../../resource-type";
import { FreshAccount, onlyReason } from "../fresh-account";
import { functionTypes } from "../functions";
import { queueArn } from "../queues/requests";
import {
  existing,
  invokeConfig,
  lambda,
  permission,
  requests,
  role,
  roleArn,
  worker,
} from "./requests";

const aws = new FreshAccount();
beforeEach(() => aws.open(existing));
afterEach(() => aws.close());

const refusal = (type: string, change: Props) =>
  aws.refusal(type, { ...requests[type], ...change });

test("a permission is its statement, and an import names the function too", async () => {
  const made = await aws.create(permission, requests[permission]);

  expect(made).toMatchObject({ id: "events", outputs: { statementId: "events" } });
  const state = { region: "eu-west-3" };
  expect((await aws.read(permission, "existing/events", state))?.id).toBe("events");
});

test("the provider ends a statement's name that has only its beginning", async () => {
  const { id, outputs } = await aws.create(permission, {
    ...requests[permission],
    statementId: undefined,
    statementIdPrefix: "events-",
  });

  expect(id).toMatch(/^events-[0-9a-f]{26}$/);
  expect(outputs.statementId).toBe(id);
});

test("nothing of a permission changes in place", async () => {
  const made = await aws.create(permission, requests[permission]);
  const change = {
    action: "lambda:GetFunction",
    eventSourceToken: "token",
    function: "other",
    functionUrlAuthType: "AWS_IAM",
    invokedViaFunctionUrl: true,
    principal: "s3.amazonaws.com",
    principalOrgId: "o-1",
    qualifier: "1",
    sourceAccount: "111122223333",
    sourceArn: "arn:aws:s3:::bucket",
    statementId: "other",
    statementIdPrefix: "other-",
  };

  expect([...aws.diff(permission, made, change).replacing].sort()).toEqual(
    Object.keys(change).sort(),
  );
});

test("what becomes of calls that nobody waits for is one thing of its function, or of a version of it", async () => {
  const made = await aws.create(invokeConfig, requests[invokeConfig]);
  await aws.create(invokeConfig, requests[invokeConfig]);
  expect(aws.world.calls.at(-1)?.outcome).toBe("overwrote");

  const version = await aws.create(invokeConfig, {
    ...requests[invokeConfig],
    qualifier: "$LATEST",
  });
  expect([made.id, version.id]).toEqual(["existing", "existing:$LATEST"]);

  const change = { functionName: "other", qualifier: "1", maximumRetryAttempts: 1 };
  expect([...aws.diff(invokeConfig, made, change).replacing].sort()).toEqual([
    "functionName",
    "qualifier",
  ]);
});

const asked = (type: string, inputs: Props) =>
  functionTypes[type]?.calls({ inputs, account: "111122223333", region: "eu-west-3" });

test("Lambda is told where the calls go that failed, and those that did not", () => {
  const destination = queueArn("existing");
  const inputs = {
    ...requests[invokeConfig],
    destinationConfig: { onFailure: { destination }, onSuccess: { destination } },
    qualifier: "$LATEST",
  };

  expect(asked(invokeConfig, inputs)).toEqual([
    {
      service: "lambda",
      operation: "PutFunctionEventInvokeConfig",
      input: {
        DestinationConfig: {
          OnFailure: { Destination: destination },
          OnSuccess: { Destination: destination },
        },
        FunctionName: "existing",
        MaximumEventAgeInSeconds: 3600,
        MaximumRetryAttempts: 0,
        Qualifier: "$LATEST",
      },
    },
  ]);
});

test("Lambda is told who may call a function, and for whom", () => {
  const inputs = {
    ...requests[permission],
    eventSourceToken: "token",
    functionUrlAuthType: "AWS_IAM",
    invokedViaFunctionUrl: true,
    principalOrgId: "o-1",
    qualifier: "1",
    sourceAccount: "111122223333",
  };

  expect(asked(permission, inputs)).toEqual([
    {
      service: "lambda",
      operation: "AddPermission",
      input: {
        Action: "lambda:InvokeFunction",
        EventSourceToken: "token",
        FunctionName: "existing",
        FunctionUrlAuthType: "AWS_IAM",
        InvokedViaFunctionUrl: true,
        Principal: "events.amazonaws.com",
        PrincipalOrgID: "o-1",
        Qualifier: "1",
        SourceAccount: "111122223333",
        SourceArn: "arn:aws:events:eu-west-3:111122223333:rule/restored",
        StatementId: "events",
      },
    },
  ]);
});

test.each<[string, string, Props, string]>([
  [
    "a permission of no function",
    permission,
    { function: "none" },
    "ResourceNotFoundException: Function not found",
  ],
  ["a permission to do what there is not", permission, { action: "lambda" }, "Action"],
  [
    "no function's failed calls",
    invokeConfig,
    { functionName: "none" },
    "ResourceNotFoundException: Function not found",
  ],
  ["three more attempts", invokeConfig, { maximumRetryAttempts: 3 }, "MaximumRetryAttempts"],
  [
    "calls of a minute ago",
    invokeConfig,
    { maximumEventAgeInSeconds: 59 },
    "MaximumEventAgeInSeconds",
  ],
])("AWS refuses %s", async (_, type, change, says) => {
  expect(await refusal(type, change)).toMatch(onlyReason(says));
});

test("AWS refuses a statement that the function has, and takes it for another one", async () => {
  await aws.create(lambda, { ...requests[lambda], name: "other" });
  expect(await refusal(permission, {})).toBe("");

  expect(await refusal(permission, { function: "other" })).toBe("");
  expect(
    await refusal(permission, {
      function: "arn:aws:lambda:eu-west-3:111122223333:function:existing",
    }),
  ).toMatch(onlyReason("ResourceConflictException: The statement id provided already exists."));
});

test.each(["onFailure", "onSuccess"])(
  "AWS refuses a function whose role may not send to the queue of %s",
  async (when) => {
    await aws.create(role, worker("mute"));
    await aws.create(lambda, { ...requests[lambda], name: "mute", role: roleArn("mute") });
    const sentTo = (destination: string) => ({ destinationConfig: { [when]: { destination } } });
    const toQueue = sentTo(queueArn("existing"));
    const toTopic = sentTo("arn:aws:sns:eu-west-3:111122223333:alerts");

    expect(await refusal(invokeConfig, toQueue)).toBe("");
    expect(await refusal(invokeConfig, { functionName: "mute", ...toTopic })).toBe("");
    expect(await refusal(invokeConfig, { functionName: "mute", ...toQueue })).toMatch(
      onlyReason("does not have permissions to call SendMessage on the destination"),
    );
  },
);
