import { controls, findControl, loadContract } from "../../../contract";
import type { Finding } from "../../../policies/finding";
import { outcomesOf, type Outcome } from "../../../verify/report/outcome";
import { lormontFile } from "../../support/contract";

const contract = loadContract(lormontFile);
const agreed = { contract, environment: "production", part: "guard" } as const;
const finding = (control: Finding["control"], some: Partial<Finding> = {}): Finding => ({
  rule: "r",
  control,
  urn: "urn",
  status: "pass",
  actors: [],
  ...some,
});

function outcome(id: string, ...findings: Finding[]): Outcome | undefined {
  return outcomesOf(findings, [agreed]).find((one) => one.control.id === id)?.outcome;
}

describe("how a control comes out", () => {
  test("every control of the catalogue comes out, looked at or not", () => {
    expect(outcomesOf([], [agreed]).map((one) => one.control.id)).toEqual(
      controls.map((one) => one.id),
    );
  });

  test("what nobody looked at is never kept", () => {
    const kept = outcomesOf([], [agreed]).filter((one) => one.outcome === "kept");

    expect(kept).toEqual([]);
  });

  test("one broken thing outweighs all that is kept", () => {
    expect(
      outcome(
        "BUD-06",
        finding("BUD-06"),
        finding("BUD-06", { status: "violation" }),
        finding("BUD-06"),
      ),
    ).toBe("broken");
  });

  test("one thing not known keeps a control from being kept", () => {
    expect(outcome("BUD-06", finding("BUD-06"), finding("BUD-06", { status: "unknown" }))).toBe(
      "unknown",
    );
  });

  test("a violation of an advisory control is told and blocks nothing", () => {
    expect(findControl("GOV-10").enforcement).toBe("advisory");
    expect(outcome("GOV-10", finding("GOV-10", { status: "violation" }))).toBe("advised");
  });

  test("what no rule can see is said to be out of reach, or a person's to attest", () => {
    expect(outcome("ACT-03", finding("ACT-03"))).toBe("live");
    expect(outcome("GOV-05", finding("GOV-05"))).toBe("human");
  });

  test("what is out of tier is never kept, even where it passes", () => {
    expect(outcome("ACT-16", finding("ACT-16"))).toBe("outOfTier");
  });
});
