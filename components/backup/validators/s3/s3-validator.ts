import { createHash } from "node:crypto";
import type { CheckResult } from "../check-result";
import { outcomeOf, type Language } from "../describe-results";
import { gone } from "../gone";
import { failed } from "../proof";
import type { RestoreJob } from "../restore-job";
import type { Validator } from "../validate";

/** What an object was when the manifest was written. */
export interface ManifestEntry {
  readonly key: string;
  /** Of its content, in hexadecimal. AWS's ETag is none: it depends on how the object was sent, and changes at a restore. */
  readonly sha256: string;
}

export interface ObjectsTest {
  readonly name: string;
  /** How many objects of the manifest are read; all, where it has fewer. */
  readonly sample: number;
  readonly language: Language;
}

export interface ObjectsPorts {
  /** Whether the restored bucket is there. */
  exists(arn: string): Promise<boolean>;
  /**
   * The last manifest that was written before the backup: the live bucket has moved on since. Nothing where there is none.
   */
  manifest(takenAt: Date): Promise<readonly ManifestEntry[] | undefined>;
  /** The digest of an object's content, in hexadecimal; nothing where there is no such object. */
  sha256(bucketArn: string, key: string): Promise<string | undefined>;
}

/** Reads a sample of a restored bucket's objects against what they were. It makes nothing, so there is nothing to remove. */
export function s3Validator(test: ObjectsTest, ports: ObjectsPorts): Validator {
  return {
    level: "data-checked",
    async check(job) {
      const { language } = test;
      if (!(await ports.exists(job.createdResourceArn)))
        return failed("data-checked", gone[language]);
      const manifest = await ports.manifest(job.takenAt);
      if (manifest === undefined || manifest.length === 0)
        return failed("data-checked", noManifest[language]);
      const entries = sampled(manifest, test.sample, job);
      return outcomeOf(await compared(entries, job, test, ports), language);
    },
    cleanUp: () => Promise.resolve(true),
  };
}

/** Two results: every object is there, and each is what it was. Keys may be somebody's name: only numbers are told. */
async function compared(
  entries: readonly ManifestEntry[],
  { createdResourceArn }: RestoreJob,
  { name }: ObjectsTest,
  ports: ObjectsPorts,
): Promise<CheckResult[]> {
  let missing = 0;
  let different = 0;
  for (const { key, sha256 } of entries) {
    const found = await ports.sha256(createdResourceArn, key);
    if (found === undefined) missing += 1;
    else if (found !== sha256.toLowerCase()) different += 1;
  }
  const result = (why: "missing" | "different", found: number): CheckResult =>
    found === 0 ? { name, passed: true } : { name, passed: false, why, found };
  return [result("missing", missing), result("different", different)];
}

/**
 * Drawn by the job's id: another sample at each test, and the same one where a test is done again. The order of digests is no
 * order that somebody could foresee and prepare.
 */
function sampled(
  manifest: readonly ManifestEntry[],
  count: number,
  { id }: RestoreJob,
): readonly ManifestEntry[] {
  const draw = (key: string) => createHash("sha256").update(`${id} ${key}`).digest("hex");
  return manifest
    .map((entry) => [draw(entry.key), entry] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .slice(0, count)
    .map(([, entry]) => entry);
}

const noManifest: Readonly<Record<Language, string>> = {
  fr: "aucun manifeste n'a été écrit avant la sauvegarde",
  en: "no manifest was written before the backup",
};
