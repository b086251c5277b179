import { auditorReadsNoData } from "../../../../policies/rules/access/auditor-reads-no-data";
import {
  accessStack,
  dataReads,
  deny,
  policyOf,
  trusting,
} from "../../../support/policies/access-stack";
import { ruleCases } from "../../../support/policies/rule-cases";
import {
  amended,
  contract,
  resource,
  rootName,
  spoil,
  unknown,
  without,
} from "../../../support/policies/stack";

const inline = "auditor-inline";
const pierre = "arn:aws:iam::111122223333:user/pierre.lasserre";
const denied = (...statements: object[]) =>
  spoil(accessStack, inline, { policy: policyOf(...statements) });
const others = dataReads.filter((action) => action !== "kms:Decrypt");
const arn = "arn:aws:iam::111122223333:policy/audit/sans-donnees";
/** The same denial in a policy of its own, attached. */
const attached = [
  ...without(accessStack, inline),
  resource("aws:iam/policy:Policy", "sans-donnees", {
    path: "/audit/",
    name: "sans-donnees",
    policy: policyOf(deny(...dataReads)),
  }),
  resource("aws:iam/rolePolicyAttachment:RolePolicyAttachment", "auditor-sans-donnees", {
    role: "lormont-production-auditor",
    policyArn: arn,
  }),
];

ruleCases(auditorReadsNoData, {
  keeps: [
    { title: "The auditor is denied every read of data", stack: accessStack },
    { title: "The denial may be in a policy of its own", stack: attached },
    {
      title: "The denial may be in the role's boundary",
      stack: spoil(without(attached, "auditor-sans-donnees"), "auditor", {
        permissionsBoundary: arn,
      }),
    },
    {
      title: "What is denied here is denied, whatever the rest that is not known yet",
      stack: spoil(accessStack, "auditor-SecurityAudit", { policyArn: unknown }),
    },
  ],
  breaks: [
    {
      title: "Without a denial, AWS's own policies read more than the configuration",
      stack: without(accessStack, inline),
      at: "auditor",
      says: "s3:GetObject",
    },
    {
      title: "One read left out is a way to the data",
      stack: denied(deny(...others)),
      at: "auditor",
      says: "kms:Decrypt",
    },
    {
      title: "A read denied on some resources only is not denied",
      stack: denied(deny(...others), { ...deny("kms:Decrypt"), Resource: "arn:aws:kms:*:*:key/1" }),
      at: "auditor",
    },
    {
      title: "A read denied in some circumstances only is not denied",
      stack: denied(deny(...others), {
        ...deny("kms:Decrypt"),
        Condition: { IpAddress: { "aws:SourceIp": "192.0.2.0/24" } },
      }),
      at: "auditor",
    },
    {
      title: "A policy that cannot be read denies nothing",
      stack: spoil(accessStack, inline, { policy: "{" }),
      at: "auditor",
    },
    {
      title: "A denial in another role's policy is not the auditor's",
      stack: spoil(accessStack, inline, { role: "lormont-production-support" }),
      at: "auditor",
    },
    {
      title: "A policy that nobody attached denies nothing",
      stack: without(attached, "auditor-sans-donnees"),
      at: "auditor",
    },
    {
      title: "Any other role that the auditor can take counts too",
      stack: spoil(accessStack, "support", { assumeRolePolicy: trusting([pierre]) }),
      at: "support",
    },
    {
      title: "A role whose trust cannot be read may be the auditor's",
      stack: spoil(accessStack, "support", { assumeRolePolicy: "{" }),
      at: "support",
    },
  ],
  unknown: [
    {
      title: "A denial that only the deployment knows is not taken on trust",
      stack: spoil(accessStack, inline, { policy: unknown }),
      at: "auditor",
    },
    {
      title: "Whose a policy is may only be known by the deployment",
      stack: spoil(accessStack, inline, { role: unknown }),
      at: "auditor",
    },
    {
      title: "Who takes a role may only be known by the deployment",
      stack: spoil(accessStack, "support", { assumeRolePolicy: unknown }),
      at: "support",
    },
  ],
  notApplicable: [
    {
      title: "Where no role is open to the auditor, there is nothing to deny",
      stack: without(accessStack, "auditor"),
      at: rootName,
    },
    {
      title: "Where the contract names no auditor, there is nobody to deny",
      stack: spoil(without(accessStack, inline), "support", { assumeRolePolicy: "{" }),
      target: amended({ access: { ...contract.access, auditors: [] } }),
      at: rootName,
    },
    {
      title: "An administrator who also audits reads the data as an administrator",
      stack: without(accessStack, inline),
      target: amended({ access: { ...contract.access, auditors: contract.access.admins } }),
      at: rootName,
    },
  ],
});
