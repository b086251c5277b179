import type { ResourceType } from "../resource-type";
import { accountTypes } from "./account";
import { alertTypes } from "./alerts";
import { budgetTypes } from "./budgets";
import { costExplorerTypes } from "./cost-explorer";
import { dataTypes } from "./data";
import { regionalTypes } from "./regional";

/** Every type that the stand-in knows. Another one is an error, never a success. */
export const types: Readonly<Record<string, ResourceType>> = {
  ...accountTypes,
  ...regionalTypes,
  ...alertTypes,
  ...budgetTypes,
  ...costExplorerTypes,
  ...dataTypes,
};
