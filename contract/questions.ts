import type { Contract } from "./contract";

/** What a machine can ask of restored data, and of which types of resource. */
export const askedOf = {
  sql: ["RDS", "Aurora"],
  newest: ["RDS", "Aurora"],
  itemsAtLeast: ["DynamoDB"],
  key: ["DynamoDB"],
  sample: ["S3"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Question = keyof typeof askedOf;

export const questions = Object.keys(askedOf) as readonly Question[];

type Check = Contract["backup"]["dataClasses"][number]["restoreTest"]["checks"][number];

/** What a machine asks for a check; nothing where it is in words only. */
export function questionOf(check: Check): Question | undefined {
  return questions.find((question) => check[question] !== undefined);
}

export function isOfDatabases(question: Question | undefined): boolean {
  return question === "sql" || question === "newest";
}

export function isAskedOf(question: Question, type: string): boolean {
  const types: readonly string[] = askedOf[question];
  return types.includes(type);
}
