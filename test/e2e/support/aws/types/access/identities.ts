import { tagList, text, type ResourceType } from "../../resource-type";
import { iamArn, missing, overQuota, sameName, taken, uniqueId } from "./names";
import { missingBoundary } from "./roles";

const provider = "aws:iam/openIdConnectProvider:OpenIdConnectProvider";
const user = "aws:iam/user:User";
const accessKey = "aws:iam/accessKey:AccessKey";

/** Who comes from outside, and what the rules forbid: users and their keys. */
export const identityTypes: Readonly<Record<string, ResourceType>> = {
  [provider]: {
    // ForceNew in internal/service/iam/openid_connect_provider.go
    replacedBy: ["url"],
    id: ({ account, inputs }) =>
      `arn:aws:iam::${account}:oidc-provider/${text(inputs.url).replace("https://", "")}`,
    computed: (_, id) => ({ arn: id, thumbprintLists: ["0".repeat(40)] }),
    calls: (wanted) => [
      {
        service: "iam",
        operation: "CreateOpenIDConnectProvider",
        input: {
          Url: wanted.inputs.url,
          ClientIDList: wanted.inputs.clientIdLists,
          ThumbprintList: wanted.inputs.thumbprintLists,
          Tags: tagList(wanted),
        },
      },
    ],
    refusals: [
      {
        says: "EntityAlreadyExists: Provider with this url already exists.",
        source: "https://github.com/unfunco/terraform-aws-oidc-github/issues/23",
        applies: ({ inputs }, account) =>
          account.things(provider).some((other) => other.inputs.url === inputs.url),
      },
      {
        says: "InvalidInput: the URL must begin with https:// and has no query",
        source:
          "https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateOpenIDConnectProvider.html",
        applies: ({ inputs }) => !/^https:\/\/[^?]+$/.test(text(inputs.url)),
      },
    ],
  },
  [user]: {
    // No ForceNew in internal/service/iam/user.go: UpdateUser renames
    replacedBy: [],
    id: ({ inputs }) => text(inputs.name),
    computed: ({ account, inputs }) => ({
      arn: iamArn(account, "user", inputs),
      uniqueId: uniqueId("AIDA"),
    }),
    calls: (wanted) => [
      {
        service: "iam",
        operation: "CreateUser",
        input: {
          UserName: wanted.inputs.name,
          Path: wanted.inputs.path,
          PermissionsBoundary: wanted.inputs.permissionsBoundary,
          Tags: tagList(wanted),
        },
      },
    ],
    refusals: [taken(user, "User with this name already exists."), missingBoundary()],
  },
  [accessKey]: {
    // ForceNew in internal/service/iam/access_key.go
    replacedBy: ["pgpKey", "user"],
    id: () => uniqueId("AKIA", 20),
    computed: () => ({
      createDate: "2026-12-01T08:00:00Z",
      encryptedSecret: "",
      encryptedSesSmtpPasswordV4: "",
      keyFingerprint: "",
      secret: "not-a-secret",
      sesSmtpPasswordV4: "not-a-password",
    }),
    calls: ({ inputs }) => [
      { service: "iam", operation: "CreateAccessKey", input: { UserName: inputs.user } },
      // AWS makes a key active.
      ...(inputs.status === "Active"
        ? []
        : [
            {
              service: "iam",
              operation: "UpdateAccessKey",
              input: {
                UserName: inputs.user,
                AccessKeyId: uniqueId("AKIA", 20),
                Status: inputs.status,
              },
            },
          ]),
    ],
    refusals: [
      missing("user", "CreateAccessKey"),
      overQuota(
        "AccessKeysPerUser: 2",
        ({ inputs }, account) =>
          account.things(accessKey).filter(({ inputs: other }) => sameName(other.user, inputs.user))
            .length >= 2,
      ),
    ],
  },
};
