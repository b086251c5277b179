import type { ResourceType } from "../resource-type";

/** Roles, policies, identity providers, analyzers. */
export const accessTypes: Readonly<Record<string, ResourceType>> = {};
