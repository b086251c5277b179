import { controls } from "../controls";
import { daysBetween } from "../days";
import { contactsWithRole, findContact } from "../parties";
import type { Problem } from "../problems";
import { longestWaiverDays, type Raci } from "../sections/governance";
import type { Contract } from "../contract";
import { check, repeated, unknownEnvironment } from "./check";

const notAControl =
  "is no control of the catalogue: look its id up in docs/controls.md, it looks like BUD-02";

/** The provider never decides for the client. */
function notADecider(contacts: Contract["contacts"]): string {
  const deciders = contactsWithRole(contacts, "client", "decider").map((one) => one.id);
  return `must be a contact of the client with the role decider, never the provider: the contract has ${deciders.join(", ") || "none"}`;
}

function isDecider(contacts: Contract["contacts"], id: string): boolean {
  const found = findContact(contacts, id);
  return found?.side === "client" && found.contact.roles.includes("decider");
}

export const governanceChecks = [
  check(["waivers"], ({ waivers }) =>
    waivers.flatMap((waiver, at): Problem[] => {
      const control = controls.find((one) => one.id === waiver.control);
      const path = ["waivers", at, "control"];
      if (control === undefined) return [{ path, rule: notAControl }];
      if (!control.waivable)
        return [
          {
            path,
            rule: "cannot be waived, because this control protects the agreement itself: mend the gap, and take the waiver out",
          },
        ];
      return waiver.scope !== "*" && ["live", "human"].includes(control.verification.by)
        ? [
            {
              path: ["waivers", at, "scope"],
              rule: `must be "*" for ${control.id}: no rule looks at a part of it, since only the account or a person can tell`,
            },
          ]
        : [];
    }),
  ),
  check(["waivers", "contacts"], ({ waivers, contacts }) =>
    waivers.flatMap((waiver, at) =>
      isDecider(contacts, waiver.approvedBy)
        ? []
        : [{ path: ["waivers", at, "approvedBy"], rule: notADecider(contacts) }],
    ),
  ),
  check(["waivers"], ({ waivers }) =>
    waivers.flatMap((waiver, at): Problem[] => {
      const days = daysBetween(waiver.approvedOn, waiver.expires);
      if (days < 0)
        return [
          {
            path: ["waivers", at, "expires"],
            rule: "must not come before approvedOn: correct one of the two dates",
          },
        ];
      return days > longestWaiverDays
        ? [
            {
              path: ["waivers", at, "expires"],
              rule: "must be at most a year after approvedOn: choose a nearer date, then renew the waiver or mend the gap",
            },
          ]
        : [];
    }),
  ),
  check(["waivers", "environments"], ({ waivers, environments }) =>
    waivers.flatMap((waiver, at) =>
      waiver.environment === undefined
        ? []
        : unknownEnvironment(environments, waiver.environment, ["waivers", at, "environment"]),
    ),
  ),
  check(["decisions", "contacts"], ({ decisions, contacts }) =>
    decisions.flatMap((decision, at) =>
      isDecider(contacts, decision.decidedBy)
        ? []
        : [{ path: ["decisions", at, "decidedBy"], rule: notADecider(contacts) }],
    ),
  ),
  check(["decisions"], ({ decisions }) => [
    ...repeated(decisions, (decision) => decision.id).map(({ at }) => ({
      path: ["decisions", at, "id"],
      rule: "is the id of another decision too: give each decision an id of its own",
    })),
    ...decisions.flatMap((decision, at) =>
      decision.reviewOn > decision.decidedOn
        ? []
        : [
            {
              path: ["decisions", at, "reviewOn"],
              rule: "must come after decidedOn: correct one of the two dates",
            },
          ],
    ),
  ]),
  check(["responsibilities"], ({ responsibilities }) =>
    Object.entries(responsibilities).flatMap(([id, raci]) => {
      const path = ["responsibilities", id];
      if (!controls.some((control) => control.id === id)) {
        return [{ path, rule: notAControl }];
      }
      const accountable = accountableIn(raci);
      return accountable.length === 1
        ? []
        : [
            {
              path,
              rule: `must have exactly one accountable, and ${accountable.length === 0 ? "nobody has" : `${accountable.join(" and ")} have`} the letter A: give A to the client, the provider or aws`,
            },
          ];
    }),
  ),
];

function accountableIn(raci: Raci): string[] {
  return Object.entries(raci)
    .filter(([, letters]) => letters.includes("A"))
    .map(([party]) => party);
}
