import { object, type Props, type Refusal } from "../../resource-type";

const page = "https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html";

/** What Lambda itself sets. The one that begins with an underscore the model refuses already. */
const reserved = [
  "AWS_ACCESS_KEY",
  "AWS_ACCESS_KEY_ID",
  "AWS_DEFAULT_REGION",
  "AWS_EXECUTION_ENV",
  "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
  "AWS_LAMBDA_FUNCTION_NAME",
  "AWS_LAMBDA_FUNCTION_VERSION",
  "AWS_LAMBDA_INITIALIZATION_TYPE",
  "AWS_LAMBDA_LOG_GROUP_NAME",
  "AWS_LAMBDA_LOG_STREAM_NAME",
  "AWS_LAMBDA_RUNTIME_API",
  "AWS_REGION",
  "AWS_SECRET_ACCESS_KEY",
  "AWS_SESSION_TOKEN",
  "LAMBDA_RUNTIME_DIR",
  "LAMBDA_TASK_ROOT",
];

export const environmentRefusals: readonly Refusal[] = [
  {
    says: "InvalidParameterValueException: Lambda was unable to configure your environment variables because the environment variables you have provided contains reserved keys that are currently not supported for modification.",
    source: page,
    applies: ({ inputs }) => Object.keys(variables(inputs)).some((key) => reserved.includes(key)),
  },
  {
    // Measured on their JSON text: https://github.com/github-aws-runners/terraform-aws-github-runner/issues/3594
    says: "InvalidParameterValueException: Lambda was unable to configure your environment variables because the environment variables you have provided exceeded the 4KB limit.",
    source: page,
    applies: ({ inputs }) => Buffer.byteLength(JSON.stringify(variables(inputs))) > 4096,
  },
];

const variables = ({ environment }: Props): Props => object(object(environment).variables);
