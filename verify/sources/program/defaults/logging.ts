import type { TypeDefaults } from "./type-defaults";

/** Trails, log groups, metric filters, alarms. */
export const loggingDefaults: Readonly<Record<string, TypeDefaults>> = {};
