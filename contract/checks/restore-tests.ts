import type { Contract } from "../contract";
import { restoreFunctionIn } from "../proof-level";
import { askedOf, isAskedOf, isOfDatabases, questionOf } from "../questions";
import type { Path, Problem } from "../problems";
import { check, repeated } from "./check";

type DataClass = Contract["backup"]["dataClasses"][number];

/** What only some types have a use for. */
const uses = [
  { member: "instanceClass", of: ["RDS", "Aurora"] },
  { member: "instanceType", of: ["EC2"] },
  { member: "database", of: ["RDS", "Aurora"] },
  { member: "buckets", of: ["S3"] },
] as const satisfies readonly {
  readonly member: keyof DataClass["restoreTest"];
  readonly of: DataClass["resourceTypes"];
}[];

function uselessMembers({ restoreTest, resourceTypes }: DataClass, path: Path): Problem[] {
  return uses
    .filter(({ member, of }) => {
      const isOfUse = of.some((type) => resourceTypes.includes(type));
      return restoreTest[member] !== undefined && !isOfUse;
    })
    .map(({ member, of }) => ({
      path: [...path, member],
      rule: `is for classes of ${of.join(" or ")}, and this class is of ${resourceTypes.join(", ")}: take it out`,
    }));
}

/** An instance whose size follows its work, which RDS has for Aurora only. */
const serverless = "db.serverless";

function serverlessProblems({ restoreTest, resourceTypes }: DataClass, path: Path): Problem[] {
  return restoreTest.instanceClass === serverless && resourceTypes.includes("RDS")
    ? [
        {
          path: [...path, "instanceClass"],
          rule: "is a class that only Aurora has, and this class is of RDS too: name another, such as db.t4g.medium, or put Aurora in a class of its own",
        },
      ]
    : [];
}

/** What is asked of what cannot answer. */
function questionProblems({ restoreTest, ...one }: DataClass, path: Path): Problem[] {
  return restoreTest.checks.flatMap((each, number) => {
    const question = questionOf(each);
    if (question === undefined) return [];
    const problem = (rule: string) => [{ path: [...path, "checks", number, question], rule }];
    if (!one.resourceTypes.some((type) => isAskedOf(question, type)))
      return problem(
        `is asked of ${askedOf[question].join(" or ")}, and this class is of ${one.resourceTypes.join(", ")}: ask it in another class, or in another way`,
      );
    if (isOfDatabases(question) && restoreTest.database === undefined)
      return problem(
        "needs restoreTest.database, which says how to enter the restored database: engine, name and secret",
      );
    if (question !== "sample") return [];
    if (one.continuous)
      return problem(
        "cannot be asked of a class with continuous: true: AWS restores it as it is when the restore starts, and nothing is old enough by then to be compared with. Put these buckets in a class of their own, without continuous, or compare in restoreTest.function",
      );
    return restoreTest.buckets === undefined
      ? problem(
          "needs restoreTest.buckets, the names of the class's buckets: restored objects are compared with the versions that these have",
        )
      : [];
  });
}

function repetitions({ checks, buckets = [] }: DataClass["restoreTest"], path: Path): Problem[] {
  const samples = checks.flatMap(({ sample }, at) => (sample === undefined ? [] : [at]));
  return [
    ...repeated(checks, ({ name }) => name).map(({ at }) => ({
      path: [...path, "checks", at, "name"],
      rule: "is the name of another check of this class too: give each a name of its own",
    })),
    ...samples.slice(1).map((at) => ({
      path: [...path, "checks", at, "sample"],
      rule: "is the second sample of this class: draw one, of more objects",
    })),
    ...repeated(buckets, (bucket) => bucket).map(({ at }) => ({
      path: [...path, "buckets", at],
      rule: "is in this list already: name each bucket once",
    })),
  ];
}

/** Where a class is restored: a function elsewhere would never be asked. */
const functionCheck = check(["backup", "environments"], ({ backup, environments }) => {
  const places = Object.values(environments);
  const known = Object.entries(environments)
    .map(([name, { accountId, region }]) => `${name} (${accountId}, ${region})`)
    .join(", ");
  return backup.dataClasses.flatMap((one, at) =>
    one.restoreTest.function === undefined || places.some((place) => restoreFunctionIn(one, place))
      ? []
      : [
          {
            path: ["backup", "dataClasses", at, "restoreTest", "function"],
            rule: `must be in the account and the main region of an environment, for it is asked there only, and the contract has ${known}: deploy it in one of them`,
          },
        ],
  );
});

export const restoreTestChecks = [
  check(["backup"], ({ backup }) =>
    backup.dataClasses.flatMap((one, at) => {
      const path = ["backup", "dataClasses", at, "restoreTest"];
      return [
        ...uselessMembers(one, path),
        ...serverlessProblems(one, path),
        ...questionProblems(one, path),
        ...repetitions(one.restoreTest, path),
      ];
    }),
  ),
  functionCheck,
];
