import type { Environment } from "../../../contract/agreed";
import { statementsOf, type Statement } from "../../iam-document";
import { isNamed, ofType } from "../../props";
import type { Resource } from "../../subject";
import { isUnknownValue } from "../../unknown";
import { attachmentType, inlineType, policyType } from "./holders";
import { arnOf } from "../../trust";

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
  const documentOf = (arn: unknown): unknown =>
    ofType(resources, policyType).find((policy) => arnOf(policy, "policy", environment) === arn)
      ?.props["policy"];
  const isHeld = ({ props }: Resource) =>
    isNamed(props["role"]) && props["role"] === role.props["name"];
  const documents = [
    ...ofType(resources, inlineType).map(
      (one) => () => (isHeld(one) ? one.props["policy"] : undefined),
    ),
    ...ofType(resources, attachmentType).map(
      (one) => () => (isHeld(one) ? documentOf(one.props["policyArn"]) : undefined),
    ),
    () => documentOf(role.props["permissionsBoundary"]),
  ];
  const statements: Statement[] = [];
  let hidden: Error | undefined;
  for (const document of documents) {
    try {
      statements.push(...(statementsOf(document()) ?? []));
    } catch (error) {
      if (!isUnknownValue(error)) throw error;
      hidden = error;
    }
  }
  return hidden === undefined ? { statements } : { statements, hidden };
}
