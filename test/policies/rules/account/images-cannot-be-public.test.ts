import { imagesCannotBePublic } from "../../../../policies/rules/account/images-cannot-be-public";
import { guard } from "../../../support/policies/guard-stack";
import { regionalCases } from "../../../support/policies/regional-cases";
import { ruleCases } from "../../../support/policies/rule-cases";
import { spoil } from "../../../support/policies/stack";

const setting = { name: "regional-defaults-image-sharing", property: "state" };
const [main, away] = regionalCases(setting);

ruleCases(imagesCannotBePublic, {
  keeps: [{ title: "No machine image can be made public in the agreed regions" }, ...main.keeps],
  breaks: [
    {
      title: "Images that may be shared publicly hand over the contents of a server",
      stack: spoil(guard, main.name, { state: "unblocked" }),
      at: `${main.name} eu-west-3`,
    },
    ...main.breaks,
    ...away.breaks,
  ],
  unknown: main.unknown,
});
