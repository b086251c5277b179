/** The parts of an ARN. `region` and `accountId` are absent where the service leaves them empty. */
export interface ArnParts {
  readonly partition: string;
  readonly service: string;
  /** @default empty, as for a global service */
  readonly region?: string;
  /** @default empty, as for S3 */
  readonly accountId?: string;
  /** What follows the account, wildcards included: `role/auditor`, `*`. */
  readonly resource: string;
}

/** @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html */
export function arn({ partition, service, region = "", accountId = "", resource }: ArnParts) {
  return `arn:${partition}:${service}:${region}:${accountId}:${resource}`;
}
