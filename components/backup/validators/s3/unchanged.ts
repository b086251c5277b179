/** One line of a bucket's history. */
export interface HistoryLine {
  readonly key: string;
  readonly versionId: string;
  /** To the second. */
  readonly lastModified: Date;
  /** An archived object's content cannot be read, and AWS Backup has none of it. A delete marker is no object. */
  readonly kind: "object" | "archived" | "deleted";
  /** Bytes. */
  readonly size: number;
}

/** AWS Backup tells one moment, and reads a bucket during hours: what changed in between may be in the backup or not. */
const hoursBefore = 1;
const hoursAfter = 24;

/**
 * The objects of a bucket that a backup must hold: they were there before it began, and nothing took their place while it was made.
 * @param history Newest first for each key, as S3 lists it: of two versions of one second it tells which was the last.
 * @see https://docs.aws.amazon.com/aws-backup/latest/devguide/s3-backups.html
 */
export function unchangedAround(history: readonly HistoryLine[], takenAt: Date): HistoryLine[] {
  const begin = takenAt.getTime() - hoursBefore * 3_600_000;
  const end = takenAt.getTime() + hoursAfter * 3_600_000;
  const byKey = new Map<string, HistoryLine[]>();
  for (const line of history) {
    if (line.lastModified.getTime() >= end) continue;
    const lines = byKey.get(line.key);
    if (lines === undefined) byKey.set(line.key, [line]);
    else lines.push(line);
  }
  return [...byKey.values()].flatMap((lines) => {
    const [last] = lines.sort(newestFirst);
    return last?.kind === "object" && last.lastModified.getTime() < begin ? [last] : [];
  });
}

/** S3 lists delete markers apart: one of the same second as a version counts as the later, which leaves the key out. */
function newestFirst(a: HistoryLine, b: HistoryLine): number {
  return (
    b.lastModified.getTime() - a.lastModified.getTime() ||
    Number(b.kind === "deleted") - Number(a.kind === "deleted")
  );
}
