import { roleDoesNotAllowEverything } from "../../../../policies/rules/access/role-does-not-allow-everything";
import { accessStack, allow, policyOf } from "../../../support/policies/access-stack";
import { ruleCases } from "../../../support/policies/rule-cases";
import { spoil, unknown } from "../../../support/policies/stack";

const administrator = "arn:aws:iam::aws:policy/AdministratorAccess";
const powerUser = "arn:aws:iam::aws:policy/PowerUserAccess";
const inline = (policy: unknown) => ({ inlinePolicies: [{ name: "tout", policy }] });

ruleCases(roleDoesNotAllowEverything, {
  keeps: [
    { title: "No role gives itself everything", stack: accessStack },
    {
      title: "A role may list policies that leave something out",
      stack: spoil(accessStack, "operate", {
        managedPolicyArns: [powerUser],
        ...inline(policyOf(allow("s3:*"))),
      }),
    },
    {
      title: "The client's administrators may hold everything",
      stack: spoil(accessStack, "admin", { managedPolicyArns: [administrator] }),
    },
    {
      title: "An empty inline policy is how a program takes them all away",
      stack: spoil(accessStack, "operate", { inlinePolicies: [{}] }),
    },
  ],
  breaks: [
    {
      title: "AWS's own policy of administrators, among others, is everything",
      stack: spoil(accessStack, "operate", { managedPolicyArns: [powerUser, administrator] }),
      at: "operate",
      says: "tous les droits",
    },
    {
      title: "An inline policy of everything is everything",
      stack: spoil(accessStack, "operate", inline(policyOf(allow("*")))),
      at: "operate",
    },
    {
      title: "An inline policy that cannot be read may be everything",
      stack: spoil(accessStack, "operate", inline("tout")),
      at: "operate",
    },
  ],
  unknown: [
    {
      title: "Policies that only the deployment knows are not taken on trust",
      stack: spoil(accessStack, "operate", { managedPolicyArns: [unknown] }),
      at: "operate",
    },
    {
      title: "An inline policy that only the deployment knows is not taken on trust",
      stack: spoil(accessStack, "operate", inline(unknown)),
      at: "operate",
    },
  ],
});
