import type { ResourceType } from "../resource-type";

/** Restore-testing plans and selections. */
export const restoreTestingTypes: Readonly<Record<string, ResourceType>> = {};
