import type { ResourceType } from "../resource-type";
import { queueTypes as queues } from "./queues/queue";
import { queueSettingTypes } from "./queues/settings";

/** Queues, who may use them, and where their dead letters go. */
export const queueTypes: Readonly<Record<string, ResourceType>> = {
  ...queues,
  ...queueSettingTypes,
};
