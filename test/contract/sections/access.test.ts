import { problemsOf, refuses, spoiled } from "../../support/contract";

const deploys = { environment: "production", part: "guard" };
const bob = { contact: "bob", principal: "arn:aws:iam::999988887777:role/bob", does: "operate" };

describe("who can enter the client's account", () => {
  refuses([
    {
      title: "an operator of the provider has a last day",
      change: (contract) => contract.setIn(["access", "operators"], [bob]),
      line: "contact: bob",
      path: "access.operators[0].until",
      says: ["is missing", "must be a date"],
    },
    {
      title: "an operator has a known task",
      change: (contract) =>
        contract.setIn(["access", "operators"], [{ ...bob, does: "all", until: "2027-01-31" }]),
      line: "does: all",
      path: "access.operators[0].does",
      says: ["must be one of: operate, backup, support"],
    },
    {
      title: "an administrator enters by an exact identity: a wildcard is refused",
      change: (contract) =>
        contract.setIn(["access", "admins", 0, "principal"], "arn:aws:iam::111122223333:user/*"),
      line: "user/*",
      path: "access.admins[0].principal",
      says: ["without wildcard"],
    },
    {
      title: "everybody is no identity",
      change: (contract) => contract.setIn(["access", "admins", 0, "principal"], "*"),
      line: 'principal: "*"',
      path: "access.admins[0].principal",
      says: ["the exact ARN of a role or user, without wildcard"],
    },
    {
      title: "the client has at least one administrator",
      change: (contract) => contract.setIn(["access", "admins"], []),
      line: "admins: []",
      path: "access.admins",
      says: ["at least one administrator of the client"],
    },
    {
      title: "somebody holds the emergency access",
      change: (contract) => contract.setIn(["access", "breakGlass", "holders"], []),
      line: "holders: []",
      path: "access.breakGlass.holders",
      says: ["must hold at least 1 item"],
    },
    {
      title: "a session lasts at most twelve hours, AWS's limit",
      change: (contract) => contract.setIn(["access", "sessionHours"], 13),
      line: "sessionHours: 13",
      path: "access.sessionHours",
      says: ["a whole number of hours from 1 to 12"],
    },
    {
      title: "a provider that leaves has a last day",
      change: (contract) => contract.setIn(["access", "providerAccess"], "exiting"),
      line: "access:",
      path: "access.providerAccessEndsOn",
      says: ["is missing", "a date when providerAccess is exiting or ended"],
    },
    {
      title: "what the provider may never do is one of the groups that Socle knows",
      change: (contract) =>
        contract.setIn(["access", "reservedActions", "groups"], ["backups", "everything"]),
      line: "everything",
      path: "access.reservedActions.groups[1]",
      says: ["must be one of: budgets, trail, detection, backups, keys"],
    },
    {
      title: "at least something is reserved to the client",
      change: (contract) => contract.setIn(["access", "reservedActions", "groups"], []),
      line: "groups: []",
      path: "access.reservedActions.groups",
      says: ["must name at least one group of actions: budgets, trail"],
    },
    {
      title: "a reserved action of the client's own is exact",
      change: (contract) => contract.setIn(["access", "reservedActions", "also"], ["ec2:Delete*"]),
      line: "ec2:Delete*",
      path: "access.reservedActions.also[0]",
      says: ["one AWS action, without wildcard"],
    },
    {
      title: "a CI says what it deploys: a part of an environment",
      change: (contract) =>
        contract.setIn(
          ["access", "ci"],
          [
            {
              platform: "github",
              deploys: { environment: "production", part: "all" },
              repository: "acme/socle",
              deployEnvironment: "production",
            },
          ],
        ),
      line: "part: all",
      path: "access.ci[0].deploys.part",
      says: ["must be one of: guard, operations"],
    },
    {
      title: "a CI that deploys is one exact repository",
      change: (contract) =>
        contract.setIn(
          ["access", "ci"],
          [{ platform: "github", deploys, repository: "acme/*", deployEnvironment: "production" }],
        ),
      line: "acme/*",
      path: "access.ci[0].repository",
      says: ["owner/repository, without wildcard"],
    },
    {
      title: "a CI that deploys does so from an environment that its platform protects",
      change: (contract) =>
        contract.setIn(
          ["access", "ci"],
          [{ platform: "github", deploys, repository: "acme/socle" }],
        ),
      line: "platform: github",
      path: "access.ci[0].deployEnvironment",
      says: ["is missing", "the name of a GitHub environment"],
    },
    {
      title: "a platform is one that Socle knows",
      change: (contract) => contract.setIn(["access", "ci"], [{ platform: "jenkins" }]),
      line: "jenkins",
      path: "access.ci[0].platform",
      says: ["must be one of: github, gitlab"],
    },
    {
      title: "what belongs to another platform is refused, with the keys of this one",
      change: (contract) =>
        contract.setIn(
          ["access", "ci"],
          [
            {
              platform: "gitlab",
              deploys,
              project: "acme/socle",
              deployBranch: "main",
              repository: "a/b",
            },
          ],
        ),
      line: "repository: a/b",
      path: "access.ci[0].repository",
      says: ["the keys here are platform, deploys, url, project, deployBranch"],
    },
    {
      title: "a number that identifies a repository is in quotes",
      change: (contract) =>
        contract.setIn(
          ["access", "ci"],
          [
            {
              platform: "github",
              deploys,
              repository: "acme/socle",
              deployEnvironment: "production",
              ownerId: 48151623,
            },
          ],
        ),
      line: "ownerId",
      path: "access.ci[0].ownerId",
      says: ["digits in quotes"],
    },
  ]);

  test("a provider that leaves on a day, and both platforms, are accepted", () => {
    const text = spoiled((contract) => {
      contract.setIn(["access", "providerAccess"], "exiting");
      contract.setIn(["access", "providerAccessEndsOn"], "2027-03-31");
      contract.setIn(["environments", "production", "parts"], {
        guard: { deployedBy: ["arn:aws:iam::111122223333:role/ci"] },
      });
      contract.setIn(
        ["access", "ci"],
        [
          {
            platform: "github",
            deploys,
            repository: "acme/socle",
            deployEnvironment: "production",
          },
          {
            platform: "gitlab",
            deploys: { ...deploys },
            project: "acme/cloud/socle",
            deployBranch: "main",
          },
        ],
      );
    });
    expect(problemsOf(text)).toEqual([]);
  });
});
