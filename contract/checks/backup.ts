import type { Contract } from "../contract";
import type { Path, Problem } from "../problems";
import { check, repeated } from "./check";

type Lock = Contract["backup"]["lock"];

export const backupChecks = [
  check(["backup"], ({ backup }) =>
    repeated(backup.dataClasses, (one) => one.name).map(({ at }) => ({
      path: ["backup", "dataClasses", at, "name"],
      rule: "is the name of another class of data too: give each class a name of its own",
    })),
  ),
  check(["backup"], ({ backup }) =>
    backup.dataClasses.flatMap((one, at) => {
      const path = ["backup", "dataClasses", at];
      return [
        ...outsideLock([...path, "retentionDays"], one.retentionDays, backup.lock),
        ...one.copies.flatMap((copy, number) =>
          outsideLock(
            [...path, "copies", number, "retentionDays"],
            copy.retentionDays,
            backup.lock,
          ),
        ),
      ];
    }),
  ),
  check(["backup"], ({ backup }) =>
    backup.dataClasses.flatMap((one, at) =>
      repeated(one.copies, (copy) => copy.region).map((copy) => ({
        path: ["backup", "dataClasses", at, "copies", copy.at, "region"],
        rule: "is the region of another copy of this class too: one copy a region",
      })),
    ),
  ),
];

/** AWS Backup takes the plan and refuses each job when it runs. */
function outsideLock(path: Path, days: number, lock: Lock): Problem[] {
  const { minRetentionDays: least, maxRetentionDays: most } = lock;
  if (days >= least && days <= most) return [];
  const rule = `must be from ${least} to ${most} days, as backup.lock says: AWS refuses any other backup in a locked vault`;
  return [{ path, rule }];
}
