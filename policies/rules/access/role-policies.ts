import type { Environment } from "../../../contract/agreed";
import { statementsOf, type Statement } from "../../iam-document";
import { list, member, ofType } from "../../props";
import type { Resource } from "../../subject";
import { isUnknownValue } from "../../unknown";
import { attachmentType, inlineType, isAttachmentOf, policyType, sharedType } from "./holders";
import { arnOf } from "../../trust";

/** What gives a role its rights. */
export interface RoleRights {
  /** The policies of its own, and those attached to it that this stack holds, as they are written. */
  readonly documents: readonly unknown[];
  /** What names the policies attached to it that this stack does not hold: for the most part, ARNs of AWS's own. */
  readonly elsewhere: readonly unknown[];
  /** Why there may be more: one of them is not known yet. */
  readonly hidden?: Error;
}

export function rightsOf(
  role: Resource,
  resources: readonly Resource[],
  environment: Environment | undefined,
): RoleRights {
  const documents: unknown[] = [];
  const elsewhere: unknown[] = [];
  const written = ofType(resources, policyType);
  let hidden: Error | undefined;
  const read = (step: () => void) => {
    try {
      step();
    } catch (error) {
      if (!isUnknownValue(error)) throw error;
      hidden = error;
    }
  };
  for (const one of ofType(resources, inlineType))
    read(() => {
      if (isHeldBy(one, role)) documents.push(one.props["policy"]);
    });
  for (const one of ofType(resources, attachmentType, sharedType))
    read(() => {
      if (!isHeldBy(one, role)) return;
      const own = written.find((policy) =>
        isAttachmentOf(one, policy, arnOf(policy, "policy", environment)),
      );
      if (own === undefined) elsewhere.push(one.props["policyArn"]);
      else documents.push(own.props["policy"]);
    });
  documents.push(...saidBy(role, "inlinePolicies").map((inline) => member(inline, "policy")));
  elsewhere.push(...saidBy(role, "managedPolicyArns"));
  return { documents, elsewhere, ...(hidden === undefined ? {} : { hidden }) };
}

/** While the name of the role is not known, what waits for the role may be held by it, and what waits for nothing by any. */
function isHeldBy({ type, props, dependencies }: Resource, role: Resource): boolean {
  try {
    const holders = list(props[type === sharedType ? "roles" : "role"]);
    return holders.includes(role.props["name"]);
  } catch (error) {
    const mayBe = dependencies.length === 0 || dependencies.includes(role.urn);
    if (!isUnknownValue(error) || mayBe) throw error;
    return false;
  }
}

/** What a role says of its own rights. AWS computes what a program leaves out, so that a preview does not know it. */
function saidBy({ props }: Resource, property: string): readonly unknown[] {
  try {
    return list(props[property]);
  } catch (error) {
    if (!isUnknownValue(error)) throw error;
    return [];
  }
}

interface RolePolicies {
  /** What those of its policies say that this stack holds, its boundary included. */
  readonly statements: readonly Statement[];
  /** Why there may be more: one of them is not known yet. */
  readonly hidden?: Error;
}

export function policiesOf(
  role: Resource,
  resources: readonly Resource[],
  environment: Environment | undefined,
): RolePolicies {
  const { documents, hidden } = rightsOf(role, resources, environment);
  try {
    const boundary = ofType(resources, policyType).find(
      (policy) => arnOf(policy, "policy", environment) === role.props["permissionsBoundary"],
    );
    const all = [...documents, boundary?.props["policy"]];
    const statements = all.flatMap((document) => statementsOf(document) ?? []);
    return hidden === undefined ? { statements } : { statements, hidden };
  } catch (error) {
    if (!isUnknownValue(error)) throw error;
    return { statements: documents.flatMap((one) => statementsOf(one) ?? []), hidden: error };
  }
}
