import { resultMarkdown } from "../../../verify/report/markdown";
import { resultText } from "../../../verify/report/text";
import { someResult } from "../../support/result";

const hostile = "<script>alert(1)</script> | **bold** [x](javascript:y) `code`\n# title\u001b[31m";

describe("a report of names that somebody else chose", () => {
  const result = someResult({
    client: { id: "acme", name: hostile },
    findings: [
      {
        rule: "budget-is-the-agreed-one",
        control: "BUD-06",
        urn: "urn:pulumi:s::p::t::n",
        item: hostile,
        outcome: "broken",
        blocks: true,
        found: hostile,
        agreed: "x",
        actors: [{ party: "provider", name: hostile }],
      },
    ],
    blocked: true,
  });

  test("holds no HTML tag, no link, no heading and no table cell of theirs in Markdown", () => {
    const page = resultMarkdown(result);

    expect(page).not.toContain("<script>");
    expect(page).not.toMatch(/\[x\]\(/);
    expect(page).not.toMatch(/^# title/m);
    for (const row of page.split("\n").filter((line) => line.startsWith("| BUD-06"))) {
      expect(row.split(/(?<!\\)\|/)).toHaveLength(7);
    }
  });

  test("sends no escape sequence to a terminal", () => {
    expect(resultText(result)).not.toContain("\u001b");
  });
});

describe("the answer", () => {
  test("comes before the rest", () => {
    expect(resultMarkdown(someResult({ blocked: false })).split("\n")[2]).toBe(
      "**Result: nothing agreed is broken**; 0 controls cannot be verified here",
    );
    expect(resultText(someResult({ blocked: false })).trimEnd()).toMatch(
      /Result: nothing agreed is broken; 0 controls cannot be verified here$/,
    );
  });

  test("says why and until when a control that no rule sees is waived", () => {
    const because = "approved by Alice until 2027-03-31: later";
    const waived = {
      id: "IAM-04",
      domain: "access",
      title: "t",
      severity: "high",
      outcome: "waived",
      because,
    } as const;

    expect(resultText(someResult({ controls: [waived] }))).toContain(because);
  });

  test("names the controls that are broken", () => {
    const controls = [
      { id: "BUD-06", domain: "budgets", title: "t", severity: "high", outcome: "broken" },
    ] as const;

    expect(resultText(someResult({ blocked: true, controls: [...controls] }))).toContain(
      "deployment refused (BUD-06)",
    );
  });
});
