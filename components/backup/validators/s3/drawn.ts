import { createHash } from "node:crypto";

/**
 * What is drawn for a subject, 64 hexadecimal digits: the same where a test is done again, and other at the next test. Nobody
 * can foresee it and prepare.
 */
export function drawn(jobId: string, subject: string): string {
  return createHash("sha256").update(`${jobId} ${subject}`).digest("hex");
}
