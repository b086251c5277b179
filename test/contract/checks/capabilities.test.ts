import { problemsOf, refuses, spoiled } from "../../support/contract";

const own = ["environments", "production", "capabilities"];
const trail = (account: string) => ({
  mode: "adopt",
  id: `arn:aws:cloudtrail:eu-west-3:${account}:trail/main`,
  bucket: "trail-of-2021",
});

describe("what exists already and is adopted", () => {
  refuses([
    ...[
      "costAnomalyMonitor",
      "trail",
      "accessAnalyzer",
      "githubOidcProvider",
      "gitlabOidcProvider",
      "threatDetector",
    ].map((name) => ({
      title: `is named by its id, so that it can be imported: ${name}`,
      change: (contract: Parameters<Parameters<typeof spoiled>[0]>[0]) =>
        contract.setIn(["capabilities", name], {
          mode: "adopt",
          ...(name === "trail" ? { bucket: "trail-of-2021" } : {}),
        }),
      line: `  ${name}:`,
      path: `capabilities.${name}.id`,
      says: ["is missing", "the ARN or id of what exists, so that it can be imported"],
    })),
    ...["imagePublicAccessBlock", "instanceMetadataDefaults"].map((name) => ({
      title: `is something that can be imported: ${name} cannot`,
      change: (contract: Parameters<Parameters<typeof spoiled>[0]>[0]) =>
        contract.setIn(["capabilities", name], { mode: "adopt" }),
      line: `  ${name}:`,
      path: `capabilities.${name}`,
      says: ["cannot be adopted", "write {mode: create}, which sets it again, or external"],
    })),
    {
      title: "is named in the environment that differs from the others",
      change: (contract) =>
        contract.setIn(own, { trail: { mode: "adopt", bucket: "trail-of-2021" } }),
      line: "      trail:",
      path: "environments.production.capabilities.trail.id",
      says: ["is missing"],
    },
    {
      title: "a trail is adopted with the bucket that it writes to",
      change: (contract) =>
        contract.setIn(own, { trail: { ...trail("111122223333"), bucket: undefined } }),
      line: "      trail:",
      path: "environments.production.capabilities.trail.bucket",
      says: ["is missing", "the name of the bucket that the trail writes to, which stays as it is"],
    },
    {
      title: "nothing but a trail has a bucket",
      change: (contract) =>
        contract.setIn(own, { passwordPolicy: { mode: "adopt", bucket: "trail-of-2021" } }),
      line: "trail-of-2021",
      path: "environments.production.capabilities.passwordPolicy.bucket",
      says: ["is only for a trail", "take it out"],
    },
    {
      title: "is in the account of its environment, not in another one",
      change: (contract) => contract.setIn(own, { trail: trail("444455556666") }),
      line: "444455556666",
      path: "environments.production.capabilities.trail.id",
      says: [
        "must be in the account of the environment (111122223333), and this one is in 444455556666",
        "give each environment its own",
      ],
    },
  ]);

  test("is accepted with its ARN, its id, or neither where AWS has only one of it", () => {
    const text = spoiled((contract) => {
      contract.setIn(["capabilities", "trail"], trail("111122223333"));
      contract.setIn(own, {
        threatDetector: { mode: "adopt", id: "12abc34d567e8fa901bc2d34e56789f0" },
        passwordPolicy: { mode: "adopt" },
        imagePublicAccessBlock: { mode: "create" },
      });
    });
    expect(problemsOf(text)).toEqual([]);
  });
});
