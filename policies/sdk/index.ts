export { toPolicies } from "./policies";
export type { PackSettings } from "./settings";
