import { personHasNoIamUser } from "../../../../policies/rules/access/person-has-no-iam-user";
import { accessStack } from "../../../support/policies/access-stack";
import { ruleCases } from "../../../support/policies/rule-cases";
import { resource, unknown } from "../../../support/policies/stack";

const user = resource("aws:iam/user:User", "jean", { name: "jean" });
const password = resource("aws:iam/userLoginProfile:UserLoginProfile", "jean-console", {
  user: "jean",
});

ruleCases(personHasNoIamUser, {
  keeps: [{ title: "Everybody enters through a role", stack: accessStack }],
  breaks: [
    {
      title: "A user of the account stays when the person leaves",
      stack: [...accessStack, user],
      at: "jean",
      says: "un utilisateur",
    },
    {
      title: "The password of a user made elsewhere counts too",
      stack: [...accessStack, password],
      at: "jean-console",
    },
    {
      title: "A user whose name only the deployment knows is a user",
      stack: [
        ...accessStack,
        resource("aws:iam/user:User", "machine", {}, { computed: { name: unknown } }),
      ],
      at: "machine",
    },
  ],
});
