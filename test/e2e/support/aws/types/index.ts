import type { ResourceType } from "../resource-type";
import { accessTypes } from "./access";
import { accountTypes } from "./account";
import { alertTypes } from "./alerts";
import { backupTypes } from "./backup";
import { bucketTypes } from "./buckets";
import { budgetTypes } from "./budgets";
import { costExplorerTypes } from "./cost-explorer";
import { dataTypes } from "./data";
import { functionTypes } from "./functions";
import { loggingTypes } from "./logging";
import { networkTypes } from "./network";
import { queueTypes } from "./queues";
import { regionalTypes } from "./regional";
import { restoreTestingTypes } from "./restore-testing";

/** Every type that the stand-in knows. Another one is an error, never a success. */
export const types: Readonly<Record<string, ResourceType>> = {
  ...accessTypes,
  ...accountTypes,
  ...alertTypes,
  ...backupTypes,
  ...bucketTypes,
  ...budgetTypes,
  ...costExplorerTypes,
  ...dataTypes,
  ...functionTypes,
  ...loggingTypes,
  ...networkTypes,
  ...queueTypes,
  ...regionalTypes,
  ...restoreTestingTypes,
};
