import type { CheckResult } from "../check-result";
import { outcomeOf, type Language } from "../describe-results";
import { gone } from "../gone";
import { failed } from "../proof";
import type { Validator } from "../validate";

/** What a restored table must hold. */
export type TableCheck = ItemCountCheck | ItemCheck;

export interface ItemCountCheck {
  readonly name: string;
  /** Items, counted one by one up to this number: AWS's own count is hours late. */
  readonly itemsAtLeast: number;
}

/** An item that was there before the backup, by its whole key. */
export interface ItemCheck {
  readonly name: string;
  readonly key: Readonly<Record<string, string | number>>;
}

export interface TableTest {
  readonly checks: readonly TableCheck[];
  readonly language: Language;
}

export interface TablePorts {
  /** AWS's word for its state; nothing where there is no such table. */
  status(arn: string): Promise<string | undefined>;
  /** How many items there are, `most` at most. */
  count(arn: string, most: number): Promise<number>;
  /** Whether an item has this key; or that no item can, since the table's keys are of another form. */
  has(arn: string, key: ItemCheck["key"]): Promise<boolean | "wrongKey">;
}

/** Checks the items of a restored DynamoDB table. It makes nothing, so there is nothing to remove. */
export function dynamodbValidator(test: TableTest, ports: TablePorts): Validator {
  return {
    level: "data-checked",
    async check({ createdResourceArn: arn }) {
      const status = await ports.status(arn);
      if (status === undefined) return failed("data-checked", gone[test.language]);
      if (status !== "ACTIVE") return { notYet: `table ${status}` };
      const results: CheckResult[] = [];
      for (const check of test.checks) results.push(await answer(check, arn, ports));
      return outcomeOf(results, test.language);
    },
    cleanUp: () => Promise.resolve(true),
  };
}

async function answer(check: TableCheck, arn: string, ports: TablePorts): Promise<CheckResult> {
  const { name } = check;
  if ("key" in check) {
    const found = await ports.has(arn, check.key);
    if (found === true) return { name, passed: true };
    return { name, passed: false, why: found === false ? "missing" : found };
  }
  const found = await ports.count(arn, check.itemsAtLeast);
  return found >= check.itemsAtLeast
    ? { name, passed: true }
    : { name, passed: false, why: "notExpected", found };
}
