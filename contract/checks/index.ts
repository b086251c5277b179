import type { Contract } from "../contract";
import type { Problem } from "../problems";
import { backupChecks } from "./backup";
import { budgetChecks } from "./budgets";
import { capabilityChecks } from "./capabilities";
import { contactChecks } from "./contacts";
import { environmentChecks } from "./environments";
import { governanceChecks } from "./governance";
import { restoreTestChecks } from "./restore-tests";

const checks = [
  ...contactChecks,
  ...environmentChecks,
  ...capabilityChecks,
  ...budgetChecks,
  ...backupChecks,
  ...restoreTestChecks,
  ...governanceChecks,
];

/** Everything that joins sections of the contract. */
export function allChecks(contract: Partial<Contract>): Problem[] {
  return checks.flatMap((check) => check.run(contract));
}
