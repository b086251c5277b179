import { text, type ResourceType } from "../resource-type";

/** Settings that an account has once: writing one overwrites what was there, without a word. */
export const accountTypes: Readonly<Record<string, ResourceType>> = {
  "aws:account/alternativeContact:AlternativeContact": {
    // ForceNew in internal/service/account/alternate_contact.go
    replacedBy: ["accountId", "alternateContactType"],
    id: ({ inputs }) => text(inputs.alternateContactType),
    setting: true,
    calls: ({ inputs }) => [
      {
        service: "account",
        operation: "PutAlternateContact",
        input: {
          AlternateContactType: inputs.alternateContactType,
          Name: inputs.name,
          Title: inputs.title,
          EmailAddress: inputs.emailAddress,
          PhoneNumber: inputs.phoneNumber,
        },
      },
    ],
  },
  "aws:iam/accountPasswordPolicy:AccountPasswordPolicy": {
    replacedBy: [],
    id: () => "iam-account-password-policy",
    setting: true,
    computed: ({ inputs }) => ({
      expirePasswords: Number(inputs.maxPasswordAge ?? 0) > 0,
      hardExpiry: false,
      maxPasswordAge: 0,
      passwordReusePrevention: 0,
      requireLowercaseCharacters: false,
      requireNumbers: false,
      requireSymbols: false,
      requireUppercaseCharacters: false,
    }),
    calls: ({ inputs }) => [
      {
        service: "iam",
        operation: "UpdateAccountPasswordPolicy",
        input: {
          MinimumPasswordLength: inputs.minimumPasswordLength,
          PasswordReusePrevention: inputs.passwordReusePrevention,
          MaxPasswordAge: inputs.maxPasswordAge,
          RequireSymbols: inputs.requireSymbols,
          RequireNumbers: inputs.requireNumbers,
          RequireUppercaseCharacters: inputs.requireUppercaseCharacters,
          RequireLowercaseCharacters: inputs.requireLowercaseCharacters,
          AllowUsersToChangePassword: inputs.allowUsersToChangePassword,
          HardExpiry: inputs.hardExpiry,
        },
      },
    ],
  },
  "aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock": {
    replacedBy: ["accountId"],
    id: ({ account, inputs }) => text(inputs.accountId) || account,
    setting: true,
    computed: ({ account }) => ({ accountId: account }),
    calls: ({ account, inputs }) => [
      {
        service: "s3control",
        operation: "PutPublicAccessBlock",
        input: {
          AccountId: inputs.accountId ?? account,
          PublicAccessBlockConfiguration: {
            BlockPublicAcls: inputs.blockPublicAcls,
            BlockPublicPolicy: inputs.blockPublicPolicy,
            IgnorePublicAcls: inputs.ignorePublicAcls,
            RestrictPublicBuckets: inputs.restrictPublicBuckets,
          },
        },
      },
    ],
  },
};
