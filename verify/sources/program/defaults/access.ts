import { name, type TypeDefaults } from "./type-defaults";

/** Roles, policies, identity providers, analyzers. */
export const accessDefaults: Readonly<Record<string, TypeDefaults>> = {
  // [d.ts] forceDetachPolicies; [tf] the other two; [name] aws_iam_role
  "aws:iam/role:Role": {
    inputs: { forceDetachPolicies: false, maxSessionDuration: 3600, path: "/" },
    autoName: name,
  },
  // [tf] path
  "aws:iam/policy:Policy": { inputs: { path: "/" }, autoName: name },
  "aws:iam/rolePolicy:RolePolicy": { autoName: name },
  "aws:iam/rolePolicyAttachment:RolePolicyAttachment": {},
  "aws:iam/openIdConnectProvider:OpenIdConnectProvider": {},
  // [tf] path
  "aws:iam/instanceProfile:InstanceProfile": { inputs: { path: "/" }, autoName: name },
  // [d.ts] type "Defaults to `ACCOUNT`". Its name is analyzerName, required and never made up
  "aws:accessanalyzer/analyzer:Analyzer": { inputs: { type: "ACCOUNT" } },
  // [tf] force_destroy, path; [name] a user's name is a required field that the SDK declares optional
  "aws:iam/user:User": { inputs: { forceDestroy: false, path: "/" }, autoName: name },
  // [d.ts] status "Defaults to `Active`"
  "aws:iam/accessKey:AccessKey": { inputs: { status: "Active" } },
};
