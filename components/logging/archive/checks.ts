import { Problems } from "../../support/args-error";
import {
  checkAccountId,
  checkDistinct,
  checkPartition,
  checkRegion,
  checkWhole,
} from "../../support/checks";
import { checkOwnership, checkTagValue } from "../../support/tags";
import { checkLogGroupName } from "../trail/log-group";
import { checkTrailName } from "../trail/trail-name";
import { checkBucketName } from "./bucket-name";
import { accessLogBucketPolicy, archiveBucketPolicy } from "./bucket-policies";
import { archiveKeyPolicy } from "./key-policy";
import type { LogArchiveArgs } from "./log-archive-args";
import { checkPolicySize } from "./policy-size";
import { checkAdministrator, checkDenied, checkReader, isDenied } from "./principals";

/** @throws ArgsError with everything AWS would refuse, and with what would leave the logs to the provider or to nobody. */
export function checkLogArchive(token: string, name: string, args: LogArchiveArgs): void {
  const problems = new Problems(token, name);
  checkAccountId(problems, "accountId", args.accountId);
  checkPartition(problems, "partition", args.partition);
  checkRegion(problems, "region", args.region);
  checkNames(problems, args);
  checkRetention(problems, args);
  checkPrincipals(problems, args);
  checkOwnership(problems, args.ownership);
  if (args.dataClass !== undefined) checkTagValue(problems, "dataClass", args.dataClass);
  checkSizes(problems, args);
  problems.throwIfAny();
}

function checkNames(problems: Problems, args: LogArchiveArgs): void {
  const { bucketName, accessLogBucketName, trailNames, logGroupNames } = args;
  checkBucketName(problems, "bucketName", bucketName);
  checkBucketName(problems, "accessLogBucketName", accessLogBucketName);
  if (bucketName === accessLogBucketName)
    problems.add(
      "accessLogBucketName",
      "must differ from `bucketName`",
      accessLogBucketName,
      "a bucket that logs its own requests logs its logs",
    );
  atLeastOne(problems, "trailNames", trailNames, "name the trail that writes here");
  trailNames.forEach((one, index) => checkTrailName(problems, `trailNames[${index}]`, one));
  logGroupNames.forEach((one, index) =>
    checkLogGroupName(problems, `logGroupNames[${index}]`, one),
  );
}

/** @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock-managing.html */
function checkRetention(problems: Problems, { retentionDays, lock }: LogArchiveArgs): void {
  checkWhole(
    problems,
    "retentionDays",
    retentionDays,
    [90, 3653],
    "keep logs as long as agreed: 365 days are usual",
  );
  if (lock === "none") return;
  checkWhole(problems, "lock.days", lock.days, [1, 3653], "write whole days, or `none`");
  if (lock.days > retentionDays)
    problems.add(
      "lock.days",
      `must be at most \`retentionDays\` (${retentionDays})`,
      lock.days,
      "a lock that outlasts the retention keeps what should be deleted: shorten it",
    );
}

function checkPrincipals(problems: Problems, args: LogArchiveArgs): void {
  const { readers, keyAdministrators, deniedPrincipals, accountId } = args;
  atLeastOne(problems, "readers", readers, "name who reads the logs for the client");
  atLeastOne(
    problems,
    "keyAdministrators",
    keyAdministrators,
    "name the client's administrators: without one the key could never be changed",
  );
  readers.forEach((one, index) => checkReader(problems, `readers[${index}]`, one));
  keyAdministrators.forEach((one, index) =>
    checkAdministrator(problems, `keyAdministrators[${index}]`, one, accountId),
  );
  deniedPrincipals.forEach((one, index) =>
    checkDenied(problems, `deniedPrincipals[${index}]`, one),
  );
  for (const [path, principals] of Object.entries({ readers, keyAdministrators })) {
    checkDistinct(
      problems,
      principals,
      (index) => `${path}[${index}]`,
      "name each once: remove one of the two",
    );
    principals.forEach((one, index) => {
      if (isDenied(one, deniedPrincipals))
        problems.add(
          `${path}[${index}]`,
          "must not be one of `deniedPrincipals`, nor of their accounts",
          one,
          "name a principal of the client",
        );
    });
  }
}

/**
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/resource-limits.html
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-policies.html
 */
function checkSizes(problems: Problems, args: LogArchiveArgs): void {
  checkPolicySize(problems, "keyAdministrators", archiveKeyPolicy(args), 32 * 1024);
  const [archive, accessLogs] = [archiveBucketPolicy(args), accessLogBucketPolicy(args)];
  const longer = archive.length > accessLogs.length ? archive : accessLogs;
  checkPolicySize(problems, "readers", longer, 20 * 1024);
}

function atLeastOne(
  problems: Problems,
  path: string,
  values: readonly string[],
  wayOut: string,
): void {
  if (values.length === 0) problems.add(path, "must name at least one", values, wayOut);
}
