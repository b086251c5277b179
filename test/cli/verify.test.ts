import { join } from "node:path";
import type { Result } from "../../verify/report/result";
import { exportOf, Folder, rootResource, stackName, stateResource } from "../support/export";
import { root, socle } from "../support/socle";

const contract = join(root, "stacks/lormont.contract.yaml");
const args = ["--contract", contract, "--date", "2026-12-01", "--lang", "en"];

let folder: Folder;
beforeEach(() => (folder = new Folder()));
afterEach(() => folder.remove());

describe("the check of an export", () => {
  test("of a stack that holds nothing agreed exits with 1 and says that it is the provider's word", () => {
    const { code, stdout } = socle([
      "verify",
      ...args,
      folder.write("e.json", exportOf([rootResource])),
    ]);

    expect(code).toBe(1);
    expect(stdout).toContain("this is the provider's word");
    expect(stdout).toMatch(/broken +ACT-08/);
  });

  test("shows no secret, whatever property holds it", () => {
    const canary = "canary-5521";
    const secret = {
      "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270",
      plaintext: JSON.stringify(canary),
    };
    const props = Object.fromEntries(
      [
        "name",
        "limitAmount",
        "minimumPasswordLength",
        "emailAddress",
        "endpoint",
        "topic",
        "region",
        "tags",
        "notifications",
      ].map((key) => [key, secret]),
    );
    const types = [
      "aws:budgets/budget:Budget",
      "aws:iam/accountPasswordPolicy:AccountPasswordPolicy",
      "aws:sns/topicSubscription:TopicSubscription",
      "aws:account/alternativeContact:AlternativeContact",
    ];
    const resources = types.map((type, at) =>
      stateResource(type, `r${at}`, { inputs: props, outputs: props }),
    );
    const file = folder.write("e.json", exportOf([rootResource, ...resources]));

    for (const format of ["text", "json", "markdown"]) {
      const { stdout, stderr } = socle(["verify", ...args, "--format", format, file]);
      expect(stdout.length).toBeGreaterThan(100);
      expect(stdout + stderr).not.toContain(canary);
    }
  });

  test("exits with 1 where a mandatory rule could not tell", () => {
    const encrypted = {
      "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270",
      ciphertext: "v1:x",
    };
    const policy = stateResource("aws:iam/accountPasswordPolicy:AccountPasswordPolicy", "p", {
      inputs: { minimumPasswordLength: encrypted },
    });
    const { stdout } = socle([
      "verify",
      ...args,
      "--format",
      "json",
      folder.write("e.json", exportOf([rootResource, policy])),
    ]);

    const result = JSON.parse(stdout) as Result;
    expect(result.findings.find((one) => one.rule === "password-policy-is-strong")?.outcome).toBe(
      "unknown",
    );
  });

  test("judges a workload beside the baseline when it is told whose it is", () => {
    const workload = exportOf([
      { ...rootResource, urn: "urn:pulumi:shop::web::pulumi:pulumi:Stack::web-shop" },
    ]);
    const baseline = folder.write("a.json", exportOf([rootResource]));
    const other = folder.write("b.json", workload);

    const { stdout } = socle([
      "verify",
      ...args,
      "--environment",
      "recette",
      "--format",
      "json",
      baseline,
      other,
    ]);

    const { stacks } = JSON.parse(stdout) as Result;
    expect(stacks.map((one) => [one.name, one.environment, one.part])).toEqual([
      [stackName, "recette", "guard"],
      ["shop", "recette", "operations"],
    ]);
  });

  test.each([
    ["no contract", ["verify", "x.json"], "your own copy of the contract"],
    ["no export", ["verify", "--contract", contract], "verify needs an export"],
    [
      "a contract that is not there",
      ["verify", "--contract", "nobody.yaml", "x.json"],
      "does not exist",
    ],
    [
      "an export that is not there",
      ["verify", "--contract", contract, "nobody.json"],
      "does not exist",
    ],
  ])("with %s is bad input", (_what, line, words) => {
    const { code, stdout, stderr } = socle(line);

    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(words);
  });

  test("of a stack whose name tells nothing asks for its environment, and for one that exists", () => {
    const file = folder.write(
      "e.json",
      exportOf([{ ...rootResource, urn: "urn:pulumi:shop::web::pulumi:pulumi:Stack::web-shop" }]),
    );

    expect(socle(["verify", ...args, file]).stderr).toContain(
      "say of which environment with --environment (production, recette)",
    );
    expect(socle(["verify", ...args, "--environment", "x", file])).toMatchObject({ code: 2 });
  });
});
