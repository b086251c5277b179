import { findControl, loadContract, proofLevelOf, raciOf } from "../../contract";
import { lormontFile } from "../support/contract";

const contract = loadContract(lormontFile);

describe("the example of the standard tier", () => {
  test("lasts three years, and waives until the spring what the accounts taken over still lack", () => {
    expect(contract.reference.endsOn).toBe("2029-03-31");
    expect(contract.waivers.map(({ control, expires }) => [control, expires])).toEqual(
      expect.arrayContaining([
        ["ACT-07", "2027-03-31"],
        ["BUD-05", "2027-04-30"],
      ]),
    );
  });

  test("gives each cost centre of production a budget, within that of the account", () => {
    const limits = new Map(contract.budgets.map((one) => [one.name, one.monthlyLimitUsd]));
    expect([...limits.keys()]).toEqual([
      "production",
      "erp",
      "boutique",
      "commun",
      "sans-etiquette",
      "recette",
    ]);
    const parts = ["erp", "boutique", "commun", "sans-etiquette"].map(
      (name) => limits.get(name) ?? 0,
    );
    expect(parts.reduce((sum, limit) => sum + limit)).toBe(limits.get("production"));
  });

  test("keeps the client accountable for the budgets that the provider prepares", () => {
    expect(raciOf(contract, findControl("BUD-02"))).toEqual({
      client: "A",
      provider: "R",
      aws: "-",
    });
  });

  test("has all its restored data checked by machines, in databases smaller than the real ones", () => {
    const tests = contract.backup.dataClasses.map((one) => [
      one.name,
      one.resourceTypes.map((type) => proofLevelOf(one, type)),
      one.restoreTest.instanceClass,
    ]);

    expect(tests).toEqual([
      ["erp-vital", ["data-checked"], "db.t4g.medium"],
      ["boutique", ["data-checked"], "db.t4g.small"],
      ["documents", ["data-checked"], undefined],
    ]);
  });

  test("sends the provider's alerts to its ticket system", () => {
    const people = [...contract.contacts.client, ...contract.contacts.provider];
    expect(people.flatMap(({ alertEndpoint }) => alertEndpoint ?? [])).toEqual([
      "https://alertes.altiplan.example/socle/lormont",
    ]);
  });
});
