import { accessControls } from "./access";
import { accountControls } from "./account";
import { backupControls } from "./backup";
import { budgetControls } from "./budgets";
import type { Control } from "./control";
import { governanceControls } from "./governance";
import { loggingControls } from "./logging";

/** The catalogue, in the order of the reports. */
export const controls: readonly Control[] = [
  ...accountControls,
  ...accessControls,
  ...backupControls,
  ...budgetControls,
  ...loggingControls,
  ...governanceControls,
];

/** @throws Error when no control has that id: rules may only name controls that exist. */
export function findControl(id: string): Control {
  const control = controls.find((one) => one.id === id);
  if (control === undefined) throw new Error(`no control ${id} in the catalogue`);
  return control;
}
