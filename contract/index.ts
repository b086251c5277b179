// What reads a contract that is already loaded, such as a rule, imports ./agreed: it loads neither zod nor yaml.
export * from "./agreed";
export { contractSchema } from "./contract";
export { loadContract, parseContract } from "./load";
export {
  ContractError,
  describePath,
  describeProblem,
  type PlacedProblem,
  type Problem,
} from "./problems";
export { parts } from "./sections/environments";
