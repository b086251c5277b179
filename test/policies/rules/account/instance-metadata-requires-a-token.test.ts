import { instanceMetadataRequiresAToken } from "../../../../policies/rules/account/instance-metadata-requires-a-token";
import { evaluate } from "../../../../verify/evaluate";
import { guard } from "../../../support/policies/guard-stack";
import { regionalCases } from "../../../support/policies/regional-cases";
import { ruleCases } from "../../../support/policies/rule-cases";
import { amended, spoil, target } from "../../../support/policies/stack";

const setting = { name: "regional-defaults-instance-metadata", property: "httpTokens" };
const [main, away] = regionalCases(setting);
/** The example client waived this one in its main region. */
const nothingWaived = amended({ waivers: [] });

ruleCases(instanceMetadataRequiresAToken, {
  keeps: [{ title: "New servers require a token for their metadata" }, ...main.keeps],
  breaks: [
    {
      title: "Where a token is optional, a flaw in a website steals the server's rights",
      stack: spoil(guard, away.name, { httpTokens: "optional" }),
      at: `${away.name} eu-central-1`,
    },
    {
      title: "Where nothing is preferred, each server chooses",
      stack: spoil(guard, main.name, { httpTokens: "no-preference" }),
      target: nothingWaived,
      at: `${main.name} eu-west-3`,
    },
    ...[...main.breaks, ...away.breaks].map((one) => ({ ...one, target: nothingWaived })),
  ],
  unknown: main.unknown,
});

test("The gap that the client accepted in its main region is still a violation, and waived", () => {
  const stack = spoil(guard, main.name, { httpTokens: "optional" });
  const findings = evaluate([instanceMetadataRequiresAToken], stack, target);
  expect(findings.filter((finding) => finding.status === "violation")).toMatchObject([
    { item: "eu-west-3", disposition: { kind: "waived", waiver: { approvedBy: "c-delmas" } } },
  ]);
});
