import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { daysBetween, loadContract, sides } from "../../contract";

const folder = join(__dirname, "../../stacks");
const files = readdirSync(folder);
const referenceDate = "2026-12-01";
const isAhead = (date: string) => daysBetween(referenceDate, date) > 0;

const examples = files
  .filter((file) => file.endsWith(".contract.yaml"))
  .map((file) => {
    const path = join(folder, file);
    return { file, text: readFileSync(path, "utf8"), contract: loadContract(path) };
  });

test("there is an example for each tier", () => {
  expect(examples.map(({ file, contract }) => [file, contract.tier])).toEqual([
    ["kerbrat.contract.yaml", "essential"],
    ["lormont.contract.yaml", "standard"],
    ["sauvagnac.contract.yaml", "reinforced"],
  ]);
});

test("no two examples share an account, an external id or a signed document", () => {
  const accounts = examples.flatMap(({ contract: { account, environments } }) => [
    account.managementAccountId ?? [],
    ...Object.values(environments).map(({ accountId }) => accountId),
  ]);
  const unique = [
    accounts.flat(),
    examples.map(({ contract }) => contract.access.externalId),
    examples.map(({ contract }) => contract.reference.documentSha256),
  ];
  for (const values of unique) expect(new Set(values).size).toBe(values.length);
});

describe.each(examples)(
  "the example $file, read on 1 December 2026",
  ({ file, text, contract }) => {
    test("is in force, and its waivers, decisions and people too", () => {
      const { access, decisions, reference, service, waivers } = contract;
      const past = [
        reference.signedOn,
        reference.effectiveFrom,
        access.lastReviewedOn,
        access.breakGlass.lastTestedOn,
        contract.account.rootLastTestedOn,
        contract.reversibility.lastRehearsedOn,
        contract.display?.rateDate,
        ...decisions.map(({ decidedOn }) => decidedOn),
        ...waivers.map(({ approvedOn }) => approvedOn),
        ...service.committees.map(({ lastHeldOn }) => lastHeldOn),
        ...contract.dataProcessing.subProcessors.map(({ announcedOn }) => announcedOn),
        ...Object.values(contract.regimes).map(({ decidedOn }) => decidedOn),
      ].filter((date) => date !== undefined);
      const ahead = [
        reference.endsOn ?? "",
        ...decisions.map(({ reviewOn }) => reviewOn),
        ...waivers.map(({ expires }) => expires),
        ...service.committees.map(({ nextOn }) => nextOn),
        ...access.operators.map(({ until }) => until),
      ];

      expect(past.filter(isAhead)).toEqual([]);
      expect(ahead.filter((date) => !isAhead(date))).toEqual([]);
      expect(decisions.length).toBeGreaterThanOrEqual(12);
    });

    test("keeps its own rhythm: access reviewed, committees held, the way out rehearsed if ever", () => {
      const longestMonth = 31;
      const { access, reversibility, service } = contract;
      const rhythms = [
        ...service.committees.map((one) => ({
          from: one.lastHeldOn ?? referenceDate,
          to: one.nextOn,
          months: one.everyMonths,
        })),
        {
          from: access.lastReviewedOn ?? "",
          to: referenceDate,
          months: access.reviewEveryMonths,
        },
        {
          from: reversibility.lastRehearsedOn ?? referenceDate,
          to: referenceDate,
          months: reversibility.rehearseEveryMonths,
        },
      ];

      for (const { from, to, months } of rhythms)
        expect(daysBetween(from, to)).toBeLessThanOrEqual(months * longestMonth);
    });

    test("splits no more than the budget of the account", () => {
      for (const name of Object.keys(contract.environments)) {
        const here = contract.budgets.filter(({ environment }) => environment === name);
        const sum = (isWhole: boolean) =>
          here
            .filter(({ covers }) => (covers.what === "account") === isWhole)
            .reduce((total, { monthlyLimitUsd }) => total + monthlyLimitUsd, 0);

        expect(sum(false)).toBeLessThanOrEqual(sum(true));
      }
    });

    test("has guard deployed from the client's own account, operations by the provider", () => {
      for (const { accountId, parts } of Object.values(contract.environments)) {
        const guard = parts.guard?.deployedBy ?? [];
        const operations = parts.operations?.deployedBy ?? [];

        expect(guard.map((principal) => principal.split(":")[4])).toEqual([accountId]);
        expect(operations.length).toBe(1);
        expect(contract.provider.principals).toEqual(expect.arrayContaining(operations));
      }
    });

    test("lets nobody of the provider in who is not among its principals", () => {
      const operators = contract.access.operators.map(({ principal }) => principal);

      expect(contract.provider.principals).toEqual(expect.arrayContaining(operators));
      for (const principal of contract.provider.principals)
        expect(principal).toContain(`:${contract.provider.accountId}:`);
    });

    test("has a stack for each part of each environment", () => {
      const { client, environments } = contract;
      const configs = Object.keys(environments).flatMap((environment) =>
        ["guard", "operations"].map((part) => ({
          name: `Pulumi.${client.id}-${environment}-${part}.yaml`,
          lines: [
            "config:",
            `  socle:contract: stacks/${file}`,
            `  socle:environment: ${environment}`,
            `  socle:part: ${part}`,
            '  pulumi:disable-default-providers: ["*"]',
            "",
          ],
        })),
      );

      expect(files.filter((name) => name.startsWith(`Pulumi.${client.id}-`)).sort()).toEqual(
        configs.map(({ name }) => name).sort(),
      );
      for (const { name, lines } of configs)
        expect(readFileSync(join(folder, name), "utf8")).toBe(lines.join("\n"));
    });

    test("names nobody who exists: example addresses, and numbers kept for fiction", () => {
      const people = sides.flatMap((side) => contract.contacts[side]);
      const phones = [...people.map(({ phone }) => phone), contract.incident.insurer?.phone ?? ""];
      const addresses = people.flatMap(({ alertEndpoint }) => alertEndpoint ?? []);

      expect(people.filter(({ email }) => !email.endsWith(".example"))).toEqual([]);
      expect(phones.filter((phone) => !/^\+33 (5 36 49|1 99 00) \d\d \d\d$/.test(phone))).toEqual(
        [],
      );
      expect(addresses.filter((address) => !new URL(address).host.endsWith(".example"))).toEqual(
        [],
      );
    });

    test("never says that something is compliant: only measures and gaps are recorded", () => {
      expect(text).not.toMatch(/conform/i);
    });

    test("tells editors where its schema is, on its first line", () => {
      expect(text.split("\n")[0]).toBe(
        "# yaml-language-server: $schema=../contract/contract.schema.json",
      );
    });
  },
);
