import type { Props } from "../resource-type";
import { FreshAccount, onlyReason } from "./fresh-account";
import { functionTypes } from "./functions";
import {
  archive,
  elided,
  existing,
  lambda,
  requests,
  role,
  roleArn,
  trust,
  worker,
} from "./functions/requests";

const aws = new FreshAccount();
beforeEach(() => aws.open(existing));
afterEach(() => aws.close());

const refusal = (change: Props) => aws.refusal(lambda, { ...requests[lambda], ...change });

test("there is a request of every type", () => {
  expect(Object.keys(requests).sort()).toEqual(Object.keys(functionTypes).sort());
});

test.each(Object.keys(requests))("AWS takes the request for %s, and keeps it", async (type) => {
  const made = await aws.create(type, requests[type]);

  expect(made.outputs).toMatchObject({ ...requests[type], region: "eu-west-3" });
  expect(aws.things(type)).toContainEqual(made);
});

test("a function is its name in a region, and AWS says how it is called", async () => {
  const made = await aws.create(lambda, requests[lambda]);

  const arn = "arn:aws:lambda:eu-west-3:111122223333:function:validate";
  const call = "arn:aws:apigateway:eu-west-3:lambda:path/2015-03-31/functions";
  expect(made).toMatchObject({
    id: "validate",
    outputs: {
      arn,
      qualifiedArn: `${arn}:$LATEST`,
      invokeArn: `${call}/${arn}/invocations`,
      qualifiedInvokeArn: `${call}/${arn}:$LATEST/invocations`,
      version: "$LATEST",
      codeSha256: Buffer.from("export {};").toString("base64"),
      sourceCodeHash: "",
    },
  });
  expect(aws.find(lambda, "eu-west-3/validate")).toEqual(made);
});

test("Lambda gives a function what it does not say", async () => {
  const { name, role, runtime, handler, code } = requests[lambda] ?? {};
  const { outputs } = await aws.create(lambda, { name, role, runtime, handler, code });

  expect(outputs).toMatchObject({
    architectures: ["x86_64"],
    ephemeralStorage: { size: 512 },
    loggingConfig: {
      applicationLogLevel: "",
      logFormat: "Text",
      logGroup: "/aws/lambda/validate",
      systemLogLevel: "",
    },
    memorySize: 128,
    timeout: 3,
    tracingConfig: { mode: "PassThrough" },
  });
});

test.each(["name", "packageType", "tenancyConfig"])(
  "a function of another %s is a new one",
  async (property) => {
    const made = await aws.create(lambda, requests[lambda]);
    const change = { [property]: "other", timeout: 60 };

    expect(aws.diff(lambda, made, change).replacing).toEqual([property]);
  },
);

test("two archives are the same where their hashes are, and other code changes the function in place", async () => {
  const made = await aws.create(lambda, requests[lambda]);
  const known = { code: elided("export {};") };
  const state = {
    ...made,
    inputs: { ...made.inputs, ...known },
    outputs: { ...made.outputs, ...known },
  };
  const diff = (text: string) => aws.diff(lambda, state, { code: elided(text) });

  expect(diff("export {};")).toEqual({ changed: [], replacing: [] });
  expect(diff("export default 1;")).toEqual({ changed: ["code"], replacing: [] });
});

const asked = (inputs: Props) =>
  functionTypes[lambda]?.calls({ inputs, account: "111122223333", region: "eu-west-3" });

test("Lambda is told all that the program says of a function", () => {
  const arn = "arn:aws:kms:eu-west-3:111122223333:key/1";
  const creation = asked({
    ...requests[lambda],
    codeSigningConfigArn: arn,
    deadLetterConfig: { targetArn: arn },
    description: "validates",
    ephemeralStorage: { size: 1024 },
    kmsKeyArn: arn,
    layers: [arn],
    loggingConfig: {
      applicationLogLevel: "INFO",
      logFormat: "JSON",
      logGroup: "none",
      systemLogLevel: "WARN",
    },
    packageType: "Zip",
    publish: true,
    snapStart: { applyOn: "None" },
    sourceKmsKeyArn: arn,
    tagsAll: { Owner: "ops" },
    tracingConfig: { mode: "Active" },
    vpcConfig: {
      ipv6AllowedForDualStack: false,
      securityGroupIds: ["sg-1"],
      subnetIds: ["subnet-1"],
    },
  })?.[0];

  expect(creation).toEqual({
    service: "lambda",
    operation: "CreateFunction",
    input: {
      Architectures: ["arm64"],
      Code: { ZipFile: JSON.stringify(archive("export {};")), SourceKMSKeyArn: arn },
      CodeSigningConfigArn: arn,
      DeadLetterConfig: { TargetArn: arn },
      Description: "validates",
      Environment: { Variables: { AGREED: "agreed.json" } },
      EphemeralStorage: { Size: 1024 },
      FunctionName: "validate",
      Handler: "index.handler",
      KMSKeyArn: arn,
      Layers: [arn],
      LoggingConfig: {
        ApplicationLogLevel: "INFO",
        LogFormat: "JSON",
        LogGroup: "none",
        SystemLogLevel: "WARN",
      },
      MemorySize: 512,
      PackageType: "Zip",
      Publish: true,
      Role: roleArn("existing"),
      Runtime: "nodejs24.x",
      SnapStart: { ApplyOn: "None" },
      Tags: { Owner: "ops" },
      Timeout: 300,
      TracingConfig: { Mode: "Active" },
      VpcConfig: {
        Ipv6AllowedForDualStack: false,
        SecurityGroupIds: ["sg-1"],
        SubnetIds: ["subnet-1"],
      },
    },
  });
});

test.each<[string, Props, Props]>([
  ["an image", { imageUri: "image" }, { ImageUri: "image" }],
  [
    "an object of a bucket",
    { s3Bucket: "code", s3Key: "a.zip", s3ObjectVersion: "1" },
    { S3Bucket: "code", S3Key: "a.zip", S3ObjectVersion: "1" },
  ],
])("code may be %s", (_, inputs, Code) => {
  expect(asked(inputs)?.[0]?.input.Code).toEqual(Code);
});

test.each([
  [0, [{ FunctionName: "validate", ReservedConcurrentExecutions: 0 }]],
  [5, [{ FunctionName: "validate", ReservedConcurrentExecutions: 5 }]],
  [-1, []],
  [undefined, []],
])("a function that reserves %s", (reservedConcurrentExecutions, expected) => {
  const [, ...others] = asked({ ...requests[lambda], reservedConcurrentExecutions }) ?? [];

  expect(others.map(({ operation }) => operation)).toEqual(
    expected.map(() => "PutFunctionConcurrency"),
  );
  expect(others.map(({ input }) => input)).toEqual(expected);
});

test.each<[string, Props]>([
  ["a name of 64 characters", { name: "a".repeat(64) }],
  ["the longest timeout", { timeout: 900 }],
  ["the shortest timeout", { timeout: 1 }],
  ["the least memory", { memorySize: 128 }],
  ["the most memory", { memorySize: 10_240 }],
  ["a function that runs never", { reservedConcurrentExecutions: 0 }],
  ["a function that reserves nothing", { reservedConcurrentExecutions: undefined }],
  ["a function that reserves all that it may", { reservedConcurrentExecutions: 895 }],
  ["the name of a function of another region", { name: "existing", region: "eu-west-1" }],
  [
    "an image",
    {
      code: undefined,
      imageUri: "image",
      packageType: "Image",
      runtime: undefined,
      handler: undefined,
    },
  ],
  ["a log in text", { loggingConfig: { logFormat: "Text", logGroup: "none" } }],
  [
    "environment variables of almost 4 KB",
    { environment: { variables: { AA: "a".repeat(4087) } } },
  ],
  ["no environment", { environment: undefined }],
])("AWS takes %s", async (_, change) => {
  expect(await refusal(change)).toBe("");
});

const unconfigurable =
  "InvalidParameterValueException: Lambda was unable to configure your environment variables because the environment variables you have provided";

test.each<[string, Props, string]>([
  [
    "the name of another function",
    { name: "existing" },
    "ResourceConflictException: Function already exist",
  ],
  [
    "a name of 65 characters",
    { name: "a".repeat(65) },
    "ValidationException: the name of a function has at most 64 characters",
  ],
  ["a name with a space", { name: "a b", reservedConcurrentExecutions: undefined }, "FunctionName"],
  ["no code", { code: undefined }, "one of `filename,image_uri,s3_bucket` must be specified"],
  ["two codes", { s3Bucket: "code" }, "one of `filename,image_uri,s3_bucket` must be specified"],
  ["no handler", { handler: undefined }, "handler and runtime must be set when PackageType is Zip"],
  ["no runtime", { runtime: undefined }, "handler and runtime must be set when PackageType is Zip"],
  ["a timeout of none", { timeout: 0 }, "Timeout"],
  ["a timeout of 901 seconds", { timeout: 901 }, "expected timeout to be in the range (1 - 900)"],
  ["127 MB of memory", { memorySize: 127 }, "MemorySize"],
  [
    "10241 MB of memory",
    { memorySize: 10_241 },
    "expected memory_size to be in the range (128 - 10240)",
  ],
  ["a runtime that there never was", { runtime: "nodejs7.x" }, "Runtime"],
  ["an architecture that there never was", { architectures: ["x86"] }, "Architectures"],
  [
    "a runtime that has ended",
    { runtime: "nodejs18.x" },
    "InvalidParameterValueException: The runtime parameter is no longer supported for creating or updating AWS Lambda functions.",
  ],
  [
    "a level in a log in text",
    { loggingConfig: { logFormat: "Text", applicationLogLevel: "INFO" } },
    'InvalidParameterValueException: LogLevel is not supported when LogFormat is set to "Text".',
  ],
  [
    "a system level in a log in text",
    { loggingConfig: { logFormat: "Text", systemLogLevel: "INFO" } },
    'InvalidParameterValueException: LogLevel is not supported when LogFormat is set to "Text".',
  ],
  [
    "a role that does not exist",
    { role: roleArn("none") },
    "InvalidParameterValueException: The role defined for the function cannot be assumed by Lambda.",
  ],
  [
    "to reserve what others need",
    { reservedConcurrentExecutions: 896 },
    "InvalidParameterValueException: Specified ReservedConcurrentExecutions for function decreases account's UnreservedConcurrentExecution below its minimum value of [100].",
  ],
  [
    "a reserved variable",
    { environment: { variables: { AWS_REGION: "eu-west-3" } } },
    `${unconfigurable} contains reserved keys that are currently not supported for modification.`,
  ],
  [
    "more than 4 KB of variables",
    { environment: { variables: { AA: "a".repeat(4088) } } },
    `${unconfigurable} exceeded the 4KB limit.`,
  ],
])("AWS refuses %s", async (_, change, says) => {
  expect(await refusal(change)).toMatch(onlyReason(says));
});

test("AWS refuses a role that another service assumes", async () => {
  await aws.create(role, { ...worker("machines"), assumeRolePolicy: trust("ec2.amazonaws.com") });

  expect(await refusal({ role: roleArn("machines") })).toMatch(
    onlyReason("The role defined for the function cannot be assumed by Lambda."),
  );
});
