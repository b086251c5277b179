import { join } from "node:path";
import {
  asksForData,
  daysBetween,
  findContact,
  loadContract,
  proofLevelOf,
  reservedGroups,
  type Environment,
} from "../../contract";

const contract = loadContract(join(__dirname, "../../stacks/sauvagnac.contract.yaml"));
const { access, backup, environments, logging } = contract;

describe("the example of the reinforced tier", () => {
  test("is three accounts in an organisation that the client owns, root included", () => {
    expect(Object.keys(environments)).toEqual(["production", "recette", "partage"]);
    expect(contract.account).toMatchObject({
      organisation: "client",
      managementAccountId: "333300001111",
      payer: "client",
      awsAgreement: "client",
      rootEmailHolder: "client",
      rootMfaHolder: "client",
    });
  });

  test("restores each environment's tests into a closed network of its own", () => {
    const networks = Object.values(environments).map(({ restoreNetwork }) => restoreNetwork);

    for (const network of networks)
      expect(network).toEqual({
        dbSubnetGroup: "essais-restauration",
        subnetId: expect.stringMatching(/^subnet-/) as string,
        securityGroupIds: [expect.stringMatching(/^sg-/) as string],
      });
    expect(new Set(networks.map((network) => network?.subnetId)).size).toBe(networks.length);
  });

  test("copies what stops the company to the recovery region, and what must be found again", () => {
    const copied = backup.dataClasses.filter(({ copies }) =>
      copies.some(({ region }) => region === environments["production"]?.recoveryRegion),
    );

    expect(copied.map(({ name }) => name)).toEqual([
      "erp-vital",
      "tracabilite",
      "qualite",
      "serveurs",
    ]);
  });

  test("restores its vital databases every week and the rest every month, with checks", () => {
    const tests = backup.dataClasses.map(({ name, restoreTest }) => [name, restoreTest.frequency]);

    expect(tests).toEqual([
      ["erp-vital", "weekly"],
      ["tracabilite", "weekly"],
      ["qualite", "monthly"],
      ["fichiers", "monthly"],
      ["fournisseurs", "monthly"],
      ["serveurs", "monthly"],
    ]);
    for (const { restoreTest } of backup.dataClasses)
      expect(restoreTest.checks.length).toBeGreaterThan(0);
  });

  test("has its databases and documents checked by machines, its files by a function of its own in production, its servers by nobody", () => {
    const statusOnly = (environment: Environment) =>
      backup.dataClasses
        .flatMap((one) => one.resourceTypes.map((type) => ({ one, type })))
        .filter(({ one, type }) => proofLevelOf(one, type, environment) === "status-only")
        .map(({ one, type }) => [one.name, asksForData(one, type)]);

    expect(Object.values(environments).map(statusOnly)).toEqual([
      [["serveurs", true]],
      [
        ["fichiers", true],
        ["serveurs", true],
      ],
      [
        ["fichiers", true],
        ["serveurs", true],
      ],
    ]);
  });

  test("names the buckets of each environment, whose versions restored objects are compared with", () => {
    const named = backup.dataClasses.flatMap(({ restoreTest }) => restoreTest.buckets ?? []);

    for (const environment of Object.keys(environments))
      expect(named.filter((bucket) => bucket.startsWith(`sauvagnac-${environment}-`))).toEqual(
        environments[environment]?.recordedBuckets,
      );
  });

  test("brings the servers back as fast as the ERP that runs on them", () => {
    const hours = new Map(backup.dataClasses.map(({ name, rtoHours }) => [name, rtoHours]));
    const urgent = contract.service.priorities.find(({ name }) => name === "P1");

    expect(hours.get("serveurs")).toBe(hours.get("erp-vital"));
    expect(urgent?.restorationMinutes).toBe((hours.get("erp-vital") ?? 0) * 60);
  });

  test("keeps logs for two years because its management decided so, with a lock that can be lifted", () => {
    expect(logging.retentionMonths).toBe(24);
    expect(logging.lock).toEqual({ mode: "governance", months: 24 });
    expect(logging.longerBecause).toMatch(/^Décidé par la direction/);
    expect(backup.lock.mode).toBe("governance");
  });

  test("reserves every group of actions, and two more", () => {
    expect(access.reservedActions.groups).toEqual(reservedGroups);
    expect(access.reservedActions.also).toEqual([
      "rds:DeleteDBCluster",
      "elasticfilesystem:DeleteFileSystem",
    ]);
  });

  test("deploys guard from the client's own GitLab, one branch for each environment", () => {
    expect(access.ci.map(({ deploys }) => deploys)).toEqual(
      Object.keys(environments).map((environment) => ({ environment, part: "guard" })),
    );
    const hosts = access.ci.map((one) => (one.platform === "gitlab" ? one.url : one.platform));
    expect(new Set(hosts)).toEqual(new Set(["https://git.sauvagnac.example"]));
    const branches = access.ci.map((one) => one.platform === "gitlab" && one.deployBranch);
    expect(branches).toEqual(Object.keys(environments));
  });

  test("reviews access every three months, and leaves two people the emergency access", () => {
    expect(access.reviewEveryMonths).toBe(3);
    expect(access.breakGlass.holders.map(({ contact }) => contact)).toEqual([
      "a-chabassier",
      "d-vauzelle",
    ]);
  });

  test("gives each cost centre of production a budget, and each budget an owner who knows", () => {
    const parts = contract.budgets.filter(
      ({ environment, covers }) => environment === "production" && covers.what !== "account",
    );

    expect(parts.map(({ name, owners }) => [name, owners.client])).toEqual([
      ["erp", "i-dutreix"],
      ["qualite", "h-valadour"],
      ["fournisseurs", "k-bourdelas"],
      ["commun", "i-dutreix"],
      ["sans-etiquette", "i-dutreix"],
    ]);
    expect(parts.reduce((sum, { monthlyLimitUsd }) => sum + monthlyLimitUsd, 0)).toBe(5200);
  });

  test("does not know yet whether NIS2 applies, and says who will tell", () => {
    expect(contract.regimes.nis2).toEqual({
      applies: "unknown",
      decidedBy: expect.stringContaining("À confirmer par") as string,
    });
  });

  test("waives two controls, each in one environment, for less than a year", () => {
    expect(contract.waivers.map(({ control, environment }) => [control, environment])).toEqual([
      ["ACT-16", "recette"],
      ["BUD-05", "partage"],
    ]);
    for (const { approvedBy, approvedOn, expires } of contract.waivers) {
      expect(findContact(contract.contacts, approvedBy)?.contact.roles).toContain("decider");
      expect(daysBetween(approvedOn, expires)).toBeLessThan(365);
    }
  });
});
