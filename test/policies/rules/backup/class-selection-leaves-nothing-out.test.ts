import { classSelectionLeavesNothingOut } from "../../../../policies/rules/backup/class-selection-leaves-nothing-out";
import { operated, operations } from "../../../support/policies/backup-cases";
import { ofClass } from "../../../support/policies/backup-stack";
import { ruleCases } from "../../../support/policies/rule-cases";
import { spoil, unknown, type Props } from "../../../support/policies/stack";

const target = operations();
const at = "backups-selection-erp-vital";
const changed = (change: Props) => spoil(operated, at, change);
const own = ofClass("erp-vital");
const tags = {
  selectionTags: [{ type: "STRINGEQUALS", key: "DataClass", value: "erp-vital" }],
  conditions: undefined,
  resources: undefined,
};

ruleCases(classSelectionLeavesNothingOut, {
  keeps: [
    { title: "A selection takes all that is of its class", stack: operated, target },
    { title: "A list of tags takes all that carries one of them", stack: changed(tags), target },
    {
      title: "Resources that a list of tags adds take nothing away",
      stack: changed({ ...tags, resources: ["arn:aws:ec2:*:*:volume/*"] }),
      target,
    },
    {
      title: "An empty list of exclusions excludes nothing",
      stack: changed({ notResources: [] }),
      target,
    },
    {
      title: "An operator without value narrows nothing",
      stack: changed({ conditions: [{ stringEquals: [own], stringLikes: [] }] }),
      target,
    },
  ],
  breaks: [
    {
      title: "What is excluded is not backed up",
      stack: changed({ notResources: ["arn:aws:rds:*:*:db:erp"] }),
      target,
      at,
      says: "exclues",
    },
    {
      title: "Tags and conditions together take less than the tags",
      stack: changed({
        ...tags,
        conditions: [{ stringEquals: [{ key: "aws:ResourceTag/Owner", value: "x" }] }],
      }),
      target,
      at,
      says: "restreignent",
    },
    {
      title: "A second tag takes less than the class",
      stack: changed({
        conditions: [{ stringEquals: [own, { key: "aws:ResourceTag/Owner", value: "x" }] }],
      }),
      target,
      at,
    },
    {
      title: "A second block of conditions is not what was agreed",
      stack: changed({ conditions: [{ stringEquals: [own] }, { stringEquals: [own] }] }),
      target,
      at,
    },
    ...["stringLikes", "stringNotEquals", "stringNotLikes"].map((operator) => ({
      title: `A condition ${operator} takes less than the class`,
      stack: changed({
        conditions: [
          { stringEquals: [own], [operator]: [{ key: "aws:ResourceTag/Owner", value: "x" }] },
        ],
      }),
      target,
      at,
    })),
    {
      title: "Some resources are less than all",
      stack: changed({ resources: ["arn:aws:rds:*:*:db:*"] }),
      target,
      at,
      says: "certaines ressources",
    },
    {
      title: "Without resources, AWS has nothing to choose from",
      stack: changed({ resources: undefined }),
      target,
      at,
    },
  ],
  unknown: ["notResources", "resources", "conditions"].map((property) => ({
    title: `A selection whose ${property} only the deployment knows is not taken on trust`,
    stack: changed({ [property]: unknown }),
    target,
    at,
  })),
  notApplicable: [
    {
      title: "A selection of no class of the contract is nobody's promise",
      stack: changed({ conditions: [{ stringEquals: [ofClass("essai")] }] }),
      target,
      at,
    },
  ],
});
