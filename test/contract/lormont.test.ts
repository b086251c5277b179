import { readFileSync } from "node:fs";
import { daysBetween, loadContract, raciOf, findControl } from "../../contract";
import { lormontFile } from "../support/contract";

const contract = loadContract(lormontFile);
const text = readFileSync(lormontFile, "utf8");
const referenceDate = "2026-12-01";
const isAhead = (date: string) => daysBetween(referenceDate, date) > 0;

describe("the example contract, read on 1 December 2026", () => {
  test("is in force, and its waivers and decisions too", () => {
    expect(contract.reference.endsOn).toBe("2029-03-31");
    expect(contract.waivers.map(({ control, expires }) => [control, expires])).toEqual([
      ["ACT-07", "2027-03-31"],
      ["BUD-05", "2027-04-30"],
    ]);
    expect(contract.waivers.every(({ approvedOn }) => !isAhead(approvedOn))).toBe(true);
    expect(contract.decisions.length).toBeGreaterThanOrEqual(12);
    expect(contract.decisions.filter(({ reviewOn }) => !isAhead(reviewOn))).toEqual([]);
    expect(contract.decisions.filter(({ decidedOn }) => isAhead(decidedOn))).toEqual([]);
    expect(contract.service.committees.filter(({ nextOn }) => !isAhead(nextOn))).toEqual([]);
    expect(contract.access.operators.filter(({ until }) => !isAhead(until))).toEqual([]);
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

  test("names nobody who exists: example addresses, and numbers kept for fiction", () => {
    const people = [...contract.contacts.client, ...contract.contacts.provider];
    expect(people.filter(({ email }) => !email.endsWith(".example"))).toEqual([]);
    expect(people.filter(({ phone }) => !/^\+33 (5 36 49|1 99 00) \d\d \d\d$/.test(phone))).toEqual(
      [],
    );
    expect(people.flatMap(({ alertEndpoint }) => alertEndpoint ?? [])).toEqual([
      "https://alertes.altiplan.example/socle/lormont",
    ]);
  });

  test("never says that something is compliant: only measures and gaps are recorded", () => {
    expect(text).not.toMatch(/conform/i);
  });

  test("tells editors where its schema is, on its first line", () => {
    expect(text.split("\n")[0]).toBe(
      "# yaml-language-server: $schema=../contract/contract.schema.json",
    );
  });
});
