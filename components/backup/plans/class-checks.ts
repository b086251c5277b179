import type { Problems } from "../../support/args-error";
import { checkDistinct, checkWhole } from "../../support/checks";
import { checkVaultArn } from "../arns";
import { checkRetention } from "../vault/vault-lock";
import type { RetentionRange } from "../vault/vault-lock";
import type { BackedUpClass, BackupCopy } from "./plan-rule";

/** @see https://docs.aws.amazon.com/aws-backup/latest/devguide/aws-backup-limits.html */
const mostCopies = 5;

/** @see https://docs.aws.amazon.com/aws-backup/latest/devguide/API_Lifecycle.html */
const leastColdDays = 90;

/** @see https://docs.aws.amazon.com/aws-backup/latest/devguide/point-in-time-recovery.html */
const mostContinuousDays = 35;

/** How often a class is backed up, how long that is kept, and where else. */
export function checkBackedUpClass(
  problems: Problems,
  path: string,
  data: BackedUpClass,
  lock: RetentionRange,
): void {
  const { rpoHours, retentionDays, continuous, copies } = data;
  checkWhole(
    problems,
    `${path}.rpoHours`,
    rpoHours,
    [1, 168],
    "AWS backs up every hour at most; a backup older than a week protects little",
  );
  checkRetention(problems, `${path}.retentionDays`, retentionDays, lock);
  if (continuous && retentionDays > mostContinuousDays)
    problems.add(
      `${path}.retentionDays`,
      `must be at most ${mostContinuousDays} days for a continuous backup`,
      retentionDays,
      "AWS keeps no longer: back up a second class, not continuous, for what is kept longer",
    );
  checkCold(problems, path, data);
  checkCopies(problems, `${path}.copies`, copies, lock);
}

function checkCold(problems: Problems, path: string, data: BackedUpClass): void {
  const { continuous, coldAfterDays, retentionDays } = data;
  if (coldAfterDays === undefined) return;
  if (continuous)
    return problems.add(
      `${path}.coldAfterDays`,
      "must not be there for a continuous backup",
      coldAfterDays,
      "AWS keeps none in cold storage: remove it, or back up a second class",
    );
  checkWhole(
    problems,
    `${path}.coldAfterDays`,
    coldAfterDays,
    [1, 36_500],
    "leave it out to keep backups warm",
  );
  if (retentionDays < coldAfterDays + leastColdDays)
    problems.add(
      `${path}.retentionDays`,
      `must be at least ${leastColdDays} more than \`coldAfterDays\` (${coldAfterDays})`,
      retentionDays,
      "AWS keeps a cold backup so long: keep it longer, or leave `coldAfterDays` out",
    );
}

function checkCopies(
  problems: Problems,
  path: string,
  copies: readonly BackupCopy[],
  lock: RetentionRange,
): void {
  if (copies.length > mostCopies)
    problems.add(
      path,
      `must hold at most ${mostCopies}`,
      copies.length,
      "AWS makes no more for one rule: keep the regions that were agreed",
    );
  copies.forEach(({ vaultArn, retentionDays }, index) => {
    checkVaultArn(problems, `${path}[${index}].vaultArn`, vaultArn);
    checkRetention(problems, `${path}[${index}].retentionDays`, retentionDays, lock);
  });
  checkDistinct(
    problems,
    copies.map(({ vaultArn }) => vaultArn),
    (index) => `${path}[${index}].vaultArn`,
    "one copy a vault: remove one of the two",
  );
}
