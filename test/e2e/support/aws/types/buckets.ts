import type { ResourceType } from "../resource-type";

/** Buckets and the settings that are resources of their own. */
export const bucketTypes: Readonly<Record<string, ResourceType>> = {};
