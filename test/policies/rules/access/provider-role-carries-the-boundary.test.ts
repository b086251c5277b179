import { providerRoleCarriesTheBoundary } from "../../../../policies/rules/access/provider-role-carries-the-boundary";
import {
  accessStack,
  allow,
  deny,
  entry,
  policyOf,
  reserved,
  trusting,
} from "../../../support/policies/access-stack";
import { ruleCases } from "../../../support/policies/rule-cases";
import { amended, contract, spoil, unknown, without } from "../../../support/policies/stack";

const everyone = ["backup", "deploy-operations", "operate", "support"];
const bounded = (...statements: object[]) =>
  spoil(accessStack, "boundary", { policy: policyOf(allow("*"), ...statements) });
const others = reserved.filter((action) => action !== "kms:PutKeyPolicy");
const open = (principal: unknown) =>
  spoil(accessStack, "admin", { assumeRolePolicy: policyOf(entry(principal)) });

ruleCases(providerRoleCarriesTheBoundary, {
  keeps: [
    { title: "Each role of the provider carries the boundary", stack: accessStack },
    {
      title: "A wildcard may deny a whole family of actions, several statements may share them",
      stack: bounded(deny("BACKUP:*", "kms:?utKeyPolicy"), {
        Effect: "Deny",
        NotAction: ["backup:*", "kms:PutKeyPolicy", "s3:Get*"],
        Resource: ["*"],
      }),
    },
  ],
  breaks: [
    {
      title: "A role of the provider without boundary has no limit",
      stack: spoil(accessStack, "operate", { permissionsBoundary: undefined }),
      at: "operate",
      says: "aucune limite",
    },
    {
      title: "An empty boundary is none",
      stack: spoil(accessStack, "operate", { permissionsBoundary: "" }),
      at: "operate",
    },
    {
      title: "A boundary that the stack does not hold denies nothing that can be read",
      stack: spoil(accessStack, "operate", {
        permissionsBoundary: "arn:aws:iam::111122223333:policy/ailleurs",
      }),
      at: "operate",
      says: "n'est pas dans cette pile",
    },
    {
      title: "Without the policy, no role has a boundary that can be read",
      stack: without(accessStack, "boundary"),
      at: everyone,
    },
    {
      title: "One reserved action left out is a way out",
      stack: bounded(deny(...others)),
      at: everyone,
      says: "kms:PutKeyPolicy",
    },
    {
      title: "An action denied in some circumstances only is not denied",
      stack: bounded(deny(...others), {
        ...deny("kms:PutKeyPolicy"),
        Condition: { Bool: { "aws:MultiFactorAuthPresent": "false" } },
      }),
      at: everyone,
    },
    {
      title: "An action denied on some resources only is not denied",
      stack: bounded(deny(...others), {
        ...deny("kms:PutKeyPolicy"),
        Resource: "arn:aws:kms:eu-west-3:111122223333:key/*",
      }),
      at: everyone,
    },
    {
      title: "An action that nothing allows is not denied: a resource's own policy may allow it",
      stack: spoil(accessStack, "boundary", { policy: policyOf(allow("s3:*")) }),
      at: everyone,
      says: `et ${reserved.length - 5} de plus`,
    },
    {
      title: "A boundary that cannot be read denies nothing",
      stack: spoil(accessStack, "boundary", { policy: "{" }),
      at: everyone,
      says: "illisible",
    },
    {
      title: "The client may reserve one more action",
      stack: accessStack,
      target: amended({
        access: {
          ...contract.access,
          reservedActions: { ...contract.access.reservedActions, also: ["ec2:DeleteVpc"] },
        },
      }),
      at: everyone,
      says: "ec2:DeleteVpc",
    },
    {
      title: "A role of the client that the provider's account can take is the provider's too",
      stack: open({ AWS: "999988887777" }),
      at: "admin",
    },
    { title: "A role that anybody can take is the provider's too", stack: open("*"), at: "admin" },
    {
      title: "A role open to all but somebody is the provider's too",
      stack: spoil(accessStack, "admin", {
        assumeRolePolicy: policyOf({
          Effect: "Allow",
          NotPrincipal: { AWS: "arn:aws:iam::111122223333:user/julien.arrieta" },
          Action: "sts:AssumeRole",
        }),
      }),
      at: "admin",
    },
    {
      title: "A role whose trust cannot be read may be the provider's",
      stack: spoil(accessStack, "admin", { assumeRolePolicy: undefined }),
      at: "admin",
    },
    {
      title: "An operator who enters from elsewhere is the provider's",
      stack: spoil(accessStack, "operate", {
        assumeRolePolicy: trusting(["arn:aws:iam::222233334444:role/sous-traitant"]),
        permissionsBoundary: undefined,
      }),
      target: amended({
        access: {
          ...contract.access,
          operators: contract.access.operators.map((one) => ({
            ...one,
            principal: "arn:aws:iam::222233334444:role/sous-traitant",
          })),
        },
      }),
      at: "operate",
    },
  ],
  unknown: [
    {
      title: "A boundary that only the deployment knows is not taken on trust",
      stack: spoil(accessStack, "operate", { permissionsBoundary: unknown }),
      at: "operate",
    },
    {
      title: "What a boundary denies may only be known by the deployment",
      stack: spoil(accessStack, "boundary", { policy: unknown }),
      at: everyone,
    },
    {
      title: "While a policy's name is not known, nobody says that the boundary is missing",
      stack: spoil(accessStack, "boundary", { name: unknown }),
      at: everyone.map(() => "boundary"),
    },
    {
      title: "Who takes a role may only be known by the deployment",
      stack: spoil(accessStack, "admin", { assumeRolePolicy: unknown }),
      at: "admin",
    },
  ],
});
