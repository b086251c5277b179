import type {
  CustomTest,
  DatabaseCheck,
  DatabaseTest,
  Expectation,
  ObjectsTest,
  TableCheck,
  TableTest,
} from "../components/backup";
import { questionOf, restoreFunctionIn, type Contract, type RestorePlace } from "../contract";
import { stated } from "./capability";

type DataClass = Contract["backup"]["dataClasses"][number];
type Check = DataClass["restoreTest"]["checks"][number];
type Spoken = Pick<Contract, "language">;

/** A restored instance reads its disk for the first time: a query may take long, but no longer than a function has for them all. */
const mostMsOfQuery = 60_000;
const mostMsOfChecks = 540_000;

/** What the contract asks of a class's restored databases, RDS and Aurora alike; nothing where it asks nothing. */
export function databaseTest(
  { language }: Spoken,
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
    timeoutMs: Math.min(mostMsOfQuery, Math.floor(mostMsOfChecks / checks.length)),
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

/** What the contract asks of a class's restored tables; nothing where it asks nothing. */
export function tableTest({ language }: Spoken, { restoreTest }: DataClass): TableTest | undefined {
  const checks = restoreTest.checks.flatMap(({ name, itemsAtLeast, key }): TableCheck[] => {
    if (key !== undefined) return [{ name, key }];
    return itemsAtLeast === undefined ? [] : [{ name, itemsAtLeast }];
  });
  return checks.length === 0 ? undefined : { checks, language };
}

/** What the contract asks of a class's restored buckets: of one sample at most. */
export function objectsTest(
  { language }: Spoken,
  { restoreTest }: DataClass,
): ObjectsTest | undefined {
  const { buckets = [], checks } = restoreTest;
  return checks
    .flatMap(({ name, sample }) => (sample === undefined ? [] : [{ name, sample }]))
    .map((one) => ({ ...one, buckets, language }))
    .at(0);
}

/** How the client's own function is asked in an environment; nothing where it is not, see {@link restoreFunctionIn}. */
export function customTest(
  { language }: Spoken,
  one: DataClass,
  environment: RestorePlace,
): CustomTest | undefined {
  const functionArn = restoreFunctionIn(one, environment);
  if (functionArn === undefined) return undefined;
  const { name: dataClass, rpoHours, restoreTest } = one;
  // The others were asked before.
  const checks = restoreTest.checks
    .filter((check) => questionOf(check) === undefined)
    .map(({ name, says }) => ({ name, says }));
  return { functionArn, dataClass, checks, rpoHours, language };
}

/** Whether the contract says in words what restored data must show, and no function is told: somebody looks. */
export function isForPeople(one: DataClass, environment: RestorePlace): boolean {
  return (
    restoreFunctionIn(one, environment) === undefined &&
    one.restoreTest.checks.some((check) => questionOf(check) === undefined)
  );
}
