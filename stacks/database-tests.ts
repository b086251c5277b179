import type { DatabaseCheck, DatabaseTest, Expectation } from "../components/backup";
import type { Contract } from "../contract";
import { stated } from "./capability";

type DataClass = Contract["backup"]["dataClasses"][number];
type Check = DataClass["restoreTest"]["checks"][number];

/** How long a query may take: a restored instance reads its disk for the first time. */
const timeoutMs = 60_000;

/** What the contract asks of a class's restored databases; nothing where it asks nothing. */
export function databaseTest(
  { language }: Pick<Contract, "language">,
  { restoreTest, rpoHours }: DataClass,
): DatabaseTest | undefined {
  const { database } = restoreTest;
  const checks = restoreTest.checks.flatMap(databaseCheck);
  if (database === undefined || checks.length === 0) return undefined;
  return {
    engine: database.engine,
    database: database.name,
    secretName: database.secret,
    checks,
    rpoHours,
    timeoutMs,
    language,
  };
}

function databaseCheck({ name, sql, newest, withinHours, ...answers }: Check): DatabaseCheck[] {
  if (newest !== undefined) {
    const at = newest.lastIndexOf(".");
    const column = { table: newest.slice(0, at), newest: newest.slice(at + 1) };
    return [{ name, ...column, ...stated({ withinHours }) }];
  }
  const expect = expectation(answers);
  return sql === undefined || expect === undefined ? [] : [{ name, sql, expect }];
}

/** The contract has exactly one beside a query. */
function expectation({
  equals,
  atLeast,
  atMost,
}: Pick<Check, "equals" | "atLeast" | "atMost">): Expectation | undefined {
  if (equals !== undefined) return { equals };
  if (atLeast !== undefined) return { atLeast };
  return atMost === undefined ? undefined : { atMost };
}
