import type { Problems } from "../../support/args-error";
import { checkDistinct, checkWhole } from "../../support/checks";
import { restoreMetadata } from "./restore-metadata";
import type { RestoreNetwork } from "./restore-metadata";
import { checkRestoreTestName } from "./restore-test-name";
import type { TestedClass } from "./restore-tests";

/** What AWS would refuse of one class. */
export function checkTestedClass(
  problems: Problems,
  path: string,
  data: TestedClass,
  network?: RestoreNetwork,
): void {
  const typePath = (index: number) => `${path}.resourceTypes[${index}]`;
  checkWhole(problems, `${path}.rpoHours`, data.rpoHours, [1, 168], "write the plan's own");
  if (data.startHour !== undefined)
    checkWhole(problems, `${path}.startHour`, data.startHour, [0, 23], "write 13 for 1 p.m.");
  if (data.resourceTypes.length === 0)
    problems.add(
      `${path}.resourceTypes`,
      "must name at least one type",
      data.resourceTypes,
      "write [RDS], or [EC2, EBS]",
    );
  data.resourceTypes.forEach((type, index) => {
    checkRestoreTestName(problems, typePath(index), `${data.name}-${type}`);
    const { refusal } = restoreMetadata(type, network);
    if (refusal !== undefined) problems.add(typePath(index), refusal.rule, type, refusal.wayOut);
  });
  checkDistinct(problems, data.resourceTypes, typePath, "remove one of the two");
  checkRestoredSize(problems, path, data);
  checkWhole(
    problems,
    `${path}.validationWindowHours`,
    data.validationWindowHours,
    [1, 168],
    "give the validator an hour at least: AWS deletes what was restored at its end",
  );
}

/** The forms are AWS's; whether an engine, or an image, takes it, only a restore tells. */
const sizes = [
  {
    member: "instanceClass",
    type: "RDS",
    form: /^db(\.[a-z0-9-]+){2,4}$/,
    rule: "must be a class of database instance",
    example: "db.t4g.small",
  },
  {
    member: "instanceType",
    type: "EC2",
    form: /^(?!db\.)[a-z][a-z0-9-]*\.[a-z0-9-]+$/,
    rule: "must be a type of EC2 instance",
    example: "t3.small",
  },
] as const;

function checkRestoredSize(problems: Problems, path: string, data: TestedClass): void {
  for (const { member, type, form, rule, example } of sizes) {
    const size = data[member];
    if (size === undefined) continue;
    if (!form.test(size)) problems.add(`${path}.${member}`, rule, size, `write it as ${example}`);
    if (!data.resourceTypes.includes(type))
      problems.add(
        `${path}.${member}`,
        `must be there for ${type} only`,
        size,
        "leave it out: AWS restores nothing else at a size of your choice",
      );
  }
}
