import { dataClassHasABackupPlan } from "../../../../policies/rules/backup/data-class-has-a-backup-plan";
import { operated, operations, violationsOf } from "../../../support/policies/backup-cases";
import { ruleCases } from "../../../support/policies/rule-cases";
import { rootName, spoil, unknown, without, one } from "../../../support/policies/stack";

const target = operations();
const selection = "backups-selection-boutique";
const byTags = (key: string, value: string, type = "STRINGEQUALS") =>
  spoil(operated, selection, {
    conditions: undefined,
    resources: undefined,
    selectionTags: [{ type, key, value }],
  });
const condition = (key: string, value: string) => [{ stringEquals: [{ key, value }] }];
const plan = (name: string) => one(operated, `backups-plan-${name}`).urn;
/** A selection that waits for two plans, of which one is its own. */
const waiting = (planId: string) =>
  operated.map((each) => {
    if (each.name === "backups-plan-boutique" || each.name === "backups-plan-documents")
      return { ...each, outputs: { ...each.outputs, id: `id-${each.name}` } };
    if (each.name !== selection) return each;
    const dependencies = [plan("boutique"), plan("documents")];
    return { ...each, dependencies, outputs: { ...each.outputs, planId } };
  });
const isMissing = { target, at: `${rootName} boutique`, says: "aucun plan" };

ruleCases(dataClassHasABackupPlan, {
  keeps: [
    { title: "Each class of data has a plan", stack: operated, target },
    {
      title: "A selection by a list of tags says the same",
      stack: byTags("DataClass", "boutique"),
      target,
    },
    {
      title: "A second plan in another region takes nothing away",
      stack: [
        ...operated,
        {
          ...one(
            spoil(operated, "backups-plan-boutique", { region: "eu-central-1" }),
            "backups-plan-boutique",
          ),
          urn: `${plan("boutique")}-bis`,
          name: "bis",
        },
        {
          ...one(operated, selection),
          urn: `${one(operated, selection).urn}-bis`,
          dependencies: [`${plan("boutique")}-bis`],
        },
      ],
      target,
    },
    {
      title: "A selection that waits for two plans is its own plan's",
      stack: waiting("id-backups-plan-boutique"),
      target,
    },
  ],
  breaks: [
    {
      title: "Without a selection, a plan backs nothing up",
      stack: without(operated, selection),
      ...isMissing,
    },
    {
      title: "Without a plan, a selection backs nothing up",
      stack: without(operated, "backups-plan-boutique"),
      ...isMissing,
    },
    {
      title: "A selection of a plan of another stack is not this class's plan",
      stack: waiting("id-d-un-autre"),
      ...isMissing,
    },
    {
      title: "A selection by another tag takes something else",
      stack: spoil(operated, selection, {
        conditions: condition("aws:ResourceTag/Owner", "boutique"),
      }),
      ...isMissing,
    },
    {
      title: "A key without AWS's prefix is no tag",
      stack: spoil(operated, selection, { conditions: condition("DataClass", "boutique") }),
      ...isMissing,
    },
    {
      title: "A selection of another class takes another one",
      stack: spoil(operated, selection, {
        conditions: condition("aws:ResourceTag/DataClass", "erp-vital"),
      }),
      ...isMissing,
    },
    {
      title: "A list with another tag takes something else",
      stack: byTags("Classe", "boutique"),
      ...isMissing,
    },
    {
      title: "A list with another class takes another one",
      stack: byTags("DataClass", "documents"),
      ...isMissing,
    },
    {
      title: "A list of another form is not read as equality",
      stack: byTags("DataClass", "boutique", "STRINGLIKE"),
      ...isMissing,
    },
    {
      title: "A plan in another region backs up that region alone",
      stack: spoil(operated, "backups-plan-boutique", { region: "eu-central-1" }),
      target,
      at: "backups-plan-boutique boutique",
      says: "autre région",
    },
  ],
  unknown: [
    {
      title: "While a selection cannot be read, nobody says that its class has no plan",
      stack: spoil(operated, selection, { conditions: unknown }),
      target,
      at: selection,
    },
    {
      title: "A selection that waits for two plans is nobody's until it exists",
      stack: waiting(unknown),
      target,
      at: selection,
    },
  ],
});

test("What cannot be read yet may be the plan that is missing", () => {
  const stack = spoil(operated, selection, { conditions: unknown });
  expect(violationsOf(dataClassHasABackupPlan, stack, target)).toEqual([]);
});
