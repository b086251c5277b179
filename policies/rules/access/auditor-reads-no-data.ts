import { refuses } from "../../iam-document";
import { ofType } from "../../props";
import { stackRule } from "../../rule";
import type { Resource, Stack } from "../../subject";
import { say } from "../../text";
import { notApplicable, pass, perResource, violation, type Verdict } from "../../verdict";
import { policiesOf } from "./role-policies";
import { entriesInto, principalsOf, roleType, unreadableTrust } from "../../trust";

/** Where a company's data is read: files, disks, tables, secrets, messages, logs, and what opens what is encrypted. */
const dataReads = [
  "s3:GetObject",
  "s3:GetObjectVersion",
  "ebs:GetSnapshotBlock",
  "dynamodb:BatchGetItem",
  "dynamodb:GetItem",
  "dynamodb:Query",
  "dynamodb:Scan",
  "rds-data:ExecuteStatement",
  "athena:GetQueryResults",
  "secretsmanager:GetSecretValue",
  "ssm:GetParameter",
  "ssm:GetParameters",
  "ssm:GetParametersByPath",
  "kms:Decrypt",
  "sqs:ReceiveMessage",
  "kinesis:GetRecords",
  "logs:FilterLogEvents",
  "logs:GetLogEvents",
  "logs:StartQuery",
];

export const auditorReadsNoData = stackRule({
  name: "auditor-reads-no-data",
  control: "IAM-11",
  reads: ["access", "environments"],
  check(stack, { access, environments, terms }) {
    const auditors = access.auditors.map((one) => one.principal);
    const others = [...access.admins, ...access.breakGlass.holders].map((one) => one.principal);
    if (auditors.length === 0) return [nobody(stack)];
    const isAuditor = (id: string) => auditors.includes(id) && !others.includes(id);
    const verdicts = perResource(ofType(stack.resources, roleType), (role): readonly Verdict[] => {
      const entries = entriesInto(role);
      if (entries === undefined) return [unreadableTrust(role)];
      if (!entries.flatMap(principalsOf).some(({ id }) => isAuditor(id))) return [];
      const held = policiesOf(role, stack.resources, environments[terms.environment]);
      const readable = dataReads.filter((action) => !refuses(held.statements, action));
      if (readable.length > 0 && held.hidden !== undefined) throw held.hidden;
      return [verdictOn(role, readable)];
    });
    return verdicts.length > 0 ? verdicts : [nobody(stack)];
  },
});

function nobody(stack: Stack): Verdict {
  return notApplicable(
    stack,
    say(
      "aucun rôle de cette pile n'est ouvert à un auditeur",
      "no role of this stack is open to an auditor",
    ),
  );
}

function verdictOn(role: Resource, readable: readonly string[]): Verdict {
  if (readable.length === 0) return pass(role);
  const some = readable.slice(0, 5).join(", ");
  return violation(role, {
    found: say(`lectures non refusées : ${some}`, `reads not denied: ${some}`),
    agreed: say(
      "l'auditeur lit les réglages ; toute lecture de données lui est refusée",
      "the auditor reads the configuration; every read of data is denied",
    ),
  });
}
