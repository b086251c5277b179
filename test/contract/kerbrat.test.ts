import { join } from "node:path";
import { capabilityOf, controls, loadContract, proofLevelOf, raciOf } from "../../contract";

const contract = loadContract(join(__dirname, "../../stacks/kerbrat.contract.yaml"));

describe("the example of the essential tier", () => {
  test("is one account in an organisation that the provider owns and pays, root included", () => {
    expect(Object.keys(contract.environments)).toEqual(["production"]);
    expect(contract.account).toMatchObject({
      organisation: "provider",
      payer: "provider",
      awsAgreement: "provider",
      rootEmailHolder: "provider",
      rootMfaHolder: "provider",
    });
  });

  test("says in plain words what the client does not hold", () => {
    const answers = new Map(contract.decisions.map(({ id, answer }) => [id, answer]));

    expect(answers.get("propriete-du-compte")).toContain(
      "nous ne pouvons pas en reprendre la main",
    );
    expect(answers.get("compte-racine")).toContain("Sept Balises détient les deux");
    expect(answers.get("non-garanti")).toContain("Sept Balises peut lever toutes nos protections");
    expect(answers.get("operateurs")).toContain("nous n'en avons pas la liste");
  });

  test("makes the provider answer for the root account, which it holds", () => {
    const ofRoot = controls.filter(
      ({ dependsOn, tiers }) => dependsOn === "root" && tiers.includes("essential"),
    );

    expect(ofRoot.length).toBeGreaterThan(0);
    expect(ofRoot.map((control) => raciOf(contract, control).provider)).toEqual(
      ofRoot.map(() => "AR"),
    );
  });

  test("lists AWS among the sub-processors: the provider signed with it", () => {
    expect(contract.dataProcessing.subProcessors.map(({ name }) => name)).toContain(
      "Amazon Web Services EMEA SARL",
    );
  });

  test("leaves the client twenty of the thirty days in which AWS can be told no", () => {
    expect(contract.dataProcessing).toMatchObject({ authorisation: "general", objectionDays: 20 });
  });

  test("has its cost tags activated by who pays, and declines what its tier leaves out", () => {
    const modes = [
      "costAllocationTags",
      "threatDetector",
      "configRecorder",
      "securityHub",
    ] as const;

    expect(modes.map((name) => capabilityOf(contract, "production", name).mode)).toEqual([
      "external",
      "declined",
      "declined",
      "declined",
    ]);
  });

  test("keeps its data in one region, tested every quarter", () => {
    const { dataClasses } = contract.backup;

    expect(contract.environments["production"]?.allowedRegions).toEqual(["eu-west-3"]);
    expect(contract.environments["production"]?.recoveryRegion).toBeUndefined();
    expect(dataClasses.flatMap(({ copies }) => copies)).toEqual([]);
    expect(dataClasses.map(({ restoreTest }) => restoreTest.frequency)).toEqual([
      "quarterly",
      "quarterly",
    ]);
  });

  test("restores the quarter's tests on small machines, the database being the one that a machine checks", () => {
    const { dataClasses } = contract.backup;

    expect(
      dataClasses.map(({ restoreTest }) => restoreTest.instanceClass ?? restoreTest.instanceType),
    ).toEqual(["db.t4g.small", "t3.small"]);
    expect(
      dataClasses.map((one) => one.resourceTypes.map((type) => proofLevelOf(one, type))),
    ).toEqual([["data-checked"], ["status-only"]]);
  });

  test("has guard deployed by its director's own identity, without CI", () => {
    expect(contract.environments["production"]?.parts.guard?.deployedBy).toEqual(
      contract.access.admins.map(({ principal }) => principal),
    );
    expect(contract.access.ci).toEqual([]);
  });

  test("promises nothing outside working hours", () => {
    expect(contract.service.onCall).toBe(false);
    expect(contract.service.priorities.map(({ commitment }) => commitment)).not.toContain("result");
  });

  test("waives nothing", () => {
    expect(contract.waivers).toEqual([]);
  });
});
