import { cisEvents } from "../../components/logging";
import { sensitiveEvents } from "../../contract";
import { cisFilters, normalised } from "../../policies/rules/logging/cis-filters";

/** @see CIS AWS Foundations 5.0, chapter 4: the items of level 1. */
const levelOne = ["4.2", "4.3", "4.4", "4.5", "4.8", "4.12", "4.13", "4.14", "4.15"];
/** Of level 2, and told to everybody: nothing comes back from a deleted key. */
const keyDeletions = "4.7";

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

  test("a standard client is told of the rest of CIS's level 1", () => {
    const told: readonly string[] = sensitiveEvents.standard;
    const items = cisEvents.filter(({ id }) => told.includes(id)).map(({ cis }) => cis);
    expect(items.sort()).toEqual([...levelOne, keyDeletions].sort());
  });

  test("a reinforced client is told of CIS's fifteen, which can be built and which a rule knows", () => {
    const known = [...sensitiveEvents.reinforced].sort();
    expect(known).toHaveLength(15);
    expect(cisEvents.map(({ id }) => id).sort()).toEqual(known);
    expect(Object.keys(cisFilters).sort()).toEqual(known);
  });

  test("what is built and what is checked, each written apart, look for the same", () => {
    for (const { id, pattern } of cisEvents)
      expect(normalised(cisFilters[id].pattern)).toBe(normalised(pattern));
  });
});
