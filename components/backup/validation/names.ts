import { arn } from "../../support/arn";
import type { FunctionFile } from "./function-code";

/** Where the functions are, and the first letters of all that is theirs. */
export interface Place {
  /** `acme-production`: everything's name is this, `-validate-` and the function's. */
  readonly namePrefix: string;
  /** 12 digits. */
  readonly accountId: string;
  /** `aws`, `aws-eusc`... */
  readonly partition: string;
  readonly region: string;
}

/** The name of a function, and of its queue, role, rule and alarms. */
export function functionName({ namePrefix }: Place, file: FunctionFile | "failed"): string {
  return `${namePrefix}-validate-${file}`;
}

export function logGroupName(place: Place, file: FunctionFile): string {
  return `/aws/lambda/${functionName(place, file)}`;
}

/** Known without reading anybody's state. */
export function arnOf({ accountId, partition, region }: Place, service: string, resource: string) {
  return arn({ partition, service, region, accountId, resource });
}

export function functionArn(place: Place, file: FunctionFile): string {
  return arnOf(place, "lambda", `function:${functionName(place, file)}`);
}

export function queueArn(place: Place, file: FunctionFile | "failed"): string {
  return arnOf(place, "sqs", functionName(place, file));
}

/** IAM knows no region. */
export function roleArn({ accountId, partition, ...place }: Place, file: FunctionFile): string {
  const resource = `role/${functionName({ accountId, partition, ...place }, file)}`;
  return arn({ partition, service: "iam", accountId, resource });
}
