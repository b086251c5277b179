import { providerAccessHasEnded } from "../../../../policies/rules/access/provider-access-has-ended";
import { accessStack, trusting } from "../../../support/policies/access-stack";
import { ruleCases } from "../../../support/policies/rule-cases";
import { amended, contract, one, spoil, unknown } from "../../../support/policies/stack";

const standing = (providerAccess: "exiting" | "ended", providerAccessEndsOn = "2026-11-30") =>
  amended({ access: { ...contract.access, providerAccess, providerAccessEndsOn } });
const ended = standing("ended");
const ofProvider = ["backup", "deploy-operations", "operate", "support"];
const ofOthers = ["admin", "auditor", "break-glass", "ci-preview", "deploy-guard"];
/** What is left once the provider's roles are gone. */
const left = accessStack.filter(({ name }) => !ofProvider.includes(name));

ruleCases(providerAccessHasEnded, {
  keeps: [
    { title: "Once access has ended, no role is open to the provider", stack: left, target: ended },
    {
      title: "Past its last day, a provider that exits has no role either",
      stack: left,
      target: standing("exiting"),
    },
  ],
  breaks: [
    {
      title: "Once access has ended, a role left open to the provider is a way in",
      stack: accessStack,
      target: ended,
      at: ofProvider,
      says: "peut encore",
    },
    {
      title: "So it is the day after the last of a provider that exits",
      stack: [...left, one(accessStack, "support")],
      target: standing("exiting"),
      at: "support",
    },
    {
      title: "A role of the client opened to the provider's account is a way in",
      stack: spoil(left, "admin", { assumeRolePolicy: trusting(["999988887777"]) }),
      target: ended,
      at: "admin",
    },
    {
      title: "A role whose trust cannot be read may be a way in",
      stack: spoil(left, "admin", { assumeRolePolicy: "{" }),
      target: ended,
      at: "admin",
    },
  ],
  unknown: [
    {
      title: "Who takes a role may only be known by the deployment",
      stack: spoil(left, "admin", { assumeRolePolicy: unknown }),
      target: ended,
      at: "admin",
    },
  ],
  notApplicable: [
    {
      title: "While the provider's access lasts, it is open",
      stack: accessStack,
      at: [...ofOthers, ...ofProvider],
    },
    {
      title: "The last day of a provider that exits is still one",
      stack: accessStack,
      target: standing("exiting", "2026-12-01"),
      at: [...ofOthers, ...ofProvider],
    },
  ],
});
