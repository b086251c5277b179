import { waiverIsApprovedByTheClient } from "../../../../policies/rules/governance/waiver-is-approved-by-the-client";
import { evaluate } from "../../../../verify/evaluate";
import { guard } from "../../../support/policies/guard-stack";
import { ruleCases } from "../../../support/policies/rule-cases";
import { amended, contract, rootName } from "../../../support/policies/stack";

const approved = (approvedBy: string, environment = "production") =>
  amended({
    waivers: contract.waivers.map((waiver) =>
      waiver.environment === environment ? { ...waiver, approvedBy } : waiver,
    ),
  });

ruleCases(waiverIsApprovedByTheClient, {
  keeps: [{ title: "A decider of the client accepted the gap" }],
  breaks: [
    {
      title: "The provider cannot accept a gap for the client",
      target: approved("t-morel"),
      at: `${rootName} ACT-12 eu-west-3`,
      says: "t-morel, qui ne décide pas pour le client",
    },
    {
      title: "Somebody of the client who does not decide cannot either",
      target: approved("j-arrieta"),
      at: `${rootName} ACT-12 eu-west-3`,
    },
    {
      title: "Nor somebody who is in no contact list",
      target: approved("inconnue"),
      at: `${rootName} ACT-12 eu-west-3`,
    },
  ],
});

test("What was accepted for another environment is judged there", () => {
  const findings = evaluate([waiverIsApprovedByTheClient], guard, approved("t-morel", "recette"));
  expect(findings.map((finding) => finding.status)).toEqual(["pass"]);
});
