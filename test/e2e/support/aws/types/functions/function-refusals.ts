import { object, text, type Refusal, type Wanted } from "../../resource-type";
import { roleOfArn } from "../access/permission";
import { letsService } from "../logging/service-permission";
import { inRegion, taken } from "../refusals";
import { functionType, lambdaApi } from "./named";

const createFunction = `${lambdaApi}/API_CreateFunction.html`;
const provider = "internal/service/lambda/function.go";

/**
 * Runtimes that AWS makes no new function of any more. The dates of the last ones were put off more than once; that of
 * Node.js 20 is the last that AWS's page was seen with, 31 August 2026.
 */
const ended = [
  ...["nodejs", "nodejs4.3", "nodejs4.3-edge", "nodejs6.10", "nodejs8.10"],
  ...["nodejs10.x", "nodejs12.x", "nodejs14.x", "nodejs16.x", "nodejs18.x", "nodejs20.x"],
  ...["python2.7", "python3.6", "python3.7", "python3.8", "ruby2.5", "ruby2.7", "java8", "go1.x"],
  ...["dotnetcore1.0", "dotnetcore2.0", "dotnetcore2.1", "dotnetcore3.1", "dotnet6"],
];

const form: readonly Refusal[] = [
  taken(functionType, "name", {
    says: "ResourceConflictException: Function already exist",
    source: "https://github.com/hashicorp/terraform-provider-aws/issues/1524",
  }),
  {
    // The model has the length that a name has within an ARN.
    says: "ValidationException: the name of a function has at most 64 characters",
    source: createFunction,
    applies: ({ inputs }) => text(inputs.name).length > 64,
  },
  {
    // The provider itself, before AWS.
    says: "one of `filename,image_uri,s3_bucket` must be specified",
    source: provider,
    applies: ({ inputs }) =>
      [inputs.code, inputs.imageUri, inputs.s3Bucket].filter((given) => given !== undefined)
        .length !== 1,
  },
  {
    // The provider itself, before AWS.
    says: "handler and runtime must be set when PackageType is Zip",
    source: provider,
    applies: ({ inputs }) =>
      inputs.packageType === "Zip" && (text(inputs.handler) === "" || text(inputs.runtime) === ""),
  },
  {
    // The model has what functions on instances of their own may have.
    says: "expected timeout to be in the range (1 - 900)",
    source: provider,
    applies: ({ inputs }) => Number(inputs.timeout) > 900,
  },
  {
    // The same.
    says: "expected memory_size to be in the range (128 - 10240)",
    source: provider,
    applies: ({ inputs }) => Number(inputs.memorySize) > 10_240,
  },
  {
    says: "InvalidParameterValueException: The runtime parameter is no longer supported for creating or updating AWS Lambda functions.",
    source: "https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html",
    applies: ({ inputs }) => ended.includes(text(inputs.runtime)),
  },
  {
    says: 'InvalidParameterValueException: LogLevel is not supported when LogFormat is set to "Text".',
    source: "https://github.com/aws/aws-cdk/pull/28045",
    applies: ({ inputs }) => {
      const { applicationLogLevel, logFormat, systemLogLevel } = object(inputs.loggingConfig);
      return logFormat === "Text" && text(applicationLogLevel) + text(systemLogLevel) !== "";
    },
  },
];

/** What a region of an account runs at once by default, and what it keeps for the functions that reserve nothing. */
const concurrency = { all: 1000, unreserved: 100 };

const account: readonly Refusal[] = [
  {
    says: "InvalidParameterValueException: The role defined for the function cannot be assumed by Lambda.",
    source: "https://github.com/pdomala/LambdaCDDemo/issues/1",
    applies: ({ inputs }, account) =>
      !letsService(roleOfArn(account, inputs.role)?.inputs.assumeRolePolicy, {
        service: "lambda.amazonaws.com",
        action: "sts:AssumeRole",
        resource: "",
        context: {},
      }),
  },
  {
    says: "InvalidParameterValueException: Specified ReservedConcurrentExecutions for function decreases account's UnreservedConcurrentExecution below its minimum value of [100].",
    source: "https://docs.aws.amazon.com/lambda/latest/dg/configuration-concurrency.html",
    applies: (wanted, account) =>
      reserved(wanted) > 0 &&
      inRegion(account, wanted.region, functionType)
        .map((other) => reserved(other))
        .reduce((sum, one) => sum + one, reserved(wanted)) >
        concurrency.all - concurrency.unreserved,
  },
];

export const functionRefusals: readonly Refusal[] = [...form, ...account];

const reserved = ({ inputs }: Pick<Wanted, "inputs">): number =>
  Math.max(0, Number(inputs.reservedConcurrentExecutions ?? 0));
