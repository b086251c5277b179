import { idOf } from "../id-of";
import type { Language } from "../describe-results";
import { gone } from "../gone";
import { failed, passed, type Outcome } from "../proof";
import type { RestoreJob } from "../restore-job";
import type { Validator } from "../validate";
import { BucketRefusal } from "./bucket-refusal";
import { drawn } from "./drawn";
import { unchangedAround, type HistoryLine } from "./unchanged";

export interface ObjectsTest {
  readonly name: string;
  /** How many objects are read; all, where the bucket has fewer. */
  readonly sample: number;
  /** The buckets whose history may be read. */
  readonly buckets: readonly string[];
  readonly language: Language;
}

export interface ObjectsPorts {
  /** Whether a bucket is there. */
  exists(bucketArn: string): Promise<boolean>;
  /**
   * The versions and delete markers of a bucket, or of a part of it, which is drawn for the job.
   * @throws BucketRefusal
   */
  history(bucketArn: string, jobId: string): Promise<readonly HistoryLine[]>;
  /**
   * The digest of an object's content, in hexadecimal; nothing where there is no such object. AWS's ETag is no such digest: it
   * depends on how the object was sent, and changes at a restore.
   * @throws BucketRefusal
   */
  sha256(bucketArn: string, key: string, versionId?: string): Promise<string | undefined>;
}

/** Larger objects are read only where the bucket has no other. */
const largestBytes = 256 * 1024 ** 2;

/** Of both buckets, for a function that has ten minutes. */
const mostBytesRead = 4 * 1024 ** 3;

/**
 * Reads a sample of a restored bucket's objects, and the versions that the backed up bucket had of them at the backup: a backup
 * needs versioning, and what is there today has moved on. It makes nothing, so there is nothing to remove.
 */
export function s3Validator(test: ObjectsTest, ports: ObjectsPorts): Validator {
  return {
    level: "data-checked",
    async check(job) {
      try {
        return await compared(job, test, ports);
      } catch (error) {
        if (!(error instanceof BucketRefusal)) throw error;
        return refused(words[test.language][error.reason](error.bucket));
      }
    },
    cleanUp: () => Promise.resolve(true),
  };
}

/** Keys may be somebody's name: only numbers are told. */
async function compared(
  { id, createdResourceArn, sourceResourceArn, takenAt }: RestoreJob,
  { name, sample, buckets, language }: ObjectsTest,
  ports: ObjectsPorts,
): Promise<Outcome> {
  const say = words[language];
  if (!(await ports.exists(createdResourceArn))) return refused(gone[language]);
  if (sourceResourceArn === undefined) return refused(say.noSource);
  const source = idOf(sourceResourceArn);
  if (!buckets.includes(source)) return refused(say.notAgreed(source));
  const objects = unchangedAround(await ports.history(sourceResourceArn, id), takenAt);
  if (objects.length === 0) return refused(say.noObject(source));

  let [count, missing, different, bytesLeft] = [0, 0, 0, mostBytesRead];
  for (const { key, versionId, size } of sampled(objects, sample, id)) {
    if (2 * size > bytesLeft) continue;
    bytesLeft -= 2 * size;
    const backedUp = await ports.sha256(sourceResourceArn, key, versionId);
    // Its version was there when the history was read: there is nothing left to compare with.
    if (backedUp === undefined) continue;
    const restored = await ports.sha256(createdResourceArn, key);
    count += 1;
    if (restored === undefined) missing += 1;
    else if (restored !== backedUp) different += 1;
  }
  if (count === 0) return refused(say.noneRead(source));
  return missing + different === 0
    ? passed("data-checked", `${name}: ${say.same(count)}`)
    : refused(`${name}: ${say.other(count, missing, different)}`);
}

/** Of those that are small enough, as many as are asked for, in the order that is drawn. */
function sampled(objects: readonly HistoryLine[], count: number, jobId: string): HistoryLine[] {
  const small = objects.filter(({ size }) => size <= largestBytes);
  return (small.length > 0 ? small : objects.filter(({ size }) => 2 * size <= mostBytesRead))
    .map((object) => [drawn(jobId, object.key), object] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .slice(0, count)
    .map(([, object]) => object);
}

const refused = (why: string) => failed("data-checked", why);

const words = {
  fr: {
    noSource: "AWS ne dit pas de quel bucket vient la sauvegarde",
    notAgreed: (bucket: string) => `le bucket ${bucket} n'est pas de ceux qui sont convenus`,
    noSuchBucket: (bucket: string) => `le bucket ${bucket} n'existe plus`,
    notAllowed: (bucket: string) => `le validateur n'a pas le droit de lire le bucket ${bucket}`,
    noObject: (bucket: string) =>
      `l'historique du bucket ${bucket} n'a aucun objet resté le même autour de la sauvegarde`,
    noneRead: (bucket: string) =>
      `aucun objet du bucket ${bucket} n'a pu être lu : trop grands, ou effacés entre-temps`,
    same: (count: number) =>
      count === 1
        ? "1 objet comparé, tel qu'à la sauvegarde"
        : `${count} objets comparés, tous tels qu'à la sauvegarde`,
    other: (count: number, missing: number, different: number) =>
      `objets comparés : ${count} ; absents : ${missing} ; différents de ce qui a été sauvegardé : ${different}`,
  },
  en: {
    noSource: "AWS does not say which bucket the backup is of",
    notAgreed: (bucket: string) => `the bucket ${bucket} is not one of those that were agreed`,
    noSuchBucket: (bucket: string) => `the bucket ${bucket} does not exist any more`,
    notAllowed: (bucket: string) => `the validator may not read the bucket ${bucket}`,
    noObject: (bucket: string) =>
      `the history of the bucket ${bucket} has no object that stayed the same around the backup`,
    noneRead: (bucket: string) =>
      `no object of the bucket ${bucket} could be read: too large, or deleted meanwhile`,
    same: (count: number) =>
      count === 1
        ? "1 object compared, as it was at the backup"
        : `${count} objects compared, all as they were at the backup`,
    other: (count: number, missing: number, different: number) =>
      `objects compared: ${count}; missing: ${missing}; not what was backed up: ${different}`,
  },
} as const;
