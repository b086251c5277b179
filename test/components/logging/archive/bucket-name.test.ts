import { checkBucketName } from "../../../../components/logging/archive/bucket-name";
import { problem, told } from "../../helpers";

const check = (name: string) => told((problems) => checkBucketName(problems, "bucketName", name));
const characters = "must be 3 to 63 lower-case letters, digits or hyphens, no hyphen at an end";
const reserved = "must not start or end with what S3 keeps for itself";

it.each([
  ["abc", "ab", characters],
  ["x".repeat(63), "x".repeat(64), characters],
  ["acme-logs", "Acme-logs", characters],
  ["acme-logs", "acme_logs", characters],
  ["acme-logs", "acme.logs", characters],
  ["acme-logs", "-acme-logs", characters],
  ["acme-logs", "acme-logs-", characters],
  ["xn-acme", "xn--acme", reserved],
  ["sthree", "sthree-acme", reserved],
  ["amzn-s3-acme", "amzn-s3-demo-acme", reserved],
  ["acme-alias", "acme-s3alias", reserved],
  ["acme-ol-s3", "acme--ol-s3", reserved],
  ["acme-x-s3", "acme--x-s3", reserved],
  ["acme-table-s3", "acme--table-s3", reserved],
  ["acme-milan", "acme-an", reserved],
])("A bucket may be called %s, and not %s.", (taken, refused, rule) => {
  expect(check(taken)).toEqual([]);
  expect(check(refused)).toEqual([problem("bucketName", rule, `"${refused}"`)]);
});
