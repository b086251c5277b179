import { problemsOf, refuses, spoiled } from "../../support/contract";

describe("the logs", () => {
  refuses([
    {
      title:
        "are kept longer than twelve months only for a written reason: they hold personal data",
      change: (contract) => contract.setIn(["logging", "retentionMonths"], 13),
      line: "retentionMonths: 13",
      path: "logging.retentionMonths",
      says: ["at most 12 months, unless longerBecause says why", "(got 13)"],
    },
    {
      title: "are not locked for longer than they are kept",
      change: (contract) => contract.setIn(["logging", "lock"], { mode: "governance", months: 13 }),
      line: "months: 13",
      path: "logging.lock.months",
      says: ["must not be more than retentionMonths", "personal data too long"],
    },
    {
      title: "are read by somebody",
      change: (contract) => contract.setIn(["logging", "tell"], []),
      line: "tell: []",
      path: "logging.tell",
      says: ["at least one contact"],
    },
  ]);

  test("may be kept longer for a written reason, and locked as long", () => {
    const text = spoiled((contract) => {
      contract.setIn(["logging", "retentionMonths"], 24);
      contract.setIn(["logging", "longerBecause"], "An inquiry is under way.");
      contract.setIn(["logging", "lock"], { mode: "compliance", months: 24 });
    });
    expect(problemsOf(text)).toEqual([]);
  });
});
