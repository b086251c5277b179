import { cisEvents } from "../../components/logging";
import { sensitiveEvents } from "../../contract";
import { cisFilters, normalised } from "../../policies/rules/logging/cis-filters";

describe("the sensitive events of a tier", () => {
  test("are told once each, and a tier tells all that the one below it tells", () => {
    const { essential, standard, reinforced } = sensitiveEvents;
    for (const events of [essential, standard, reinforced])
      expect(new Set(events).size).toBe(events.length);
    expect(standard).toEqual(expect.arrayContaining([...essential]));
    expect(reinforced).toEqual(expect.arrayContaining([...standard]));
  });

  test("an essential client is only woken for what hardly ever happens", () => {
    expect(sensitiveEvents.essential).toEqual([
      "root-use",
      "sign-in-without-mfa",
      "trail-changes",
      "key-deletions",
    ]);
  });

  test("from the standard tier on, are CIS's fourteen, which can be built and which a rule knows", () => {
    const known = [...sensitiveEvents.standard].sort();
    expect(known).toHaveLength(14);
    expect(cisEvents.map(({ id }) => id).sort()).toEqual(known);
    expect(Object.keys(cisFilters).sort()).toEqual(known);
  });

  test("what is built and what is checked, each written apart, look for the same", () => {
    for (const { id, pattern } of cisEvents)
      expect(normalised(cisFilters[id].pattern)).toBe(normalised(pattern));
  });
});
