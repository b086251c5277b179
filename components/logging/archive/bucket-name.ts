import type { Problems } from "../../support/args-error";

const reservedPrefix = /^(xn--|sthree-|amzn-s3-demo-)/;
const reservedSuffix = /(-s3alias|--ol-s3|--x-s3|--table-s3|-an)$/;

/**
 * S3's rules for the name of a bucket, without the dots that it takes: over TLS they break its certificate.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
 */
export function checkBucketName(problems: Problems, path: string, name: string): void {
  if (!/^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/.test(name))
    problems.add(
      path,
      "must be 3 to 63 lower-case letters, digits or hyphens, no hyphen at an end",
      name,
      "write it as acme-production-logs",
    );
  else if (reservedPrefix.test(name) || reservedSuffix.test(name))
    problems.add(
      path,
      "must not start or end with what S3 keeps for itself",
      name,
      "leave out xn--, sthree-, amzn-s3-demo- at the start and -s3alias, --ol-s3, --x-s3, --table-s3, -an at the end",
    );
}
