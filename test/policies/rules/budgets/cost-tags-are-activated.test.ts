import { costTagsAreActivated } from "../../../../policies/rules/budgets/cost-tags-are-activated";
import { guard } from "../../../support/policies/guard-stack";
import { ruleCases } from "../../../support/policies/rule-cases";
import { rootName, spoil, unknown, without } from "../../../support/policies/stack";

ruleCases(costTagsAreActivated, {
  keeps: [{ title: "AWS splits the bill by client, environment and cost centre" }],
  breaks: [
    ...["Client", "Environment", "CostCentre"].map((key) => ({
      title: `Until the tag ${key} is activated, no spending is attached to it`,
      stack: without(guard, `cost-tags-${key}`),
      at: `${rootName} ${key}`,
      says: `${key} n'est pas activée`,
    })),
    {
      title: "A tag that is switched off attaches nothing",
      stack: spoil(guard, "cost-tags-CostCentre", { status: "Inactive" }),
      at: "cost-tags-CostCentre CostCentre",
      says: "est désactivée",
    },
    {
      title: "A tag without status is not activated",
      stack: spoil(guard, "cost-tags-CostCentre", { status: undefined }),
      at: "cost-tags-CostCentre CostCentre",
    },
    {
      title: "A tag in other letters is another tag",
      stack: spoil(guard, "cost-tags-CostCentre", { tagKey: "costcentre" }),
      at: `${rootName} CostCentre`,
    },
  ],
  unknown: [
    {
      title: "A status that only the deployment knows is not taken on trust",
      stack: spoil(guard, "cost-tags-CostCentre", { status: unknown }),
      at: "cost-tags-CostCentre",
    },
    {
      title: "While a tag's key is not known, nobody says which one is missing",
      stack: spoil(guard, "cost-tags-CostCentre", { tagKey: unknown }),
      at: "cost-tags-CostCentre",
    },
  ],
});
