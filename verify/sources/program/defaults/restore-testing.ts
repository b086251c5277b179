import type { TypeDefaults } from "./type-defaults";

/** Restore-testing plans and selections. */
export const restoreTestingDefaults: Readonly<Record<string, TypeDefaults>> = {};
