import {
  customValidator,
  type CustomEvent,
  type CustomPorts,
  type CustomTest,
} from "../../../../../components/backup/validators/custom/custom-validator";
import { failed, passed, type Outcome } from "../../../../../components/backup/validators/proof";
import type { Validator } from "../../../../../components/backup/validators/validate";
import { restored as job } from "../world";

const agreed: CustomTest = {
  functionArn: "arn:aws:lambda:eu-west-3:111122223333:function:erp-check",
  dataClass: "erp",
  checks: [{ name: "invoices", says: "The invoices of a month add up to its ledger." }],
  rpoHours: 4,
  language: "en",
};
const restored = passed("status-only", "restored (available)");

/** The validator after another that found this. */
function validator(
  answers: unknown,
  {
    found = restored,
    cleanUp = async () => true,
    test = agreed,
  }: {
    readonly found?: Outcome | { readonly notYet: string };
    readonly cleanUp?: Validator["cleanUp"];
    readonly test?: CustomTest;
  } = {},
) {
  const asked: CustomEvent[] = [];
  const ports: CustomPorts = {
    ask: async (event) => {
      asked.push(event);
      if (answers instanceof Error) throw answers;
      return answers;
    },
  };
  const base: Validator = { level: "status-only", check: async () => found, cleanUp };
  return { ...customValidator(test, base, ports), asked };
}

test("What the client's function says of the data is the result.", async () => {
  const { check, asked } = validator({ status: "passed", message: "12 months add up" });

  expect(await check(job)).toEqual(passed("data-checked", "12 months add up"));
  expect(asked).toEqual([
    {
      version: 1,
      ask: "check",
      restoreJobId: job.id,
      resourceType: "Aurora",
      createdResourceArn: job.createdResourceArn,
      recoveryPointArn: job.recoveryPointArn,
      sourceResourceArn: job.sourceResourceArn,
      takenAt: "2026-11-01T04:00:00.000Z",
      dataClass: "erp",
      rpoHours: 4,
      checks: agreed.checks,
    },
  ]);
});

test("Where AWS does not say what was backed up, the function is not told.", async () => {
  const { sourceResourceArn, ...unknown } = job;
  expect(sourceResourceArn).toBeDefined();
  const { check, asked } = validator({ status: "passed", message: "" });
  await check(unknown);

  expect(asked[0]).not.toHaveProperty("sourceResourceArn");
});

test.each([
  [{ status: "failed", message: "May is 3 short" }, failed("data-checked", "May is 3 short")],
  [
    { status: "passed", level: "status-only", message: "it starts" },
    passed("status-only", "it starts"),
  ],
  [{ status: "notYet", message: "rebuilding\nindexes" }, { notYet: "rebuilding indexes" }],
])("%j is understood.", async (answer, expected) => {
  expect(await validator(answer).check(job)).toEqual(expected);
});

test("Data that another validator looked at was looked at.", async () => {
  const answer = { status: "passed", level: "status-only", message: "it starts" };
  const found = passed("data-checked", "2 checks passed");

  expect(await validator(answer, { found }).check(job)).toMatchObject({ level: "data-checked" });
});

test.each([failed("status-only", "not encrypted"), { notYet: "creating" }])(
  "Where the other validator says %j, the function is not asked.",
  async (found) => {
    const { check, asked } = validator({ status: "passed", message: "" }, { found });

    expect(await check(job)).toEqual(found);
    expect(asked).toEqual([]);
  },
);

const spoiled = [
  undefined,
  null,
  "passed",
  [],
  {},
  { status: "passed" },
  { status: "passed", message: 3 },
  { status: ["passed"], message: "" },
  { status: "PASSED", message: "" },
  { status: "passed", level: "sure", message: "" },
  { clean: true },
];

test.each(spoiled)("%j, which is not what is documented, is a failure.", async (answer) => {
  expect(await validator(answer).check(job)).toEqual(
    failed("data-checked", "the client's function answered something else than what is documented"),
  );
  const { check } = validator(answer, { test: { ...agreed, language: "fr" } });
  expect(await check(job)).toEqual(
    failed("data-checked", "la fonction du client a répondu autre chose que ce qui est documenté"),
  );
});

test("What it says is cut, and kept to one line.", async () => {
  const say = async (message: string) => {
    const found = await validator({ status: "failed", message }).check(job);
    return "message" in found ? found.message : "";
  };

  expect(await say("May:\r\n\t3 short\u0000\u2028\u001b[31m ")).toBe("May: 3 short [31m");
  expect(await say("x".repeat(2_000))).toBe(`${"x".repeat(899)}…`);
});

test("Where the function fails, it is asked again later.", async () => {
  await expect(validator(new Error("FunctionFailed")).check(job)).rejects.toThrow("FunctionFailed");
});

describe("it is clean", () => {
  test("once both say that nothing is left", async () => {
    const { cleanUp, asked } = validator({ clean: true });

    expect(await cleanUp(job)).toBe(true);
    expect(asked).toEqual([expect.objectContaining({ version: 1, ask: "cleanUp" })]);
  });

  test.each([...spoiled.slice(0, 5), { clean: "true" }, { clean: false }, new Error("failed")])(
    "not where the function answers %j",
    async (answer) => {
      expect(await validator(answer).cleanUp(job)).toBe(false);
    },
  );

  test("not where the other validator left something, or cannot tell", async () => {
    for (const cleanUp of [async () => false, () => Promise.reject(new Error("Throttling"))]) {
      const { cleanUp: both, asked } = validator({ clean: true }, { cleanUp });

      expect(await both(job)).toBe(false);
      expect(asked).toHaveLength(1);
    }
  });

  test("and a function that fails does not keep the other from cleaning", async () => {
    let cleaned = 0;
    const cleanUp = async () => ((cleaned += 1), true);
    await validator(new Error("failed"), { cleanUp }).cleanUp(job);

    expect(cleaned).toBe(1);
  });
});
