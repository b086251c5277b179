import { Refusal } from "../../../../../components/backup/validators/databases/database";
import { runChecks } from "../../../../../components/backup/validators/databases/run-checks";

const backup = { takenAt: new Date("2026-11-01T04:00:00Z"), rpoHours: 4 };
const counted = (name: string) => ({ name, sql: name, expect: { atLeast: 1 } });

/** A database that answers what it is told to; a real one is asked in test/e2e/restored-databases.test.ts. */
function answering(answers: Readonly<Record<string, string | Error>>) {
  const answer = (question: string) => {
    const found = answers[question];
    return found instanceof Error ? Promise.reject(found) : Promise.resolve(found ?? null);
  };
  return { value: answer, newest: (table: string, column: string) => answer(`${table}.${column}`) };
}

test("Each check is asked for itself: one that fails does not hide the others.", async () => {
  const database = answering({
    a: new Refusal("tooSlow", "57014"),
    b: "0",
    c: "1",
    "orders.placed_at": String(backup.takenAt.getTime() / 1_000),
  });
  const checks = [
    ...["a", "b", "c"].map(counted),
    { name: "d", table: "orders", newest: "placed_at" },
  ];

  expect(await runChecks(database, checks, backup)).toEqual([
    { name: "a", passed: false, why: "tooSlow", code: "57014" },
    { name: "b", passed: false, why: "notExpected", found: 0 },
    { name: "c", passed: true },
    { name: "d", passed: true },
  ]);
});

test("A check may allow for nights and week-ends.", async () => {
  const hours = (count: number) => String(backup.takenAt.getTime() / 1_000 - count * 3_600);
  const fresh = { name: "fresh", table: "orders", newest: "placed_at" };
  const of = (age: number, within?: number) =>
    runChecks(
      answering({ "orders.placed_at": hours(age) }),
      [within === undefined ? fresh : { ...fresh, withinHours: within }],
      backup,
    );

  expect(await of(60, 72)).toEqual([{ name: "fresh", passed: true }]);
  expect(await of(73, 72)).toEqual([{ name: "fresh", passed: false, why: "stale", found: 73 }]);
  expect(await of(60)).toEqual([{ name: "fresh", passed: false, why: "stale", found: 60 }]);
});

test("A refusal without code says none.", async () => {
  expect(await runChecks(answering({ a: new Refusal("lost") }), [counted("a")], backup)).toEqual([
    { name: "a", passed: false, why: "lost" },
  ]);
});

test("A fault of the validator is no answer of the database.", async () => {
  const bug = new TypeError("undefined is not a function");
  await expect(runChecks(answering({ a: bug }), [counted("a")], backup)).rejects.toBe(bug);
});
