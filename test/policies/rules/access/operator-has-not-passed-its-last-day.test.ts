import { operatorHasNotPassedItsLastDay } from "../../../../policies/rules/access/operator-has-not-passed-its-last-day";
import { accessStack } from "../../../support/policies/access-stack";
import { ruleCases } from "../../../support/policies/rule-cases";
import { spoil, target, unknown } from "../../../support/policies/stack";

const on = (date: string) => ({ ...target, date });

ruleCases(operatorHasNotPassedItsLastDay, {
  keeps: [
    { title: "Operators enter while their time lasts", stack: accessStack },
    {
      title: "An operator's last day is still one",
      stack: accessStack,
      target: on("2027-01-31"),
    },
  ],
  breaks: [
    {
      title: "The day after, the role is closed to the operator",
      stack: accessStack,
      target: on("2027-02-01"),
      at: "support",
      says: "Maëlle Quintin (2027-01-31)",
    },
    {
      title: "Later, to every operator whose time is over",
      stack: accessStack,
      target: on("2027-04-01"),
      at: ["backup", "operate", "support"],
    },
    {
      title: "A trust policy that cannot be read may let them in",
      stack: spoil(accessStack, "support", { assumeRolePolicy: "{" }),
      at: "support",
    },
  ],
  unknown: [
    {
      title: "Who takes a role may only be known by the deployment",
      stack: spoil(accessStack, "support", { assumeRolePolicy: unknown }),
      at: "support",
    },
  ],
  notApplicable: [
    {
      title: "The roles of others have no last day here",
      stack: accessStack,
      at: ["admin", "auditor", "break-glass", "ci-preview", "deploy-guard", "deploy-operations"],
    },
  ],
});
