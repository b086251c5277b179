import { accessListIsReviewedInTime } from "../../../../policies/rules/access/access-list-is-reviewed-in-time";
import { ruleCases } from "../../../support/policies/rule-cases";
import { amended, contract, rootName, target } from "../../../support/policies/stack";

const on = (date: string) => ({ ...target, date });

ruleCases(accessListIsReviewedInTime, {
  keeps: [
    { title: "The list was reviewed within the six months agreed" },
    { title: "Six long months after the review, it still holds", target: on("2027-03-27") },
    { title: "It holds on the day of the review", target: on("2026-09-22") },
  ],
  breaks: [
    {
      title: "A day later, the list is out of date",
      target: on("2027-03-28"),
      at: rootName,
      says: "dernière revue le 2026-09-22",
    },
    {
      title: "A list that was never reviewed is nobody's",
      target: amended({ access: { ...contract.access, lastReviewedOn: undefined } }),
      at: rootName,
      says: "jamais",
    },
    {
      title: "A review still to come is no review",
      target: on("2026-09-21"),
      at: rootName,
      says: "encore à venir",
    },
    {
      title: "Every month is sooner than every six months",
      target: amended({ access: { ...contract.access, reviewEveryMonths: 1 } }),
      at: rootName,
    },
  ],
});
