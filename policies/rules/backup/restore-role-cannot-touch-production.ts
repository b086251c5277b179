import { ofType } from "../../props";
import { namedBy } from "../../references";
import { stackRule } from "../../rule";
import type { Resource, Stack } from "../../subject";
import { say } from "../../text";
import { arnOf, entriesInto, principalsOf, roleType } from "../../trust";
import { notApplicable, pass, perResource, violation, type Verdict } from "../../verdict";
import { rightsOf } from "../access/role-policies";
import { moreThanRestores, openBeyondTests } from "./restore-rights";
import { selectionType } from "./restore-tests";

/** The role of guard by its name, which restore tests of another stack give, and whatever role those of this stack give. */
export const restoreRoleCannotTouchProduction = stackRule({
  name: "restore-role-cannot-touch-production",
  control: "BKP-20",
  reads: ["environments"],
  check(stack, { environments, terms }) {
    const environment = environments[terms.environment];
    if (environment === undefined) return [nobody(stack)];
    const { resources } = stack;
    const agreed = say(
      "les deux politiques d'AWS pour restaurer, et le refus de détruire ou d'écrire autre chose que ce qu'un essai restaure",
      "AWS's two policies for restores, and a denial to destroy or write anything but what a test restores",
    );
    const roles = ofType(resources, roleType);
    const used = new Set<Resource>();
    const unreadable = perResource(ofType(resources, selectionType), (selection) => {
      const arnsOf = (role: Resource) => [arnOf(role, "role", environment)];
      for (const role of namedBy(selection, "iamRoleArn", roles, arnsOf)) used.add(role);
      return [];
    });
    const verdicts = perResource(roles, (role): Verdict | readonly Verdict[] => {
      if (!(used.has(role) || isNamedForTests(role)) || !isOfBackup(role)) return [];
      const rights = rightsOf(role, resources, environment);
      const more = moreThanRestores(rights);
      if (more !== undefined) return violation(role, { found: more, agreed });
      const found = openBeyondTests(rights, environment);
      if (rights.hidden !== undefined) throw rights.hidden;
      return found === undefined ? pass(role) : violation(role, { found, agreed });
    });
    const all = [...verdicts, ...unreadable];
    return all.length > 0 ? all : [nobody(stack)];
  },
});

function nobody(stack: Stack): Verdict {
  return notApplicable(
    stack,
    say(
      "aucun rôle de cette pile ne restaure pour des essais",
      "no role of this stack restores for tests",
    ),
  );
}

/** Whether AWS Backup takes a role; one whose trust cannot be read may be. */
function isOfBackup(role: Resource): boolean {
  const principals = entriesInto(role)?.flatMap(principalsOf);
  return principals?.some(({ id }) => id === "backup.amazonaws.com") ?? true;
}

function isNamedForTests({ props: { name } }: Resource): boolean {
  return typeof name === "string" && name.endsWith("restore-test");
}
