import type { TypeDefaults } from "./type-defaults";

/** Vaults, their locks and policies, plans, selections. */
export const backupDefaults: Readonly<Record<string, TypeDefaults>> = {};
