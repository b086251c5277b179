import { list, objects, text, type Props } from "../../resource-type";
import type { AccountView, Thing } from "../../world";
import { matches } from "../logging/service-permission";
import { statements } from "./documents";
import { sameName } from "./names";

/**
 * What AWS's own policies let, as far as refusals ask: the others let nothing here.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/permissions-managed-policies.html
 */
const managed: Readonly<Record<string, readonly string[]>> = {
  AWSLambdaSQSQueueExecutionRole: [
    "sqs:DeleteMessage",
    "sqs:GetQueueAttributes",
    "sqs:ReceiveMessage",
  ],
  AWSLambdaVPCAccessExecutionRole: [
    "ec2:CreateNetworkInterface",
    "ec2:DeleteNetworkInterface",
    "ec2:DescribeNetworkInterfaces",
  ],
};

export function roleOfArn(account: AccountView, arn: unknown): Thing | undefined {
  return account.things("aws:iam/role:Role").find(({ outputs }) => outputs.arn === arn);
}

/**
 * Whether a role may do something: a policy of the role lets it, none denies it, and its boundary lets it too. Conditions
 * are not read, nor what `NotAction` and `NotResource` say: a denial under a condition denies nothing here, such as Lambda's own example
 * of one that is for a function's code, and not for Lambda (https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html).
 */
export function letsRole(
  account: AccountView,
  role: Thing,
  action: string,
  resource: string,
): boolean {
  const { permissionsBoundary: boundary } = role.inputs;
  const lets = (documents: readonly unknown[]) => says(documents, "Allow", action, resource);
  const own = documentsOf(account, role);
  return (
    lets(own) &&
    !says(own, "Deny", action, resource) &&
    (boundary === undefined || lets(policyDocuments(account, boundary)))
  );
}

function says(documents: readonly unknown[], effect: string, action: string, resource: string) {
  return documents
    .flatMap(statements)
    .some(
      ({ Effect, Action, Resource, Condition }) =>
        Effect === effect &&
        (effect === "Allow" || Condition === undefined) &&
        matches(Action, action) &&
        matches(Resource, resource),
    );
}

/** Those of the role itself, those set on it, and those attached to it. */
function documentsOf(account: AccountView, role: Thing): readonly unknown[] {
  const { inlinePolicies, managedPolicyArns, name } = role.inputs;
  const on = (type: string): readonly Props[] =>
    account
      .things(type)
      .map(({ inputs }) => inputs)
      .filter((inputs) => sameName(inputs.role, name));
  const attached = on("aws:iam/rolePolicyAttachment:RolePolicyAttachment");
  return [
    ...[...objects(inlinePolicies), ...on("aws:iam/rolePolicy:RolePolicy")].map(
      ({ policy }) => policy,
    ),
    ...[...list(managedPolicyArns), ...attached.map(({ policyArn }) => policyArn)].flatMap((arn) =>
      policyDocuments(account, arn),
    ),
  ];
}

function policyDocuments(account: AccountView, arn: unknown): readonly unknown[] {
  const [, name = ""] =
    /^arn:[\w-]+:iam::aws:policy\/(?:service-role\/)?(.*)$/.exec(text(arn)) ?? [];
  const actions = managed[name];
  if (actions !== undefined)
    return [{ Statement: { Effect: "Allow", Action: actions, Resource: "*" } }];
  return account
    .things("aws:iam/policy:Policy")
    .filter(({ id }) => id === arn)
    .map(({ inputs }) => inputs.policy);
}
