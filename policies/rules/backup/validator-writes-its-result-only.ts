import { covers, statementsOf } from "../../iam-document";
import { ofType } from "../../props";
import { namedBy } from "../../references";
import { stackRule } from "../../rule";
import type { Resource, Stack } from "../../subject";
import { say } from "../../text";
import { arnOf, roleType } from "../../trust";
import { notApplicable, pass, perResource, violation, type Verdict } from "../../verdict";
import { rightsOf } from "../access/role-policies";
import { tooMuchIn } from "./validator-rights";
import { functionArn, functionType, nameOf, queueArn, readersIn } from "./validators";

/** What hears of the end of a restore test, and what that may call: a validator, whatever its name. */
export const validatorWritesItsResultOnly = stackRule({
  name: "validator-writes-its-result-only",
  control: "BKP-19",
  reads: ["backup", "environments"],
  check(stack, { backup, environments, terms }) {
    const environment = environments[terms.environment];
    if (environment === undefined) return [nobody(stack)];
    const { resources } = stack;
    const [roles, functions] = [ofType(resources, roleType), ofType(resources, functionType)];
    const { readers, unreadable } = readersIn(stack, backup.dataClasses, environment);
    const called = new Set<Resource>();
    const judge = (one: Resource): readonly Verdict[] => {
      const held = namedBy(one, "role", roles, (role) => [arnOf(role, "role", environment)]);
      const missing = say("son rôle n'est pas dans la pile", "its role is not in the stack");
      if (held.length === 0) return [violation(one, { found: missing, agreed })];
      return perResource(held, (role) => {
        const rights = rightsOf(role, resources, environment);
        for (const other of functions)
          if (mayCall(rights.documents, functionArn(other, environment))) called.add(other);
        const queues = (readers.get(one) ?? []).map((queue) => queueArn(queue, environment));
        const found = tooMuchIn(rights, { queues, logGroup: `/aws/lambda/${nameOf(one)}` });
        if (found !== undefined) return violation(role, { found, agreed });
        if (rights.hidden !== undefined) throw rights.hidden;
        return pass(role);
      });
    };
    const ofReaders = perResource([...readers.keys()], judge);
    const ofCalled = perResource(
      [...called].filter((one) => !readers.has(one)),
      judge,
    );
    const verdicts = [...ofReaders, ...ofCalled, ...unreadable];
    return verdicts.length > 0 ? verdicts : [nobody(stack)];
  },
});

const agreed = say(
  "lire ce qui a été restauré ; n'écrire que son résultat, dans sa file et dans son journal",
  "to read what was restored; to write only its result, to its queue and to its log",
);

function mayCall(documents: readonly unknown[], arn: string): boolean {
  return documents
    .flatMap((document) => statementsOf(document) ?? [])
    .some(
      ({ effect, actions, resources }) =>
        effect === "Allow" && covers(actions, "lambda:InvokeFunction") && covers(resources, arn),
    );
}

function nobody(stack: Stack): Verdict {
  return notApplicable(
    stack,
    say(
      "aucune fonction de cette pile n'apprend la fin d'un essai de restauration",
      "no function of this stack hears of the end of a restore test",
    ),
  );
}
