import { controls, findControl, loadContract } from "../../../contract";
import type { Finding } from "../../../policies/finding";
import { outcomesOf, type Outcome } from "../../../verify/report/outcome";
import { lormontFile } from "../../support/contract";

const contract = loadContract(lormontFile);
const agreed = { contract, environment: "production", part: "guard", date: "2026-12-01" } as const;
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

  test.each([
    ["rootEmailHolder", "ACT-03"],
    ["rootMfaHolder", "ACT-04"],
    ["organisation", "ACT-13"],
  ] as const)("what hangs on a %s of the provider is not guaranteed: %s", (holder, id) => {
    const account = { ...contract.account, [holder]: "provider" };
    const [settled] = outcomesOf([], [{ ...agreed, contract: { ...contract, account } }]).filter(
      ({ control }) => control.id === id,
    );

    expect(settled).toMatchObject({
      outcome: "notGuaranteed",
      disposition: { owner: holder === "organisation" ? holder : "root" },
    });
  });

  describe("where the client waived what no rule can see", () => {
    const waiver = {
      control: "IAM-04",
      scope: "*",
      reason: "The yearly review does it.",
      approvedBy: "c-delmas",
      approvedOn: "2026-10-01",
      expires: "2027-03-31",
    } as const;
    const on = (date: string, environment = "production") =>
      outcomesOf(
        [],
        [{ ...agreed, date, contract: { ...contract, waivers: [{ ...waiver, environment }] } }],
      ).find(({ control }) => control.id === "IAM-04");

    test("it is said to be waived, by whom and until when", () => {
      expect(on("2026-12-01")).toMatchObject({ outcome: "waived", disposition: { waiver } });
    });

    test("it is out of reach again after the last day, and elsewhere", () => {
      expect(on("2027-04-01")).toMatchObject({ outcome: "live" });
      expect(on("2026-12-01", "recette")).toMatchObject({ outcome: "live" });
    });
  });

  test("a waiver of what rules see does not hide that nothing was found", () => {
    const waiver = { ...contract.waivers[0], control: "BUD-06", scope: "*" } as never;
    const [settled] = outcomesOf(
      [finding("BUD-06")],
      [{ ...agreed, contract: { ...contract, waivers: [waiver] } }],
    ).filter(({ control }) => control.id === "BUD-06");

    expect(settled?.outcome).toBe("kept");
  });

  test("what is out of tier is never kept, even where it passes", () => {
    expect(outcome("ACT-16", finding("ACT-16"))).toBe("outOfTier");
  });
});
