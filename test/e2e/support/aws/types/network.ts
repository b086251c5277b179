import type { ResourceType } from "../resource-type";

/** Networks and what stands in them. */
export const networkTypes: Readonly<Record<string, ResourceType>> = {};
