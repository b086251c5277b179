import {
  parseQuestion,
  type Question,
} from "../../../../../components/backup/validators/databases/answer-question";

const question: Question = {
  connection: {
    engine: "postgres",
    host: "restored.abc.eu-west-3.rds.amazonaws.com",
    port: 5432,
    database: "erp",
    user: "reader",
    password: "s3cret",
    timeoutMs: 30_000,
  },
  checks: [{ name: "orders", sql: "SELECT count(*) FROM orders", expect: { atLeast: 1 } }],
  backup: { takenAt: new Date("2026-11-01T04:00:00.250Z"), rpoHours: 4 },
};

test("A question comes through JSON as it was, its moment too.", () => {
  expect(parseQuestion(JSON.parse(JSON.stringify(question)))).toEqual(question);
});

test.each([
  undefined,
  null,
  "question",
  {},
  { ...question, connection: undefined },
  { ...question, checks: undefined },
  { ...question, backup: undefined },
  { ...question, backup: { rpoHours: 4 } },
  { ...question, backup: { takenAt: "yesterday, s3cret", rpoHours: 4 } },
])("%j is none, which an error says that holds nothing of it.", (event) => {
  expect(() => parseQuestion(event)).toThrow(/^what was asked is no question$/);
});
