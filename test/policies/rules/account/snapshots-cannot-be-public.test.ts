import { snapshotsCannotBePublic } from "../../../../policies/rules/account/snapshots-cannot-be-public";
import { guard } from "../../../support/policies/guard-stack";
import { regionalCases } from "../../../support/policies/regional-cases";
import { ruleCases } from "../../../support/policies/rule-cases";
import { spoil } from "../../../support/policies/stack";

const setting = { name: "regional-defaults-snapshot-sharing", property: "state" };
const [main, away] = regionalCases(setting);

ruleCases(snapshotsCannotBePublic, {
  keeps: [{ title: "No disk snapshot can be public in the agreed regions" }, ...main.keeps],
  breaks: [
    {
      title: "Blocking new sharing only leaves public what already is",
      stack: spoil(guard, main.name, { state: "block-new-sharing" }),
      at: `${main.name} eu-west-3`,
      says: "eu-west-3",
    },
    {
      title: "Snapshots of the recovery region count too",
      stack: spoil(guard, away.name, { state: "unblocked" }),
      at: `${away.name} eu-central-1`,
      says: "eu-central-1",
    },
    ...main.breaks,
    ...away.breaks,
  ],
  unknown: main.unknown,
});
