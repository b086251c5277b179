import { refuses } from "../support/contract";

describe("a key that the contract does not know is refused, with those it knows there", () => {
  refuses([
    {
      title: "at the root",
      change: (contract) => contract.setIn(["budget"], []),
      line: "budget: []",
      path: "budget",
      says: ["is not a key of the contract: the keys here are socle, reference, language, tier"],
    },
    {
      title: "in a section",
      change: (contract) => contract.setIn(["logging", "retention"], 12),
      line: "retention: 12",
      path: "logging.retention",
      says: ["the keys here are retentionMonths, longerBecause, lock, tell", "(got 12)"],
    },
    {
      title: "in a member of a list",
      change: (contract) => contract.setIn(["budgets", 0, "limit"], 100),
      line: " limit: 100",
      path: "budgets[0].limit",
      says: ["the keys here are name, environment, covers, monthlyLimitUsd, owners"],
    },
    {
      title: "in a block that has a name of its own",
      change: (contract) => contract.setIn(["environments", "production", "zone"], "eu-west-3a"),
      line: "zone: eu-west-3a",
      path: "environments.production.zone",
      says: ["the keys here are accountId, partition, region, allowedRegions"],
    },
    {
      title: "far down, through a block, an optional block and a list",
      change: (contract) =>
        contract.setIn(["environments", "production", "parts", "guard"], {
          deployedBy: ["arn:aws:iam::111122223333:role/ci"],
          role: "ci",
        }),
      line: "role: ci",
      path: "environments.production.parts.guard.role",
      says: ["the keys here are deployedBy"],
    },
    {
      title: "in a block that has several forms: the keys of the form that was chosen",
      change: (contract) =>
        contract.setIn(["budgets", 0, "covers"], {
          what: "costCentre",
          costCentre: "shop",
          tag: "CostCentre",
        }),
      line: "tag: CostCentre",
      path: "budgets[0].covers.tag",
      says: ["the keys here are what, costCentre"],
    },
  ]);
});
