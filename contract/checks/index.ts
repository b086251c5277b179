import type { Contract } from "../contract";
import type { Problem } from "../problems";
import { backupChecks } from "./backup";
import { budgetChecks } from "./budgets";
import { capabilityChecks } from "./capabilities";
import { contactChecks } from "./contacts";
import { environmentChecks } from "./environments";
import { governanceChecks } from "./governance";

const checks = [
  ...contactChecks,
  ...environmentChecks,
  ...capabilityChecks,
  ...budgetChecks,
  ...backupChecks,
  ...governanceChecks,
];

/** Everything that joins sections of the contract. */
export function allChecks(contract: Partial<Contract>): Problem[] {
  return checks.flatMap((check) => check.run(contract));
}
