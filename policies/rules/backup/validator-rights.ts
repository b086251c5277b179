import type { Text } from "../../../contract/agreed";
import { statementsOf } from "../../iam-document";
import { say } from "../../text";
import type { RoleRights } from "../access/role-policies";
import { notReadable, otherPolicyIn } from "./role-gaps";

/** What is a function's own: the queues it reads, by their ARNs, and its log group, by its name. */
export interface Own {
  readonly queues: readonly string[];
  readonly logGroup: string;
}

type IsOwn = (resource: string, own: Own) => boolean;

const isReader: IsOwn = (resource) => /^arn:[^:]+:rds:[^:]*:[^:]*:db:socle-reader-/.test(resource);

/** What a function that checks restored data may do beside reading, and on what. */
const writes: readonly { readonly actions: readonly string[]; readonly isOwn: IsOwn }[] = [
  { actions: ["backup:PutRestoreValidationResult"], isOwn: () => true },
  {
    actions: [
      "sqs:ChangeMessageVisibility",
      "sqs:DeleteMessage",
      "sqs:ReceiveMessage",
      "sqs:SendMessage",
    ],
    isOwn: (resource, { queues }) => queues.includes(resource),
  },
  {
    actions: ["logs:CreateLogStream", "logs:PutLogEvents"],
    isOwn: (resource, { logGroup }) =>
      /^arn:[^:]+:logs:[^:]*:[^:]*:log-group:([^:]+)/.exec(resource)?.[1] === logGroup,
  },
  {
    actions: ["lambda:InvokeFunction"],
    isOwn: (resource) => /^arn:[^:]+:lambda:[^:]+:\d{12}:function:[\w-]+(:.+)?$/.test(resource),
  },
  // A restored Aurora cluster has no instance: one is made to read it by, and removed.
  { actions: ["rds:AddTagsToResource", "rds:DeleteDBInstance"], isOwn: isReader },
  {
    actions: ["rds:CreateDBInstance"],
    isOwn: (resource, own) =>
      isReader(resource, own) ||
      /^arn:[^:]+:rds:[^:]*:[^:]*:(cluster:awsbackup-restore-test|(cluster-pg|og|pg|subgrp):)/.test(
        resource,
      ),
  },
  // Lambda enters the function's network by them.
  {
    actions: [
      "ec2:AssignPrivateIpAddresses",
      "ec2:CreateNetworkInterface",
      "ec2:DeleteNetworkInterface",
      "ec2:UnassignPrivateIpAddresses",
    ],
    isOwn: () => true,
  },
];

/** What AWS itself gives functions: to write logs, and to enter a network. */
const ofFunctions =
  /^arn:[a-z-]+:iam::aws:policy\/service-role\/AWSLambda(Basic|VPCAccess)ExecutionRole$/;

/** The first thing that a function's role may do beyond reading and its own; nothing where there is none. */
export function tooMuchIn(rights: RoleRights, own: Own): Text | undefined {
  return (
    otherPolicyIn(rights, ofFunctions) ??
    rights.documents.map((document) => tooMuchSaid(document, own)).find((one) => one)
  );
}

function tooMuchSaid(document: unknown, own: Own): Text | undefined {
  const statements = statementsOf(document);
  if (statements === undefined) return notReadable;
  for (const { actions, resources } of statements.filter(({ effect }) => effect === "Allow")) {
    if (actions.isAllBut || resources.isAllBut)
      return say(
        "il peut tout, sauf ce que nomme `NotAction` ou `NotResource`",
        "it may do everything but what `NotAction` or `NotResource` names",
      );
    for (const action of actions.listed.filter((one) => !isRead(one))) {
      const write = writes.find((one) => one.actions.some((name) => isSame(name, action)));
      const resource = resources.listed.find((one) => write?.isOwn(one, own) !== true);
      if (resource === undefined) continue;
      const [what, where] = [shown(action, /^[\w*?:-]+$/), shown(resource, /^(arn:[^`]+|\*)$/)];
      return say(`il peut ${what} sur ${where}`, `it may ${what} on ${where}`);
    }
  }
  return undefined;
}

function isRead(action: string): boolean {
  return (
    /^[\w-]+:(get|list|describe|batchget)/i.test(action) ||
    ["dynamodb:Query", "dynamodb:Scan", "kms:Decrypt"].some((name) => isSame(name, action))
  );
}

function isSame(name: string, action: string): boolean {
  return name.toLowerCase() === action.toLowerCase();
}

/** What IAM calls an action or a thing, which is no secret. What has another form is not repeated. */
function shown(word: string, form: RegExp): string {
  return word.length <= 250 && /^[!-~]+$/.test(word) && form.test(word) ? `\`${word}\`` : "…";
}
