import { InvokeCommand, LambdaClient } from "@aws-sdk/client-lambda";
import { mockClient } from "aws-sdk-client-mock";
import { customFunctionOnAws } from "../../components/backup/validators/aws/custom-function";
import { FunctionFailed } from "../../components/backup/validators/aws/invoke";
import { askOnAws } from "../../components/backup/validators/aws/questions";
import type { CustomEvent } from "../../components/backup/validators/custom/custom-validator";
import {
  parseQuestion,
  type Question,
} from "../../components/backup/validators/databases/answer-question";
import { requestProblems } from "./support/requests";

/** Functions that validators ask: moto runs none without containers, so their requests are held against AWS's model. */
const client = new LambdaClient({ region: "eu-west-3" });
const aws = mockClient(client);
const ask = askOnAws(client, "acme-validate-questions");
beforeEach(() => aws.reset());
afterEach(() => expect(requestProblems("lambda", aws)).toEqual([]));
afterAll(() => client.destroy());

const answers = (text: string, FunctionError?: string) =>
  aws.on(InvokeCommand).resolves({
    StatusCode: 200,
    Payload: Object.assign(new TextEncoder().encode(text), { transformToString: () => text }),
    ...(FunctionError === undefined ? {} : { FunctionError }),
  });
const asked = () =>
  aws.commandCalls(InvokeCommand).map(({ args }) => {
    const { Payload, ...input } = args[0].input;
    return { ...input, event: JSON.parse(String(Payload)) as unknown };
  });

const question: Question = {
  connection: {
    engine: "postgres",
    host: "restored.abc.eu-west-3.rds.amazonaws.com",
    port: 5432,
    database: "erp",
    user: "reader",
    password: "s3cret é",
    timeoutMs: 30_000,
  },
  checks: [
    { name: "orders", sql: "SELECT count(*) FROM orders", expect: { atLeast: 1 } },
    { name: "fresh", table: "orders", newest: "placed_at" },
  ],
  backup: { takenAt: new Date("2026-11-01T04:00:00Z"), rpoHours: 4 },
};
const results = [
  { name: "orders", passed: true },
  { name: "fresh", passed: false, why: "stale", found: 9.5 },
];

describe("a database's questions", () => {
  test("reach the function as they were, and its results come back", async () => {
    answers(JSON.stringify(results));

    expect(await ask(question)).toEqual(results);
    const [call] = asked();
    expect(call).toMatchObject({
      FunctionName: "acme-validate-questions",
      InvocationType: "RequestResponse",
    });
    expect(parseQuestion(call?.event)).toEqual(question);
  });

  test("that the function fails on are an error that holds no secret", async () => {
    answers(JSON.stringify({ errorMessage: "password s3cret é refused" }), "Unhandled");
    const error = await ask(question).catch((error: unknown) => error);

    expect(error).toBeInstanceOf(FunctionFailed);
    expect(error).toMatchObject({
      name: "FunctionFailed",
      message: "acme-validate-questions: Unhandled",
    });
  });

  test.each([
    ["no text", ""],
    ["no JSON", "s3cret"],
    ["nothing", "null"],
    ["no list", "{}"],
    ["no results", "[]"],
    ["half of them", JSON.stringify(results.slice(0, 1))],
    ["more of them", JSON.stringify([...results, results[0]])],
    ["another order", JSON.stringify([...results].reverse())],
    ["a result that is none", JSON.stringify([results[0], null])],
    ["a result without an end", JSON.stringify([results[0], { name: "fresh" }])],
    ["a result that is a word", JSON.stringify([results[0], { name: "fresh", passed: "yes" }])],
    [
      "a reason that nobody knows",
      JSON.stringify([results[0], { name: "fresh", passed: false, why: "toString" }]),
    ],
  ])("answered by %s are an error that does not repeat it", async (_, text) => {
    answers(text);

    await expect(ask(question)).rejects.toThrow(
      /^acme-validate-questions: not one result of each check$/,
    );
  });
});

describe("a client's own function", () => {
  const functionArn = "arn:aws:lambda:eu-west-3:111122223333:function:erp-check";
  const event: CustomEvent = {
    version: 1,
    ask: "check",
    restoreJobId: "1F2E3D4C-0001",
    resourceType: "EFS",
    createdResourceArn: "arn:aws:elasticfilesystem:eu-west-3:111122223333:file-system/fs-1",
    recoveryPointArn: "arn:aws:backup:eu-west-3:111122223333:recovery-point:1",
    takenAt: "2026-11-01T04:00:00.000Z",
    dataClass: "drawings",
    rpoHours: 24,
    checks: [{ name: "plans", says: "The plans of the year open." }],
  };
  const custom = customFunctionOnAws(client, functionArn);

  test("gets the event, and its answer comes back as it is", async () => {
    answers(JSON.stringify({ status: "passed", message: "à jour" }));

    expect(await custom.ask(event)).toEqual({ status: "passed", message: "à jour" });
    expect(asked()).toEqual([
      { FunctionName: functionArn, InvocationType: "RequestResponse", event },
    ]);
  });

  test("that says nothing, or no JSON, has no answer", async () => {
    for (const text of ["", "passed"]) {
      answers(text);
      expect(await custom.ask(event)).toBeUndefined();
    }
  });

  test("that fails is an error, for it to be asked again", async () => {
    answers(JSON.stringify({ status: "passed", message: "" }), "Unhandled");

    await expect(custom.ask(event)).rejects.toThrow(FunctionFailed);
  });
});
