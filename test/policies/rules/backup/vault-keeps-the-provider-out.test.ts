import { vaultKeepsTheProviderOut } from "../../../../policies/rules/backup/vault-keeps-the-provider-out";
import { guarded, violationsOf } from "../../../support/policies/backup-cases";
import {
  administrators,
  changes,
  deletions,
  denied,
  document,
} from "../../../support/policies/backup-stack";
import { ruleCases } from "../../../support/policies/rule-cases";
import { amended, contract, spoil, unknown, without } from "../../../support/policies/stack";

const at = "vault-policy";
const policy = (...statements: object[]) => spoil(guarded, at, { policy: document(...statements) });
const except = (...principals: string[]) => ({
  Condition: { ArnNotLike: { "aws:PrincipalArn": principals } },
});
const trust = (Statement: unknown) =>
  spoil(guarded, "client-admin", {
    assumeRolePolicy: JSON.stringify({ Version: "2012-10-17", Statement }),
  });
const both = ["vault-policy", "vault-eu-central-1-policy"];
const julien = "arn:aws:iam::111122223333:user/julien.arrieta";
const provider = "arn:aws:iam::999988887777:role/operateurs/hugo-ferrand";
const root = "arn:aws:iam::111122223333:root";
const enters = (principal: unknown) => [
  { Effect: "Allow", Principal: principal, Action: "sts:AssumeRole" },
];

ruleCases(vaultKeepsTheProviderOut, {
  keeps: [
    { title: "Only the client can delete a backup, or open the vault", stack: guarded },
    {
      title: "A denial to everybody keeps the provider out too",
      stack: policy({ ...denied("backup:*"), Condition: undefined }),
    },
    { title: "One denial of all actions says the same", stack: policy(denied("backup:*")) },
    {
      title: "Shorthands of AWS's grammar say the same",
      stack: policy({ ...denied("backup:*"), Principal: "*", Action: "backup:*", Resource: "*" }),
    },
    {
      title: "The people of the contract may be excepted by name",
      stack: policy({ ...denied("backup:*"), ...except(julien) }),
    },
    {
      title: "The root user may be excepted where the client holds it",
      stack: policy({ ...denied("backup:*"), ...except(root) }),
    },
    {
      title: "Other ways to write all but these say the same",
      stack: policy({
        ...denied("backup:*"),
        Condition: { StringNotEquals: { "AWS:principalarn": administrators[0] } },
      }),
    },
    {
      title: "More statements take nothing away",
      stack: policy(deletions, changes, {
        ...changes,
        Condition: { Bool: { "aws:SecureTransport": "false" } },
      }),
    },
  ],
  breaks: [
    {
      title: "A vault without policy can be emptied by the provider",
      stack: without(guarded, at),
      at: "vault-vault",
      says: "pas de politique",
    },
    {
      title: "A policy that does not deny the deletions lets them happen",
      stack: policy(changes),
      at,
      says: "backup:DeleteRecoveryPoint",
    },
    {
      title: "A policy that does not deny its own change can be changed",
      stack: policy(deletions),
      at,
      says: "backup:PutBackupVaultAccessPolicy",
    },
    ...[...deletions.Action, ...changes.Action]
      .filter((action) => action !== "backup:DisassociateRecoveryPointFromParent")
      .map((left) => ({
        title: `Without a denial of ${left}, the provider can`,
        stack: policy(
          denied(...[...deletions.Action, ...changes.Action].filter((action) => action !== left)),
        ),
        at,
        says: left,
      })),
    ...(
      [
        ["The provider is excepted", except(...administrators, provider)],
        [
          "The provider's role in the account is excepted",
          except("arn:aws:iam::111122223333:role/lormont-production-backup"),
        ],
        ["Every role of the account is excepted", except("arn:aws:iam::111122223333:role/*")],
        [
          "A role of the same name in another account is excepted",
          except("arn:aws:iam::999988887777:role/lormont-production-admin"),
        ],
        [
          "The client's auditor, who only reads, is excepted",
          except("arn:aws:iam::111122223333:user/pierre.lasserre"),
        ],
        ["An allowance denies nothing", { Effect: "Allow" }],
        ["A denial to one principal lets the others in", { Principal: { AWS: provider } }],
        ["A denial to a service lets people in", { Principal: { Service: "*" } }],
        [
          "A denial to all but one lets that one in",
          { Principal: undefined, NotPrincipal: { AWS: "*" } },
        ],
        [
          "A denial of one backup lets the others go",
          { Resource: "arn:aws:rds:eu-west-3:111122223333:snapshot:une" },
        ],
        [
          "A denial under another condition holds only then",
          { Condition: { Bool: { "aws:SecureTransport": "false" } } },
        ],
        [
          "A denial under two conditions holds only where both do",
          { Condition: { ...denied().Condition, Bool: { "aws:MultiFactorAuthPresent": "false" } } },
        ],
        [
          "A denial to the client alone keeps nobody else out",
          { Condition: { ArnLike: { "aws:PrincipalArn": administrators } } },
        ],
        [
          "A denial by another key excepts whoever has it",
          { Condition: { StringNotEquals: { "aws:PrincipalTag/role": administrators } } },
        ],
      ] as const
    ).map(([title, change]) => ({
      title,
      stack: policy({ ...denied("backup:*"), ...change }),
      at,
    })),
    {
      title: "A policy that cannot be read denies nothing",
      stack: spoil(guarded, at, { policy: "{" }),
      at,
    },
    {
      title: "A policy of another form denies nothing",
      stack: spoil(guarded, at, { policy: undefined }),
      at,
    },
    {
      title: "A policy of another vault keeps nobody out of this one",
      stack: spoil(guarded, at, { backupVaultName: "autre" }),
      at: "vault-vault",
    },
    {
      title: "A role that the stack does not hold is anybody's",
      stack: without(guarded, "client-admin"),
      at: both,
    },
    {
      title: "A client's role that the provider enters is the provider's too",
      stack: trust(enters({ AWS: [julien, provider] })),
      at: both,
    },
    {
      title: "A client's role that everybody enters is everybody's",
      stack: trust(enters("*")),
      at: both,
    },
    {
      title: "A client's role that a service enters is not a person's",
      stack: trust(enters({ Service: "ec2.amazonaws.com" })),
      at: both,
    },
    {
      title: "A client's role that a pipeline enters is not a person's",
      stack: trust(enters({ Federated: "arn:aws:iam::111122223333:oidc-provider/x" })),
      at: both,
    },
    { title: "A role that nobody enters is not the client's", stack: trust([]), at: both },
    {
      title: "A role that all but one enter is anybody's",
      stack: trust([{ Effect: "Allow", NotPrincipal: { AWS: julien }, Action: "sts:AssumeRole" }]),
      at: both,
    },
    {
      title: "A role in another folder is another role",
      stack: spoil(guarded, "client-admin", { path: "/autres/" }),
      at: both,
    },
    {
      title: "Where the provider holds the root, it is no exception",
      stack: policy({ ...denied("backup:*"), ...except(root) }),
      target: amended({ account: { ...contract.account, rootMfaHolder: "provider" } }),
      at,
    },
    {
      title: "Somebody who left the contract is no exception any more",
      stack: policy({ ...denied("backup:*"), ...except(julien) }),
      target: amended({
        access: { ...contract.access, admins: contract.access.breakGlass.holders },
      }),
      at: [...both],
    },
  ],
  unknown: [
    {
      title: "A policy that only the deployment knows is not taken on trust",
      stack: spoil(guarded, at, { policy: unknown }),
      at,
    },
    {
      title: "A role whose entrance only the deployment knows may be anybody's",
      stack: spoil(guarded, "client-admin", { assumeRolePolicy: unknown }),
      at: both,
    },
    {
      title: "While a role has no name, nobody says that it is not the client's",
      stack: spoil(guarded, "client-admin", { name: unknown }),
      at: "client-admin",
    },
  ],
});

test.each([
  ["policy", spoil(guarded, at, { backupVaultName: unknown })],
  ["role", spoil(guarded, "client-admin", { name: unknown })],
])("A %s that cannot be read yet may be the one that is missing", (_, stack) => {
  expect(violationsOf(vaultKeepsTheProviderOut, stack)).toEqual([]);
});
