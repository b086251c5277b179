import type { ResourceType } from "../resource-type";

/** Vaults, their locks and policies, plans, selections. */
export const backupTypes: Readonly<Record<string, ResourceType>> = {};
