import type { Document } from "yaml";
import { problemsOf, refuses, spoiled } from "../../support/contract";

const production = ["environments", "production"];

/** A second environment on `accountId`, with its own budget. */
function addStaging(contract: Document, accountId: string, name = "staging"): void {
  contract.setIn(["environments", name], {
    accountId,
    region: "eu-west-3",
    allowedRegions: ["eu-west-3"],
    owner: "alice",
    costCentre: "shop",
    parts: {},
  });
  contract.addIn(["budgets"], {
    name: "staging",
    environment: name,
    covers: { what: "account" },
    monthlyLimitUsd: 50,
    owners: { client: "alice", provider: "bob" },
    alerts: [{ on: "actual", percent: 100 }],
  });
}

const ci = (environment: string, part: string) => ({
  platform: "github",
  deploys: { environment, part },
  repository: "acme/socle",
  deployEnvironment: "protected",
});

describe("an environment", () => {
  refuses([
    {
      title: "has a short name, since AWS limits what is named after the client and it",
      change: (contract) => {
        contract.setIn(["client", "id"], "atelier-de-la-grande-rue");
        addStaging(contract, "444455556666", "pre-production");
      },
      line: "pre-production:",
      path: "environments.pre-production",
      says: ["at most 12 characters", "beside the client's id atelier-de-la-grande-rue"],
    },
    {
      title: "is one that the contract has, where a CI deploys to it",
      change: (contract) => contract.setIn(["access", "ci"], [ci("staging", "guard")]),
      line: "environment: staging",
      path: "access.ci[0].deploys.environment",
      says: ["production"],
    },
    {
      title: "has the part that a CI deploys",
      change: (contract) => contract.setIn(["access", "ci"], [ci("production", "guard")]),
      line: "part: guard",
      path: "access.ci[0].deploys.part",
      says: ["is no part of production: add it to its parts, with who deploys it"],
    },
    {
      title: "has its main region among the allowed ones",
      change: (contract) => contract.setIn([...production, "region"], "us-east-1"),
      line: "region: us-east-1",
      path: "environments.production.region",
      says: ["must be one of allowedRegions, and they are eu-west-3", "add it there, or choose"],
    },
    {
      title: "has its recovery region among the allowed ones",
      change: (contract) => contract.setIn([...production, "recoveryRegion"], "us-east-1"),
      line: "recoveryRegion: us-east-1",
      path: "environments.production.recoveryRegion",
      says: ["must be one of allowedRegions, and they are eu-west-3"],
    },
    {
      title: "has a recovery region away from its main one",
      change: (contract) => contract.setIn([...production, "recoveryRegion"], "eu-west-3"),
      line: "recoveryRegion: eu-west-3",
      path: "environments.production.recoveryRegion",
      says: ["must not be the main region", "is lost with it: choose another region"],
    },
    {
      title: "has an AWS account of its own",
      change: (contract) => {
        addStaging(contract, "111122223333");
        contract.setIn(
          ["environments", "staging"],
          contract.createNode(contract.getIn(["environments", "staging"]), { flow: true }),
        );
      },
      line: "staging: {",
      path: "environments.staging.accountId",
      says: ["is the account of another environment too", "an account of its own"],
    },
    {
      title: "is paid by a cost centre of the contract",
      change: (contract) => contract.setIn([...production, "costCentre"], "hotel"),
      line: "costCentre: hotel",
      path: "environments.production.costCentre",
      says: ["is no cost centre: the contract has shop"],
    },
  ]);

  test("beside another one, on its own account, is accepted", () => {
    expect(problemsOf(spoiled((contract) => addStaging(contract, "444455556666")))).toEqual([]);
  });
});

describe("a region that a section names", () => {
  refuses([
    {
      title: "is allowed in some environment: where copies of backups go",
      change: (contract) =>
        contract.setIn(
          ["backup", "dataClasses", 0, "copies"],
          [{ region: "us-east-1", retentionDays: 35 }],
        ),
      line: "region: us-east-1",
      path: "backup.dataClasses[0].copies[0].region",
      says: ["an allowed region of some environment, and they are eu-west-3", "allowedRegions"],
    },
    {
      title: "is allowed in some environment: where threats are watched for",
      change: (contract) => contract.setIn(["detection", "regions", 1], "us-east-1"),
      line: "us-east-1",
      path: "detection.regions[1]",
      says: ["an allowed region of some environment, and they are eu-west-3"],
    },
  ]);
});

describe("the cost centres", () => {
  refuses([
    {
      title: "are listed once each",
      change: (contract) =>
        contract.addIn(
          ["costCentres"],
          contract.createNode({ code: "shop", name: "Shop again" }, { flow: true }),
        ),
      line: "Shop again",
      path: "costCentres[1].code",
      says: ["is the code of another cost centre too: list each one once"],
    },
  ]);
});

describe("an AWS organisation", () => {
  refuses([
    {
      title: "has a management account",
      change: (contract) => contract.setIn(["account", "organisation"], "client"),
      line: "account:",
      path: "account.managementAccountId",
      says: ["is missing", 'write it as "111122223333"'],
    },
  ]);

  test("with its management account is accepted", () => {
    const text = spoiled((contract) => {
      contract.setIn(["account", "organisation"], "provider");
      contract.setIn(["account", "managementAccountId"], "999988887777");
    });
    expect(problemsOf(text)).toEqual([]);
  });
});
