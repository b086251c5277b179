import type { Contract } from "../contract";
import type { Path, Problem } from "../problems";
import { logsClass } from "../logs-class";
import { isOfDatabases, questionOf } from "../questions";
import { testableTypes } from "../sections/backup";
import { check, repeated } from "./check";

type Lock = Contract["backup"]["lock"];
type DataClass = Contract["backup"]["dataClasses"][number];
type DataType = DataClass["resourceTypes"][number];

/** A type that is switched off is skipped in silence. */
const optInCheck = check(["backup"], ({ backup }) =>
  backup.dataClasses.flatMap((one, at) =>
    one.resourceTypes.flatMap((type, number) =>
      backup.optIn.includes(type)
        ? []
        : [
            {
              path: ["backup", "dataClasses", at, "resourceTypes", number],
              rule: `must be in backup.optIn, which switches on ${backup.optIn.join(", ") || "nothing"}: AWS Backup skips every other type in silence`,
            },
          ],
    ),
  ),
);

/** What AWS cannot do for every type: it takes the plan, and leaves it out in silence. */
const abilities: readonly {
  readonly wants: (one: DataClass) => boolean;
  readonly types: readonly DataType[];
  readonly rule: string;
}[] = [
  {
    // A table is restored to any minute by a setting of its own. https://docs.aws.amazon.com/aws-backup/latest/devguide/point-in-time-recovery.html
    wants: ({ continuous }) => continuous,
    types: ["Aurora", "DynamoDB", "RDS", "S3"],
    rule: "cannot be restored to any minute, as continuous: true says, which AWS does for Aurora, DynamoDB, RDS and S3 only: put it in a class of its own, without continuous",
  },
  {
    // Disks go there too, but monthly at most. https://docs.aws.amazon.com/aws-backup/latest/devguide/backup-feature-availability.html
    wants: ({ coldAfterDays }) => coldAfterDays !== undefined,
    types: ["DynamoDB", "EFS"],
    rule: "never goes to cold storage, as coldAfterDays says, where AWS puts DynamoDB and EFS only: put it in a class of its own, without coldAfterDays",
  },
  {
    wants: () => true,
    types: testableTypes.filter((type) => type !== "FSx"),
    rule: "cannot have a restore test, which each class has: each kind of FSx needs settings of its own to be restored (subnets, a directory, a storage virtual machine). Leave it out of the classes, say in outOfScope who backs it up, and agree restores by hand",
  },
];

const abilityCheck = check(["backup"], ({ backup }) =>
  backup.dataClasses.flatMap((one, at) =>
    one.resourceTypes.flatMap((type, number) =>
      abilities
        .filter(({ wants, types }) => wants(one) && !types.includes(type))
        .map(({ rule }): Problem => ({
          path: ["backup", "dataClasses", at, "resourceTypes", number],
          rule,
        })),
    ),
  ),
);

const needs = [
  { types: ["RDS", "Aurora", "DocumentDB", "Neptune"], member: "dbSubnetGroup" },
  { types: ["EC2"], member: "subnetId" },
] as const satisfies readonly {
  readonly types: readonly DataType[];
  readonly member: "dbSubnetGroup" | "subnetId";
}[];

/** What restores into a network needs one to restore into. */
const restoreNetworkCheck = check(["backup", "environments"], ({ backup, environments }) => {
  const types = new Set(backup.dataClasses.flatMap((one) => one.resourceTypes));
  return Object.entries(environments)
    .filter(([, { parts }]) => parts.operations !== undefined)
    .flatMap(([name, { restoreNetwork }]) =>
      needs
        .filter((need) => need.types.some((type) => types.has(type)))
        .filter((need) => restoreNetwork?.[need.member] === undefined)
        .map((need): Problem => ({
          path: ["environments", name, "restoreNetwork", need.member],
          rule: `is missing: restore tests of ${need.types.filter((type) => types.has(type)).join(", ")} need it, since a secured account has no default network`,
        })),
    );
});

/** Restored databases are asked from inside their network, by a function of guard. */
const questionNetworkCheck = check(["backup", "environments"], ({ backup, environments }) => {
  const asked = backup.dataClasses.filter(({ restoreTest }) =>
    restoreTest.checks.map(questionOf).some(isOfDatabases),
  );
  return Object.entries(environments)
    .filter(([, { parts }]) => asked.length > 0 && parts.guard !== undefined)
    .filter(([, { restoreNetwork }]) => restoreNetwork?.subnetId === undefined)
    .map(([name]): Problem => ({
      path: ["environments", name, "restoreNetwork", "subnetId"],
      rule: `is missing: what asks the restored databases of ${asked.map((one) => one.name).join(", ")} stands there, in the same security groups as they do. Name a subnet of the network of dbSubnetGroup, and have one of securityGroupIds admit itself`,
    }));
});

export const backupChecks = [
  check(["backup"], ({ backup }) =>
    backup.dataClasses.flatMap(({ name }, at) =>
      name === logsClass
        ? [
            {
              path: ["backup", "dataClasses", at, "name"],
              rule: "is the word for logs, which the section logging keeps: name the class otherwise",
            },
          ]
        : [],
    ),
  ),
  optInCheck,
  abilityCheck,
  restoreNetworkCheck,
  questionNetworkCheck,
  check(["backup"], ({ backup }) =>
    repeated(backup.dataClasses, (one) => one.name).map(({ at }) => ({
      path: ["backup", "dataClasses", at, "name"],
      rule: "is the name of another class of data too: give each class a name of its own",
    })),
  ),
  check(["backup"], ({ backup }) =>
    backup.dataClasses.flatMap((one, at) => {
      const path = ["backup", "dataClasses", at];
      return [
        ...outsideLock([...path, "retentionDays"], one.retentionDays, backup.lock),
        ...one.copies.flatMap((copy, number) =>
          outsideLock(
            [...path, "copies", number, "retentionDays"],
            copy.retentionDays,
            backup.lock,
          ),
        ),
      ];
    }),
  ),
  check(["backup"], ({ backup }) =>
    backup.dataClasses.flatMap((one, at) =>
      repeated(one.copies, (copy) => copy.region).map((copy) => ({
        path: ["backup", "dataClasses", at, "copies", copy.at, "region"],
        rule: "is the region of another copy of this class too: one copy a region",
      })),
    ),
  ),
];

/** AWS Backup takes the plan and refuses each job when it runs. */
function outsideLock(path: Path, days: number, lock: Lock): Problem[] {
  const { minRetentionDays: least, maxRetentionDays: most } = lock;
  if (days >= least && days <= most) return [];
  const rule = `must be from ${least} to ${most} days, as backup.lock says: AWS refuses any other backup in a locked vault`;
  return [{ path, rule }];
}
