/** What a validator looked at: what the data says, or only that something was restored. */
export type ProofLevel = "data-checked" | "status-only";

/** The end of a validation. It is told to AWS Backup once, and never changes. */
export interface Outcome {
  readonly status: "SUCCESSFUL" | "FAILED";
  readonly level: ProofLevel;
  /** One line for whoever reads the job. It holds no secret, and no text of the restored data. */
  readonly message: string;
}

export function passed(level: ProofLevel, message: string): Outcome {
  return { status: "SUCCESSFUL", level, message };
}

export function failed(level: ProofLevel, message: string): Outcome {
  return { status: "FAILED", level, message };
}
