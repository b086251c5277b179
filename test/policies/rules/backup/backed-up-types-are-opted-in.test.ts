import { backedUpTypesAreOptedIn } from "../../../../policies/rules/backup/backed-up-types-are-opted-in";
import { guarded, violationsOf } from "../../../support/policies/backup-cases";
import { defined } from "../../../support/policies/backup-stack";
import { ruleCases } from "../../../support/policies/rule-cases";
import {
  amended,
  contract,
  one,
  rootName,
  spoil,
  unknown,
  without,
  type Props,
} from "../../../support/policies/stack";

const at = "backup-types-settings";
const settings = one(guarded, at);
const types = settings.inputs["resourceTypeOptInPreference"] as Props;
const switches = (change: Props) =>
  spoil(guarded, at, { resourceTypeOptInPreference: defined({ ...types, ...change }) });
const elsewhere = (change: Props) => {
  const away = { ...settings, urn: `${settings.urn}-bis`, name: "bis" };
  return spoil([...guarded, away], away.urn, { region: "eu-central-1", ...change });
};

ruleCases(backedUpTypesAreOptedIn, {
  keeps: [
    { title: "The agreed types are switched on, and no other", stack: guarded },
    { title: "A type that is not named is off", stack: switches({ FSx: undefined }) },
    {
      title: "Settings that name no region are in that of their provider",
      stack: spoil(guarded, at, { region: undefined }),
    },
    { title: "Another region may be set alike", stack: elsewhere({}) },
    {
      title: "Settings taken over are set all the same",
      stack: guarded.map((each) =>
        each.name === at ? { ...each, ignoreChanges: ["resourceTypeManagementPreference"] } : each,
      ),
    },
  ],
  breaks: [
    {
      title: "Without settings, nobody knows what is backed up",
      stack: without(guarded, at),
      at: `${rootName} eu-west-3`,
      says: "aucun réglage en eu-west-3",
    },
    {
      title: "Settings of another region set nothing in the main one",
      stack: spoil(guarded, at, { region: "eu-central-1" }),
      at: `${rootName} eu-west-3`,
    },
    {
      title: "A type switched off is skipped in silence",
      stack: switches({ RDS: false }),
      at,
      says: "désactivés : RDS",
    },
    {
      title: "A type left out is skipped in silence",
      stack: switches({ RDS: undefined }),
      at,
      says: "désactivés : RDS",
    },
    { title: "A text that says true switches nothing on", stack: switches({ RDS: "true" }), at },
    {
      title: "A type more is paid for and agreed by nobody",
      stack: switches({ FSx: true }),
      at,
      says: "d'autres types",
    },
    {
      title: "A type that leaves the contract is switched off",
      stack: guarded,
      target: amended({
        backup: { ...contract.backup, optIn: ["Aurora", "DynamoDB", "EBS", "EC2", "RDS", "S3"] },
      }),
      at,
    },
    {
      title: "Settings without list switch nothing on",
      stack: spoil(guarded, at, { resourceTypeOptInPreference: undefined }),
      at,
    },
    {
      title: "Another region set otherwise is told too",
      stack: elsewhere({ resourceTypeOptInPreference: {} }),
      at: `${at}-bis`,
    },
    {
      title: "A list that the program leaves alone is whatever the account has",
      stack: guarded.map((each) =>
        each.name === at ? { ...each, ignoreChanges: ["resourceTypeOptInPreference"] } : each,
      ),
      at,
      says: "tel qu'il est",
    },
  ],
  unknown: [
    {
      title: "A type that only the deployment knows is not taken on trust",
      stack: switches({ RDS: unknown }),
      at,
    },
    {
      title: "While the region of settings is not known, nobody says that one lacks them",
      stack: spoil(guarded, at, { region: unknown }),
      at,
    },
  ],
});

test("Settings that cannot be read yet may be those of the main region", () => {
  const stack = spoil(guarded, at, { region: unknown });
  expect(violationsOf(backedUpTypesAreOptedIn, stack)).toEqual([]);
});
