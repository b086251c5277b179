import { resultMarkdown } from "../../../verify/report/markdown";
import { resultText } from "../../../verify/report/text";
import { someResult } from "../../support/result";

function keysOff(count: number, agreed = "rotated") {
  return Array.from({ length: count }, (_, at) => ({
    rule: "key-rotates",
    control: "ACT-15",
    urn: `urn:pulumi:s::p::aws:kms/key:Key::key-${at}`,
    outcome: "broken" as const,
    blocks: true,
    found: "rotation is off",
    agreed,
    actors: [{ party: "provider" as const, name: "Altiplan" }],
  }));
}

const flat = (page: string) => page.replace(/\s+/g, " ");
const times = (page: string, text: string) => page.split(text).length - 1;

describe.each([
  ["text", resultText],
  ["markdown", resultMarkdown],
])("in %s, what is wrong in the same way", (_form, print) => {
  test("in 1,205 places is said once, with five of them and how many others there are", () => {
    const page = flat(print(someResult({ language: "en", findings: keysOff(1205) })));

    expect(times(page, "rotation is off")).toBe(1);
    expect(page).toContain(
      "key-0, key-1, key-2, key-3, key-4 and 1,200 others (--format json names them all)",
    );
  });

  test("in five places names each, and in six says one other", () => {
    const five = flat(print(someResult({ language: "en", findings: keysOff(5) })));
    const six = flat(print(someResult({ language: "en", findings: keysOff(6) })));

    expect(five).toContain("key-3, key-4");
    expect(five).not.toContain("other");
    expect(six).toContain("key-4 and one other");
  });

  test("in each environment is said once, with the environments", () => {
    const stacks = ["production", "recette"].map((environment) => ({
      name: `acme-${environment}-guard`,
      environment,
      accountId: "111122223333",
      region: "eu-west-3",
      part: "guard" as const,
      deployedBy: [],
    }));
    const inEach = stacks.flatMap(({ name }) =>
      keysOff(1).map((finding) => ({
        ...finding,
        urn: finding.urn.replace("pulumi:s", `pulumi:${name}`),
      })),
    );
    const page = flat(print(someResult({ language: "en", stacks, findings: inEach })));

    expect(page).toContain("key-0 (production, recette)");
    expect(times(page, "rotation is off")).toBe(1);
  });

  test("but not as agreed for the other stays apart", () => {
    const findings = [...keysOff(1), ...keysOff(1, "every year")];

    expect(times(flat(print(someResult({ language: "en", findings }))), "rotation is off")).toBe(2);
  });
});
