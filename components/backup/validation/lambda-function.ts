import { LogGroup } from "@pulumi/aws/cloudwatch";
import { Role, RolePolicy } from "@pulumi/aws/iam";
import { Function as LambdaFunction } from "@pulumi/aws/lambda";
import * as pulumi from "@pulumi/pulumi";
import { functionCode, handler, runtime, type FunctionFile } from "./function-code";
import { functionName, logGroupName, type Place } from "./names";
import { functionTrust } from "./rights";

/** A function, what it may do and where it writes. */
export interface LambdaFunctionArgs {
  readonly place: Place;
  readonly file: FunctionFile;
  readonly description: string;
  /** The JSON text of its role's policy. */
  readonly rights: string;
  /** 1 to 900. */
  readonly timeoutSeconds: number;
  readonly memoryMiB: number;
  /** See {@link functionCode}. */
  readonly agreed?: unknown;
  readonly variables?: Readonly<Record<string, pulumi.Input<string>>>;
  /** Where it runs. @default outside any network of the client */
  readonly network?: {
    readonly subnetId: string;
    readonly securityGroupIds: readonly string[];
  };
  readonly logRetentionDays: number;
  readonly tags: Readonly<Record<string, string>>;
}

/** A function with a role and a log of its own: the children of a component. Whoever uses its name waits for its rights. */
export function lambdaFunction(
  parent: pulumi.ComponentResource,
  name: string,
  args: LambdaFunctionArgs,
): LambdaFunction {
  const { place, file, tags, network } = args;
  const { region } = place;
  const physicalName = functionName(place, file);
  const child = { parent };

  const role = new Role(
    `${name}-role`,
    {
      name: physicalName,
      description: `${args.description}: what it may do`,
      assumeRolePolicy: functionTrust,
      tags,
    },
    child,
  );
  const rights = new RolePolicy(
    `${name}-rights`,
    { name: "rights", role: role.name, policy: args.rights },
    child,
  );
  // Lambda would make one that keeps everything for ever.
  const logGroup = new LogGroup(
    `${name}-logs`,
    { region, name: logGroupName(place, file), retentionInDays: args.logRetentionDays, tags },
    child,
  );
  return new LambdaFunction(
    `${name}-function`,
    {
      region,
      name: physicalName,
      description: args.description,
      role: role.arn,
      runtime,
      handler,
      architectures: ["arm64"],
      timeout: args.timeoutSeconds,
      memorySize: args.memoryMiB,
      code: functionCode(file, args.agreed),
      environment: { variables: { ...args.variables } },
      ...(network === undefined
        ? {}
        : {
            vpcConfig: {
              subnetIds: [network.subnetId],
              securityGroupIds: [...network.securityGroupIds],
            },
          }),
      tags,
    },
    { ...child, dependsOn: [rights, logGroup] },
  );
}
