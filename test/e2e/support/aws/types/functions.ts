import type { ResourceType } from "../resource-type";
import { functionTypes as functions } from "./functions/function";
import { invocationTypes } from "./functions/invocation";
import { mappingTypes } from "./functions/mapping";

/** Functions, what they read, and who may call them. */
export const functionTypes: Readonly<Record<string, ResourceType>> = {
  ...functions,
  ...invocationTypes,
  ...mappingTypes,
};
