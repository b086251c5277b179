import type { Contract } from "../contract";
import type { Path, Problem } from "../problems";
import { check, repeated, unknownEnvironment } from "./check";

/** A role's name has 64 characters: client, environment and 26 for what it is. */
const longestNames = 36;

export const environmentChecks = [
  check(["environments", "costCentres"], ({ environments, costCentres }) =>
    Object.entries(environments)
      .filter(
        ([, environment]) => !costCentres.some((centre) => centre.code === environment.costCentre),
      )
      .map(([name]) => ({
        path: ["environments", name, "costCentre"],
        rule: `is no cost centre: the contract has ${costCentres.map((centre) => centre.code).join(", ")}`,
      })),
  ),
  check(["costCentres"], ({ costCentres }) =>
    repeated(costCentres, (centre) => centre.code).map(({ at }) => ({
      path: ["costCentres", at, "code"],
      rule: "is the code of another cost centre too: list each one once",
    })),
  ),
  check(["environments"], ({ environments }) =>
    repeated(Object.entries(environments), ([, environment]) => environment.accountId).map(
      ({ item }) => ({
        path: ["environments", item[0], "accountId"],
        rule: "is the account of another environment too: give each environment an account of its own",
      }),
    ),
  ),
  check(["environments"], ({ environments }) =>
    Object.entries(environments).flatMap(([name, environment]) =>
      regionProblems(name, environment),
    ),
  ),
  check(["environments", "backup"], ({ environments, backup }) =>
    backup.dataClasses.flatMap((one, at) =>
      one.copies.flatMap((copy, number) =>
        regionNobodyAgreed(environments, copy.region, [
          "backup",
          "dataClasses",
          at,
          "copies",
          number,
          "region",
        ]),
      ),
    ),
  ),
  check(["environments", "detection"], ({ environments, detection }) =>
    detection.regions.flatMap((region, at) =>
      regionNobodyAgreed(environments, region, ["detection", "regions", at]),
    ),
  ),
  check(["client", "environments"], ({ client, environments }) =>
    Object.keys(environments)
      .filter((name) => client.id.length + name.length > longestNames)
      .map((name) => ({
        path: ["environments", name],
        rule: `must be at most ${longestNames - client.id.length} characters long as a name beside the client's id ${client.id}: AWS limits the names that are built from both`,
      })),
  ),
  check(["access", "environments"], ({ access, environments }) =>
    access.ci.flatMap(({ deploys }, at) => {
      const path = ["access", "ci", at, "deploys"];
      const environment = environments[deploys.environment];
      if (environment === undefined)
        return unknownEnvironment(environments, deploys.environment, [...path, "environment"]);
      if (environment.parts[deploys.part] !== undefined) return [];
      const rule = `is no part of ${deploys.environment}: add it to its parts, with who deploys it`;
      return [{ path: [...path, "part"], rule }];
    }),
  ),
  check(["account"], ({ account }) =>
    account.organisation !== "none" && account.managementAccountId === undefined
      ? [
          {
            path: ["account", "managementAccountId"],
            rule: 'is missing: it must be the account number of the organisation\'s management account: write it as "111122223333"',
          },
        ]
      : [],
  ),
];

function regionProblems(name: string, environment: Contract["environments"][string]): Problem[] {
  const inside = (region: string) => environment.allowedRegions.includes(region);
  const allowed = `must be one of allowedRegions, and they are ${environment.allowedRegions.join(", ")}: add it there, or choose another`;
  const problems: Problem[] = [];
  if (!inside(environment.region))
    problems.push({ path: ["environments", name, "region"], rule: allowed });
  if (environment.recoveryRegion !== undefined && !inside(environment.recoveryRegion)) {
    problems.push({ path: ["environments", name, "recoveryRegion"], rule: allowed });
  }
  if (environment.recoveryRegion === environment.region) {
    problems.push({
      path: ["environments", name, "recoveryRegion"],
      rule: "must not be the main region, because a copy beside the original is lost with it: choose another region",
    });
  }
  return problems;
}

function regionNobodyAgreed(
  environments: Contract["environments"],
  region: string,
  path: Path,
): Problem[] {
  const allowed = new Set(Object.values(environments).flatMap((one) => one.allowedRegions));
  if (allowed.has(region)) return [];
  const rule = `must be an allowed region of some environment, and they are ${[...allowed].join(", ")}: add it to allowedRegions, or choose another`;
  return [{ path, rule }];
}
