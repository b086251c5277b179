import type { ResourceType } from "../resource-type";

/** Trails, log groups, metric filters, alarms. */
export const loggingTypes: Readonly<Record<string, ResourceType>> = {};
