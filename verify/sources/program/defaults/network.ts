import type { TypeDefaults } from "./type-defaults";

/** Networks and what stands in them. */
export const networkDefaults: Readonly<Record<string, TypeDefaults>> = {};
