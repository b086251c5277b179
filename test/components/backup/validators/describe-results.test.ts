import type { CheckResult } from "../../../../components/backup/validators/check-result";
import {
  outcomeOf,
  reasons,
  shortened,
} from "../../../../components/backup/validators/describe-results";

const met = (name: string): CheckResult => ({ name, passed: true });

test("Checks that all pass are a success, counted.", () => {
  expect(outcomeOf([met("a")], "fr")).toEqual({
    status: "SUCCESSFUL",
    level: "data-checked",
    message: "1 contrôle tenu",
  });
  expect(outcomeOf([met("a"), met("b")], "en").message).toBe("2 checks passed");
});

test("No check at all is never a success.", () => {
  expect(outcomeOf([], "en")).toEqual({
    status: "FAILED",
    level: "data-checked",
    message: "no check was asked",
  });
});

test("Each check that failed is named, with what was found.", () => {
  const results: CheckResult[] = [
    met("stock"),
    { name: "commandes", passed: false, why: "notExpected", found: 1204 },
    { name: "fraicheur", passed: false, why: "stale", found: 18.5 },
    { name: "clients", passed: false, why: "noSuchTable", code: "42P01" },
  ];

  expect(outcomeOf(results, "fr")).toMatchObject({
    status: "FAILED",
    message: `1 sur 4 tenus : commandes: autre chose que l'attendu (1\u202f204) ; fraicheur: la dernière ligne est plus ancienne que la perte acceptée (18,5 h) ; clients: une table n'existe pas (42P01)`,
  });
  expect(outcomeOf(results, "en").message).toContain("(18.5 h)");
});

test("A long message is cut, and shows that it was.", () => {
  const results = Array.from({ length: 60 }, (_, at): CheckResult => ({
    name: `check-${at}`,
    passed: false,
    why: "tooSlow",
  }));
  const { message } = outcomeOf(results, "en");

  expect(message).toHaveLength(900);
  expect(message.endsWith("…")).toBe(true);
});

test("A text is not cut inside a character.", () => {
  expect(shortened("a".repeat(900))).toHaveLength(900);
  expect(shortened(`${"a".repeat(898)}\u{1F4BE} and more`)).toBe(`${"a".repeat(898)}…`);
});

test("Every reason is said in both languages, and differently.", () => {
  expect(Object.keys(reasons.fr)).toEqual(Object.keys(reasons.en));
  expect(new Set(Object.values(reasons.fr)).size).toBe(Object.keys(reasons.fr).length);
});
