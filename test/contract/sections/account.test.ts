import { problemsOf, refuses, spoiled } from "../../support/contract";

const create = { mode: "create" };

describe("what the client's AWS account has and who holds it", () => {
  refuses([
    {
      title: "console passwords have at least 14 characters",
      change: (contract) => contract.setIn(["account", "passwordPolicy", "minimumLength"], 13),
      line: "minimumLength: 13",
      path: "account.passwordPolicy.minimumLength",
      says: ["a whole number of characters from 14 to 128"],
    },
    {
      title: "AWS remembers 24 former passwords, not 25",
      change: (contract) => contract.setIn(["account", "passwordPolicy", "reusePrevention"], 25),
      line: "reusePrevention: 25",
      path: "account.passwordPolicy.reusePrevention",
      says: ["a whole number of passwords from 1 to 24"],
    },
    {
      title: "the root account's address is held by the client or the provider",
      change: (contract) => contract.setIn(["account", "rootEmailHolder"], "nobody"),
      line: "nobody",
      path: "account.rootEmailHolder",
      says: ["must be one of: client, provider"],
    },
    {
      title: "a setting that AWS overwrites silently is never assumed: its choice is written",
      change: (contract) => contract.deleteIn(["capabilities", "passwordPolicy"]),
      line: "capabilities:",
      path: "capabilities.passwordPolicy",
      says: ["is missing", "mode: create, adopt, external (with by, evidence) or declined"],
    },
    {
      title: "a capability is a block, not a bare word",
      change: (contract) => contract.setIn(["capabilities", "passwordPolicy"], "create"),
      line: "passwordPolicy: create",
      path: "capabilities.passwordPolicy",
      says: ["must be a block with mode: create, adopt", '(got "create")'],
    },
    {
      title: "the mode of a capability is one of four",
      change: (contract) => contract.setIn(["capabilities", "passwordPolicy", "mode"], "replace"),
      line: "mode: replace",
      path: "capabilities.passwordPolicy.mode",
      says: ["must be one of: create, adopt, external, declined", '(got "replace")'],
    },
    {
      title: "what is declined says when",
      change: (contract) =>
        contract.setIn(["capabilities", "securityHub"], {
          mode: "declined",
          by: "Alice Martin",
          reason: "Too dear this year.",
        }),
      line: "securityHub",
      path: "capabilities.securityHub.on",
      says: ["is missing", "must be a date"],
    },
    {
      title: "what somebody else provides says where the evidence is",
      change: (contract) =>
        contract.setIn(["capabilities", "trail"], { mode: "external", by: "The group's team" }),
      line: "trail",
      path: "capabilities.trail.evidence",
      says: ["is missing", "write a sentence"],
    },
    {
      title: "a capability created from nothing has no id",
      change: (contract) => contract.setIn(["capabilities", "trail"], { ...create, id: "t" }),
      line: "id: t",
      path: "capabilities.trail.id",
      says: ["is not a key of the contract: the keys here are mode"],
    },
    {
      title: "a capability that Socle does not know is refused",
      change: (contract) => contract.setIn(["capabilities", "guardDuty"], create),
      line: "guardDuty",
      path: "capabilities.guardDuty",
      says: ["is not a key of the contract", "threatDetector, configRecorder, securityHub"],
    },
  ]);

  test("each of the four modes is accepted, with what it needs", () => {
    const text = spoiled((contract) => {
      const arn = "arn:aws:cloudtrail:eu-west-3:111122223333:trail/main";
      contract.setIn(["capabilities", "trail"], { mode: "adopt", id: arn, bucket: "b-1" });
      contract.setIn(["capabilities", "securityHub"], {
        mode: "declined",
        by: "Alice Martin",
        on: "2026-01-05",
        reason: "Too dear this year.",
      });
      contract.setIn(["capabilities", "configRecorder"], {
        mode: "external",
        by: "The group's team",
        evidence: "Monthly report of the group.",
      });
      contract.setIn(["environments", "production", "capabilities"], {
        passwordPolicy: { mode: "adopt" },
      });
    });
    expect(problemsOf(text)).toEqual([]);
  });
});
