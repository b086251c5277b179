import type { TypeDefaults } from "./type-defaults";

/** Roles, policies, identity providers, analyzers. */
export const accessDefaults: Readonly<Record<string, TypeDefaults>> = {};
