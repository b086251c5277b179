import type { Text } from "../../../contract/agreed";
import { say } from "../../text";
import type { RoleRights } from "../access/role-policies";

const ofAws = /^arn:[a-z-]+:iam::aws:policy\/(?:[\w-]+\/)*([\w-]{1,128})$/;

/** The first policy attached to a role that the stack does not hold, and that is none of these; nothing where there is none. */
export function otherPolicyIn({ elsewhere }: RoleRights, known: RegExp): Text | undefined {
  for (const arn of elsewhere) {
    if (typeof arn !== "string") return notShown;
    if (known.test(arn)) continue;
    const name = ofAws.exec(arn)?.[1];
    return name === undefined
      ? notShown
      : say(`il tient la politique d'AWS ${name}`, `it holds AWS's policy ${name}`);
  }
  return undefined;
}

const notShown = say(
  "il tient une politique que cette pile ne montre pas",
  "it holds a policy that this stack does not show",
);

export const notReadable = say(
  "on ne peut pas lire l'une de ses politiques",
  "one of its policies cannot be read",
);
