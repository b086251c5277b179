import type { Props } from "../../resource-type";
import { FreshAccount, type Held } from "../fresh-account";
import { letsRole, roleOfArn } from "./permission";
import { arn, assume, attachment, document, inline, policy, role } from "./requests";

const queue = "arn:aws:sqs:eu-west-3:111122223333:restored";
const receive = { Effect: "Allow", Action: "sqs:ReceiveMessage", Resource: queue };
const elsewhere = { ...receive, Resource: `${queue}-other` };
const aws = new FreshAccount();
afterEach(() => aws.close());

/** Whether the role `worker` may receive messages, with these inputs and beside these things. */
async function mayReceive(inputs: Props, others: Held = {}): Promise<boolean> {
  await aws.open({
    policy: [policy, { name: "receive", policy: document(receive) }],
    otherPolicy: [policy, { name: "other", policy: document(elsewhere) }],
    worker: [role, { name: "worker", assumeRolePolicy: document(assume), ...inputs }],
    ...others,
  });
  const account = aws.world.view("111122223333");
  const worker = roleOfArn(account, arn("role/worker"));
  return worker !== undefined && letsRole(account, worker, "sqs:ReceiveMessage", queue);
}

const inlined = (...statements: readonly Props[]) => ({
  inlinePolicies: [{ name: "one", policy: document(...statements) }],
});

test.each<[string, Props, Held?]>([
  ["a policy of its own", inlined(receive)],
  [
    "a policy of its own with wildcards",
    inlined({ ...receive, Action: ["sqs:Receive*"], Resource: "*" }),
  ],
  [
    "a policy set on it",
    {},
    { set: [inline, { name: "one", role: "worker", policy: document(receive) }] },
  ],
  [
    "a policy attached to it",
    {},
    { set: [attachment, { role: "worker", policyArn: arn("policy/receive") }] },
  ],
  ["a policy that it names", { managedPolicyArns: [arn("policy/receive")] }],
  [
    "a policy of AWS",
    { managedPolicyArns: ["arn:aws:iam::aws:policy/service-role/AWSLambdaSQSQueueExecutionRole"] },
  ],
  [
    "a boundary that lets it too",
    { ...inlined(receive), permissionsBoundary: arn("policy/receive") },
  ],
  [
    "one beside a denial under a condition",
    inlined(receive, {
      ...receive,
      Effect: "Deny",
      Condition: { ArnEquals: { "lambda:SourceFunctionArn": arn("function:worker") } },
    }),
  ],
])("%s lets a role", async (_, ...held) => {
  expect(await mayReceive(...held)).toBe(true);
});

test.each<[string, Props, Held?]>([
  ["nothing", {}],
  ["another action", inlined({ ...receive, Action: "sqs:SendMessage" })],
  ["another resource", inlined(elsewhere)],
  ["a denial beside it", inlined(receive, { ...receive, Effect: "Deny", Action: "sqs:*" })],
  [
    "a policy of another role",
    {},
    {
      other: [role, { name: "other", assumeRolePolicy: document(assume) }],
      set: [inline, { name: "one", role: "other", policy: document(receive) }],
    },
  ],
  [
    "a policy of AWS for something else",
    { managedPolicyArns: ["arn:aws:iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole"] },
  ],
  [
    "a boundary that lets something else",
    { ...inlined(receive), permissionsBoundary: arn("policy/other") },
  ],
])("%s does not", async (_, ...held) => {
  expect(await mayReceive(...held)).toBe(false);
});
