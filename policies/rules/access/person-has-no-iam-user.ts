import { ofType } from "../../props";
import { stackRule } from "../../rule";
import { say } from "../../text";
import { pass, violation } from "../../verdict";

const types = ["aws:iam/user:User", "aws:iam/userLoginProfile:UserLoginProfile"];

/** Nothing of a user is read: that there is one is enough. */
export const personHasNoIamUser = stackRule({
  name: "person-has-no-iam-user",
  control: "IAM-01",
  reads: [],
  check(stack) {
    const users = ofType(stack.resources, ...types);
    if (users.length === 0) return [pass(stack)];
    return users.map((user) =>
      violation(user, {
        found: say(
          "un utilisateur créé dans le compte, ou son mot de passe",
          "a user created in the account, or its password",
        ),
        agreed: say(
          "chacun entre par un rôle, depuis l'annuaire de son entreprise",
          "people enter through a role, from their company's directory",
        ),
      }),
    );
  },
});
