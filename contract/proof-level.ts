import type { Contract } from "./contract";
import { isAskedOf, isOfDatabases, questionOf } from "./questions";
import type { Environment } from "./sections/environments";

type DataClass = Contract["backup"]["dataClasses"][number];
type DataType = DataClass["resourceTypes"][number];

/** What a restore test can prove: what the data says, or only that something was restored. */
export type ProofLevel = "data-checked" | "status-only";

/** Where the restore tests of an environment run. */
export type RestorePlace = Pick<Environment, "partition" | "accountId" | "region">;

/**
 * The client's function that checks what is restored in an environment. It is asked in its own account and region only: in every
 * other environment of the contract, the class is without.
 */
export function restoreFunctionIn(
  { restoreTest }: DataClass,
  { partition, accountId, region }: RestorePlace,
): string | undefined {
  const here = `arn:${partition}:lambda:${region}:${accountId}:function:`;
  return restoreTest.function?.startsWith(here) ? restoreTest.function : undefined;
}

/**
 * What can be proven of a type of a class.
 * @param place Without it, of the environment where the class's function is, if it has one.
 */
export function proofLevelOf(
  dataClass: DataClass,
  type: DataType,
  place?: RestorePlace,
): ProofLevel {
  const { checks, database, function: own } = dataClass.restoreTest;
  const isAsked = checks.some((check) => {
    const question = questionOf(check);
    if (question === undefined || !isAskedOf(question, type)) return false;
    return !isOfDatabases(question) || database !== undefined;
  });
  const isChecked = place === undefined ? own : restoreFunctionIn(dataClass, place);
  return isAsked || isChecked !== undefined ? "data-checked" : "status-only";
}

/**
 * Whether the contract says what restored data of a type must show: in words, which go for every type of the class, or by a
 * question that the type can be asked. Where it does, a proof that is `status-only` is less than what was agreed.
 */
export function asksForData({ restoreTest }: DataClass, type: DataType): boolean {
  return restoreTest.checks.some((check) => {
    const question = questionOf(check);
    return question === undefined || isAskedOf(question, type);
  });
}
