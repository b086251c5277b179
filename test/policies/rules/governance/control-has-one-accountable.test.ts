import { controlHasOneAccountable } from "../../../../policies/rules/governance/control-has-one-accountable";
import { ruleCases } from "../../../support/policies/rule-cases";
import { amended, contract, rootName } from "../../../support/policies/stack";

const shared = (control: string, client: string, provider: string, aws = "-") =>
  amended({
    responsibilities: { ...contract.responsibilities, [control]: { client, provider, aws } },
  });

ruleCases(controlHasOneAccountable, {
  keeps: [
    { title: "For each control, exactly one party answers" },
    { title: "AWS may be the one", target: shared("ACT-09", "I", "R", "A") },
  ],
  breaks: [
    {
      title: "With two accountable, each relies on the other",
      target: shared("BUD-02", "A", "AR"),
      at: `${rootName} BUD-02`,
      says: "personne, ou plus d'un",
    },
    {
      title: "With none, nobody acts",
      target: shared("BUD-02", "R", "R"),
      at: `${rootName} BUD-02`,
    },
    {
      title: "AWS and the client are two",
      target: shared("ACT-09", "A", "R", "A"),
      at: `${rootName} ACT-09`,
    },
  ],
});
