import { accessDefaults } from "./access";
import { accountDefaults } from "./account";
import { alertDefaults } from "./alerts";
import { backupDefaults } from "./backup";
import { bucketDefaults } from "./buckets";
import { budgetDefaults } from "./budgets";
import { dataDefaults } from "./data";
import { functionDefaults } from "./functions";
import { loggingDefaults } from "./logging";
import { networkDefaults } from "./network";
import { restoreTestingDefaults } from "./restore-testing";
import type { TypeDefaults } from "./type-defaults";

export type { AutoName, TypeDefaults } from "./type-defaults";

export const typeDefaults: Readonly<Record<string, TypeDefaults>> = {
  ...accessDefaults,
  ...accountDefaults,
  ...alertDefaults,
  ...backupDefaults,
  ...bucketDefaults,
  ...budgetDefaults,
  ...dataDefaults,
  ...functionDefaults,
  ...loggingDefaults,
  ...networkDefaults,
  ...restoreTestingDefaults,
};
