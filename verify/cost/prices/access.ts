import { docs, free, type Price } from "./price";

/** Who enters, and what is reachable from outside. */
export const accessPrices: readonly Price[] = [
  free(
    `${docs}/IAM/latest/UserGuide/introduction.html`,
    "aws:iam/openIdConnectProvider:OpenIdConnectProvider",
    "aws:iam/policy:Policy",
    "aws:iam/role:Role",
    "aws:iam/rolePolicy:RolePolicy",
    "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
  ),
  {
    types: ["aws:accessanalyzer/analyzer:Analyzer"],
    applies: ({ type }) => type === "ACCOUNT_UNUSED_ACCESS",
    monthlyUsd: 4,
    assumes: {
      fr: "20 rôles et utilisateurs, 0,20 USD chacun",
      en: "20 roles and users, 0.20 USD each",
    },
    source: `${docs}/IAM/latest/UserGuide/access-analyzer-concepts.html`,
  },
  free(
    `${docs}/IAM/latest/UserGuide/access-analyzer-concepts.html`,
    "aws:accessanalyzer/analyzer:Analyzer",
  ),
];
