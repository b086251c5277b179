import { problemsOf, refuses, replaced, spoiled } from "../../support/contract";

const production = ["environments", "production"];

describe("the environments, one AWS account each", () => {
  refuses([
    {
      title: "an environment's account number has 12 digits: 11 are refused",
      change: (contract) => contract.setIn([...production, "accountId"], "11112222333"),
      line: '"11112222333"',
      path: "environments.production.accountId",
      says: ["12 digits in quotes"],
    },
    {
      title: "a region is AWS's own name",
      change: (contract) => contract.setIn([...production, "recoveryRegion"], "Frankfurt"),
      line: "Frankfurt",
      path: "environments.production.recoveryRegion",
      says: ["must be an AWS region: write it as eu-west-3"],
    },
    {
      title: "at least one region is allowed",
      change: (contract) => contract.setIn(["detection", "regions"], []),
      line: "regions: []",
      path: "detection.regions",
      says: ["at least one region"],
    },
    {
      title: "a part that is deployed names who may deploy it",
      change: (contract) => contract.setIn([...production, "parts", "guard"], { deployedBy: [] }),
      line: "deployedBy",
      path: "environments.production.parts.guard.deployedBy",
      says: ["at least one identity that deploys this part"],
    },
    {
      title: "who may deploy is exact: a wildcard is refused",
      change: (contract) =>
        contract.setIn([...production, "parts", "guard"], {
          deployedBy: ["arn:aws:iam::111122223333:role/ci-*"],
        }),
      line: "ci-*",
      path: "environments.production.parts.guard.deployedBy[0]",
      says: ["without wildcard"],
    },
    {
      title: "a cost centre is a code and a name",
      change: (contract) => contract.setIn(["costCentres", 0], "shop"),
      line: "- shop",
      path: "costCentres[0]",
      says: ["must be a block of keys: code, name"],
    },
    {
      title: "a partition is one that AWS has",
      change: (contract) => contract.setIn([...production, "partition"], "aws-fr"),
      line: "aws-fr",
      path: "environments.production.partition",
      says: ["must be one of: aws, aws-cn, aws-us-gov, aws-eusc"],
    },
  ]);

  test("a contract without any environment is refused", () => {
    const text = spoiled((contract) => {
      contract.setIn(["environments"], {});
    });
    expect(problemsOf(text).map(({ rule }) => rule)).toEqual([
      "must hold at least one environment",
    ]);
  });

  test("the name of an environment ends up in names of AWS resources: capitals are refused", () => {
    const problems = problemsOf(replaced("  production:", "  Production:"));
    expect(problems.map(({ path, rule }) => [path, rule])).toEqual([
      [["environments", "Production"], expect.stringContaining("must be lower-case letters")],
    ]);
  });

  test("both parts and a recovery region are accepted", () => {
    const by = () => ({ deployedBy: ["arn:aws:iam::111122223333:role/ci"] });
    const text = spoiled((contract) => {
      contract.setIn([...production, "parts"], { guard: by(), operations: by() });
      contract.setIn([...production, "allowedRegions"], ["eu-west-3", "eu-central-1"]);
      contract.setIn([...production, "recoveryRegion"], "eu-central-1");
    });
    expect(problemsOf(text)).toEqual([]);
  });
});
