import { findContact } from "../../../contract/agreed";
import { stackRule } from "../../rule";
import { say } from "../../text";
import { pass, violation } from "../../verdict";

export const waiverIsApprovedByTheClient = stackRule({
  name: "waiver-is-approved-by-the-client",
  control: "GOV-08",
  reads: ["waivers", "contacts"],
  part: "guard",
  check(stack, { waivers, contacts, terms }) {
    const here = waivers.filter(
      (waiver) => (waiver.environment ?? terms.environment) === terms.environment,
    );
    return here.map((waiver) => {
      const item = `${waiver.control} ${waiver.scope}`;
      const approver = findContact(contacts, waiver.approvedBy);
      if (approver?.side === "client" && approver.contact.roles.includes("decider"))
        return pass(stack, item);
      return violation(
        stack,
        {
          found: say(
            `accordée par ${waiver.approvedBy}, qui ne décide pas pour le client`,
            `approved by ${waiver.approvedBy}, who does not decide for the client`,
          ),
          agreed: say(
            "seul un décideur du client accorde une dérogation",
            "only a decider of the client approves a waiver",
          ),
        },
        item,
      );
    });
  },
});
