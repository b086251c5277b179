import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CustomTest } from "../custom/custom-validator";
import type { Language } from "../describe-results";

/** What a function is told of one class of data. `Test` is what the contract asks of the restored data. */
export interface AgreedTest<Test> {
  readonly windowHours: number;
  /** See `Window`. */
  readonly isForPeople?: boolean;
  readonly language: Language;
  /** @default none: only what AWS says of the restored thing is looked at */
  readonly test?: Test;
  /** The client's own function, which is asked after all else passed. @default none */
  readonly custom?: CustomTest;
}

/** By the name of the restore testing plan of the class, which a restore job is of. */
export type Agreed<Test> = Readonly<Record<string, AgreedTest<Test>>>;

/** The file beside a function's code that says what was agreed. It holds no secret. */
export const agreedFile = "agreed.json";

/** Reads what was agreed, which is deployed with the code. */
export function readAgreed<Test>(folder: string): Agreed<Test> {
  return JSON.parse(readFileSync(join(folder, agreedFile), "utf8")) as Agreed<Test>;
}
