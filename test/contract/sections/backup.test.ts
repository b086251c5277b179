import { problemsOf, refuses, spoiled } from "../../support/contract";

const orders = ["backup", "dataClasses", 0];
const copies = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ region: `eu-west-${at + 1}`, retentionDays: 35 }));

describe("the backups of a class of data", () => {
  refuses([
    {
      title: "move to cold storage for at least 90 days, AWS's rule",
      change: (contract) => {
        contract.setIn([...orders, "retentionDays"], 119);
        contract.setIn([...orders, "coldAfterDays"], 30);
      },
      line: "retentionDays: 119",
      path: "backup.dataClasses[0].retentionDays",
      says: ["at least 90 days more than coldAfterDays", "or take coldAfterDays out", "(got 119)"],
    },
    {
      title: "are kept at most 35 days when they are continuous, AWS's limit",
      change: (contract) => {
        contract.setIn([...orders, "retentionDays"], 36);
        contract.setIn([...orders, "continuous"], true);
      },
      line: "retentionDays: 36",
      path: "backup.dataClasses[0].retentionDays",
      says: ["at most 35 days for a continuous backup", "add a second class for longer retention"],
    },
    {
      title: "never go to cold storage when they are continuous, AWS's rule",
      change: (contract) => {
        contract.setIn([...orders, "continuous"], true);
        contract.setIn([...orders, "coldAfterDays"], 7);
        contract.setIn([...orders, "retentionDays"], 35);
      },
      line: "coldAfterDays: 7",
      path: "backup.dataClasses[0].coldAfterDays",
      says: ["must not be there for a continuous backup", "a second class for cold storage"],
    },
    {
      title: "are copied to at most five places, AWS's limit",
      change: (contract) => {
        contract.setIn(
          ["environments", "production", "allowedRegions"],
          [...copies(6).map(({ region }) => region)],
        );
        contract.setIn([...orders, "copies"], copies(6));
      },
      line: "copies:",
      path: "backup.dataClasses[0].copies",
      says: ["at most 5 copies, AWS's limit for one plan rule"],
    },
    {
      title: "are locked for good only with days to think again",
      change: (contract) => contract.setIn(["backup", "lock", "mode"], "compliance"),
      line: "mode: compliance",
      path: "backup.lock.changeableForDays",
      says: ["must be there for a compliance lock, which nobody can undo afterwards"],
    },
    {
      title:
        "are under a governance lock without such days: AWS would take it for a compliance lock",
      change: (contract) => contract.setIn(["backup", "lock", "changeableForDays"], 30),
      line: "changeableForDays",
      path: "backup.lock.changeableForDays",
      says: ["and for no other", "or mode: governance"],
    },
    {
      title: "are restored for a test at an agreed frequency",
      change: (contract) => contract.setIn([...orders, "restoreTest", "frequency"], "yearly"),
      line: "frequency: yearly",
      path: "backup.dataClasses[0].restoreTest.frequency",
      says: ["must be one of: weekly, monthly, quarterly"],
    },
    {
      title: "have a restore test: a backup that was never restored proves nothing",
      change: (contract) => contract.deleteIn([...orders, "restoreTest"]),
      line: "- name: orders",
      path: "backup.dataClasses[0].restoreTest",
      says: ["is missing", "frequency, startHour, validationWindowHours, instanceClass"],
    },
    {
      title: "stay restored at least an hour for their validator, AWS's limit",
      change: (contract) => contract.setIn([...orders, "restoreTest", "validationWindowHours"], 0),
      line: "validationWindowHours: 0",
      path: "backup.dataClasses[0].restoreTest.validationWindowHours",
      says: ["a whole number of hours from 1 to 168"],
    },
    {
      title: "are locked between a least and a most, in that order",
      change: (contract) => contract.setIn(["backup", "lock", "maxRetentionDays"], 6),
      line: "maxRetentionDays: 6",
      path: "backup.lock.minRetentionDays",
      says: ["must not be more than maxRetentionDays", "(got 7)"],
    },
  ]);

  test("are accepted at AWS's limits", () => {
    const cold = spoiled((contract) => {
      contract.setIn(["backup", "optIn"], ["EFS"]);
      contract.setIn([...orders, "resourceTypes"], ["EFS"]);
      contract.setIn([...orders, "retentionDays"], 120);
      contract.setIn([...orders, "coldAfterDays"], 30);
    });
    const continuous = spoiled((contract) => contract.setIn([...orders, "continuous"], true));
    const copied = spoiled((contract) => {
      contract.setIn(
        ["environments", "production", "allowedRegions"],
        copies(5).map(({ region }) => region),
      );
      contract.setIn([...orders, "copies"], copies(5));
    });
    const one = spoiled((contract) => {
      contract.setIn(["backup", "lock", "minRetentionDays"], 35);
      contract.setIn(["backup", "lock", "maxRetentionDays"], 35);
    });
    expect([cold, continuous, copied, one].map(problemsOf)).toEqual([[], [], [], []]);
  });
});
