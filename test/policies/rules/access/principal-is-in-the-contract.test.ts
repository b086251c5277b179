import { principalIsInTheContract } from "../../../../policies/rules/access/principal-is-in-the-contract";
import {
  accessStack,
  entry,
  guardDeployer,
  policyOf,
  trusting,
} from "../../../support/policies/access-stack";
import { ruleCases, type Found } from "../../../support/policies/rule-cases";
import { amended, contract, resource, spoil, unknown } from "../../../support/policies/stack";

const julien = "arn:aws:iam::111122223333:user/julien.arrieta";
const opened = (principal: unknown) =>
  spoil(accessStack, "admin", { assumeRolePolicy: policyOf(entry(principal)) });
const broken = (title: string, principal: unknown, says?: string): Found => ({
  title,
  stack: opened(principal),
  at: "admin",
  ...(says === undefined ? {} : { says }),
});

ruleCases(principalIsInTheContract, {
  keeps: [
    { title: "Only those whom the contract names enter", stack: accessStack },
    {
      title: "AWS's services enter, and tokens that are judged apart",
      stack: opened({
        Service: ["lambda.amazonaws.com", "backup.amazonaws.com"],
        Federated: [
          "cognito-identity.amazonaws.com",
          "arn:aws:iam::111122223333:oidc-provider/gitlab.com",
        ],
      }),
    },
    {
      title: "Whoever deploys a part of the environment enters",
      stack: opened({ AWS: guardDeployer }),
    },
    {
      title: "Every machine that the provider names enters",
      stack: opened({ AWS: "arn:aws:iam::999988887777:role/altiplan-supervision" }),
      target: amended({
        provider: {
          ...contract.provider,
          principals: [
            ...contract.provider.principals,
            "arn:aws:iam::999988887777:role/altiplan-supervision",
          ],
        },
      }),
    },
    {
      title: "Whom a policy denies does not enter",
      stack: spoil(accessStack, "admin", {
        assumeRolePolicy: policyOf(entry({ AWS: julien }), {
          Effect: "Deny",
          Principal: "*",
          Action: "sts:AssumeRole",
          Condition: { Bool: { "aws:SecureTransport": "false" } },
        }),
      }),
    },
  ],
  breaks: [
    broken("Anybody is nobody of the contract", "*", "n'importe qui"),
    broken("Anybody of AWS is nobody of the contract", { AWS: [julien, "*"] }, "n'importe qui"),
    broken(
      "The whole account of the provider is more than its named operators",
      { AWS: "arn:aws:iam::999988887777:root" },
      "compte AWS entier",
    ),
    broken(
      "A bare account number is a whole account",
      { AWS: "999988887777" },
      "compte AWS entier",
    ),
    broken(
      "The account's own root lets in every role that may assume others",
      { AWS: "arn:aws:iam::111122223333:root" },
      "compte AWS entier",
    ),
    broken(
      "A former employee is not in the contract",
      { AWS: [julien, "arn:aws:iam::111122223333:user/ancien"] },
      "une identité",
    ),
    broken("The deployer of another environment does not enter this one", {
      AWS: "arn:aws:iam::444455556666:role/lormont-recette-deploy-guard",
    }),
    broken("The number of somebody who was deleted is nobody's", { AWS: "AIDAEXEMPLE123456789" }),
    broken("A directory that the contract does not name is not agreed", {
      Federated: "arn:aws:iam::111122223333:saml-provider/annuaire",
    }),
    broken("A canonical number names nobody whom the contract knows", { CanonicalUser: "79a5" }),
    broken("A kind of principal that AWS does not have cannot be read", { Person: julien }),
    {
      title: "All but somebody is nearly anybody",
      stack: spoil(accessStack, "admin", {
        assumeRolePolicy: policyOf({
          Effect: "Allow",
          NotPrincipal: { AWS: julien },
          Action: "sts:AssumeRole",
        }),
      }),
      at: "admin",
      says: "n'importe qui",
    },
    {
      title: "A role without trust policy is open to nobody knows whom",
      stack: spoil(accessStack, "admin", { assumeRolePolicy: undefined }),
      at: "admin",
      says: "on ne peut pas lire",
    },
    {
      title: "Somebody taken out of the contract no longer enters",
      stack: accessStack,
      target: amended({ access: { ...contract.access, auditors: [] } }),
      at: "auditor",
    },
  ],
  unknown: [
    {
      title: "A trust policy that only the deployment knows is not taken on trust",
      stack: spoil(accessStack, "admin", { assumeRolePolicy: unknown }),
      at: "admin",
    },
    {
      title: "One principal that only the deployment knows may be anybody",
      stack: spoil(accessStack, "admin", {
        assumeRolePolicy: { Statement: [{ ...entry({ AWS: [julien, unknown] }) }] },
      }),
      at: "admin",
    },
  ],
});

ruleCases(principalIsInTheContract, {
  keeps: [
    {
      title: "A trust policy written as an object is read as its text",
      stack: [
        resource("aws:iam/role:Role", "objet", {
          assumeRolePolicy: JSON.parse(trusting([julien])) as unknown,
        }),
      ],
    },
  ],
  breaks: [],
});
