import { object, text, type Props, type ResourceType, type Wanted } from "../../resource-type";
import { block } from "../block";
import { arn, named } from "../ids";
import { code, codeSha256 } from "./code";
import { environmentRefusals } from "./environment";
import { functionRefusals } from "./function-refusals";
import { functionArn, functionType } from "./named";
import { vpcRefusals } from "./vpc";

/** Functions. Of what no function of the repository has, nothing is sent: file systems, settings of images, durable runs. */
export const functionTypes: Readonly<Record<string, ResourceType>> = {
  [functionType]: {
    // ForceNew in internal/service/lambda/function.go, where the name is function_name. Its CustomizeDiff adds
    // durable_config where it comes or goes
    replacedBy: ["name", "packageType", "tenancyConfig"],
    ...named("name"),
    computed: (wanted, id) => ({
      architectures: ["x86_64"],
      arn: functionArn(wanted, id),
      codeSha256: codeSha256(wanted.inputs),
      ephemeralStorage: { size: 512 },
      invokeArn: invokeArn(wanted, id, "2015-03-31", "invocations"),
      lastModified: "2026-12-01T08:00:00.000+0000",
      loggingConfig: {
        applicationLogLevel: "",
        logFormat: "Text",
        logGroup: `/aws/lambda/${id}`,
        systemLogLevel: "",
      },
      qualifiedArn: functionArn(wanted, `${id}:$LATEST`),
      qualifiedInvokeArn: invokeArn(wanted, `${id}:$LATEST`, "2015-03-31", "invocations"),
      responseStreamingInvokeArn: invokeArn(
        wanted,
        id,
        "2021-11-15",
        "response-streaming-invocations",
      ),
      signingJobArn: "",
      signingProfileVersionArn: "",
      // resourceFunctionRead keeps what the program gave.
      sourceCodeHash: "",
      sourceCodeSize: text(code(wanted.inputs).ZipFile).length,
      tracingConfig: { mode: "PassThrough" },
      version: "$LATEST",
    }),
    calls: (wanted) => [
      { service: "lambda", operation: "CreateFunction", input: creation(wanted.inputs) },
      ...(Number(wanted.inputs.reservedConcurrentExecutions ?? -1) < 0
        ? []
        : [
            {
              service: "lambda",
              operation: "PutFunctionConcurrency",
              input: {
                FunctionName: wanted.inputs.name,
                ReservedConcurrentExecutions: wanted.inputs.reservedConcurrentExecutions,
              },
            },
          ]),
    ],
    refusals: [...functionRefusals, ...environmentRefusals, ...vpcRefusals],
  },
};

/** What API Gateway calls: invokeARN and responseStreamingInvokeARN in internal/service/lambda/function.go. */
function invokeArn(wanted: Wanted, name: string, version: string, what: string): string {
  const path = `path/${version}/functions/${functionArn(wanted, name)}/${what}`;
  return arn({ ...wanted, account: "lambda" }, "apigateway", path);
}

function creation(inputs: Props): Props {
  const { applicationLogLevel, logFormat, logGroup, systemLogLevel } = object(inputs.loggingConfig);
  const { ipv6AllowedForDualStack, securityGroupIds, subnetIds } = object(inputs.vpcConfig);
  return {
    Architectures: inputs.architectures,
    Code: code(inputs),
    CodeSigningConfigArn: inputs.codeSigningConfigArn,
    DeadLetterConfig: block(inputs.deadLetterConfig, ({ targetArn }) => ({ TargetArn: targetArn })),
    Description: inputs.description,
    Environment: block(inputs.environment, ({ variables }) => ({ Variables: variables })),
    EphemeralStorage: block(inputs.ephemeralStorage, ({ size }) => ({ Size: size })),
    FunctionName: inputs.name,
    Handler: inputs.handler,
    KMSKeyArn: inputs.kmsKeyArn,
    Layers: inputs.layers,
    LoggingConfig: block(inputs.loggingConfig, () => ({
      ApplicationLogLevel: applicationLogLevel,
      LogFormat: logFormat,
      LogGroup: logGroup,
      SystemLogLevel: systemLogLevel,
    })),
    MemorySize: inputs.memorySize,
    PackageType: inputs.packageType,
    Publish: inputs.publish,
    Role: inputs.role,
    Runtime: inputs.runtime,
    SnapStart: block(inputs.snapStart, ({ applyOn }) => ({ ApplyOn: applyOn })),
    Tags: inputs.tagsAll,
    Timeout: inputs.timeout,
    TracingConfig: block(inputs.tracingConfig, ({ mode }) => ({ Mode: mode })),
    VpcConfig: block(inputs.vpcConfig, () => ({
      Ipv6AllowedForDualStack: ipv6AllowedForDualStack,
      SecurityGroupIds: securityGroupIds,
      SubnetIds: subnetIds,
    })),
  };
}
