import type { Contract } from "../contract";
import type { Problem } from "../problems";
import { check, repeated } from "./check";

type DataClass = Contract["backup"]["dataClasses"][number];
type Question = keyof DataClass["restoreTest"]["checks"][number];

/** What each question is asked of. */
const asked: readonly {
  readonly of: readonly string[];
  readonly questions: readonly Question[];
}[] = [
  { of: ["RDS", "Aurora"], questions: ["sql", "newest"] },
  { of: ["DynamoDB"], questions: ["itemsAtLeast", "key"] },
  { of: ["S3"], questions: ["sample"] },
];

const databases = ["RDS", "Aurora"];

function problemsOf(one: DataClass, at: number): Problem[] {
  const path = ["backup", "dataClasses", at, "restoreTest"];
  const { checks, database } = one.restoreTest;
  const types: readonly string[] = one.resourceTypes;
  const holdsDatabases = types.some((type) => databases.includes(type));
  return [
    ...checks.flatMap((each, number) =>
      asked.flatMap(({ of, questions }) =>
        questions
          .filter((question) => each[question] !== undefined)
          .flatMap((question): Problem[] => {
            const where = [...path, "checks", number, question];
            if (!of.some((type) => types.includes(type)))
              return [
                {
                  path: where,
                  rule: `is asked of ${of.join(" or ")}, and this class is of ${types.join(", ")}: ask it in another class, or in another way`,
                },
              ];
            return of === asked[0]?.of && database === undefined
              ? [
                  {
                    path: where,
                    rule: "needs restoreTest.database, which says how to enter the restored database: engine, name and secret",
                  },
                ]
              : [];
          }),
      ),
    ),
    ...(database !== undefined && !holdsDatabases
      ? [
          {
            path: [...path, "database"],
            rule: `is for classes of ${databases.join(" or ")}: take it out`,
          },
        ]
      : []),
    ...repeated(checks, ({ name }) => name).map((twice) => ({
      path: [...path, "checks", twice.at, "name"],
      rule: "is the name of another check of this class too: give each a name of its own",
    })),
  ];
}

export const restoreTestChecks = [
  check(["backup"], ({ backup }) => backup.dataClasses.flatMap(problemsOf)),
];
