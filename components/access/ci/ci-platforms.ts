import { OpenIdConnectProvider } from "@pulumi/aws/iam";
import type * as pulumi from "@pulumi/pulumi";
import type { Problems } from "../../support/args-error";
import { arn } from "../../support/arn";
import { checkDistinct } from "../../support/checks";
import { enrolmentOptions } from "../../support/enrolment";
import type { Account } from "../roles/names";

/** Where CI jobs run, and how IAM knows it: by the identity provider that signs their tokens. */
export interface CiPlatform {
  readonly platform: "github" | "gitlab";
  /**
   * The issuer of the tokens: `https://`, without port, query or slash at the end, 255 characters at most.
   * @default https://token.actions.githubusercontent.com or https://gitlab.com
   */
  readonly url?: string;
  /**
   * What the jobs ask their token for.
   * @default sts.amazonaws.com for GitHub, the url for GitLab
   */
  readonly audience?: string;
  /**
   * An account has one identity provider for an issuer: adopt one that exists, by its ARN. It is left as it is, its tags
   * included, and stays when the stack goes; it must list the audience.
   */
  readonly provider: "create" | { readonly adopt: string };
}

/** The issuer as IAM writes it in ARNs and condition keys: its address without `https://`. */
export function issuerOf(platform: CiPlatform): string {
  return urlOf(platform).replace("https://", "");
}

export function audienceOf(platform: CiPlatform): string {
  return (
    platform.audience ?? (platform.platform === "github" ? "sts.amazonaws.com" : urlOf(platform))
  );
}

/** The ARN of the identity provider, created or adopted. */
export function platformArn({ accountId, partition }: Account, platform: CiPlatform): string {
  const resource = `oidc-provider/${issuerOf(platform)}`;
  return arn({ partition, accountId, service: "iam", resource });
}

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateOpenIDConnectProvider.html */
export function buildPlatform(
  name: string,
  platform: CiPlatform,
  tags: Record<string, string>,
  parent: pulumi.Resource,
): OpenIdConnectProvider {
  const inputs = { url: urlOf(platform), clientIdLists: [audienceOf(platform)] };
  return platform.provider === "create"
    ? new OpenIdConnectProvider(name, { ...inputs, tags }, { parent })
    : new OpenIdConnectProvider(name, inputs, {
        parent,
        ...enrolmentOptions("adopt", platform.provider.adopt, adoptedProperties),
      });
}

/** All that an identity provider has: nothing of an adopted one is changed. */
const adoptedProperties = ["url", "clientIdLists", "thumbprintLists", "tags"];

export function checkPlatforms(
  problems: Problems,
  account: Account,
  platforms: readonly CiPlatform[],
): void {
  platforms.forEach((platform, index) => checkPlatform(problems, account, platform, index));
  checkDistinct(
    problems,
    platforms.map(({ platform }) => platform),
    (index) => `platforms[${index}].platform`,
    "a subject must tell which platform it comes from: keep one of the two",
  );
}

function checkPlatform(
  problems: Problems,
  account: Account,
  platform: CiPlatform,
  index: number,
): void {
  const path = `platforms[${index}]`;
  const url = urlOf(platform);
  const { audience, provider } = platform;
  if (!/^https:\/\/[a-z0-9-]+(\.[a-z0-9-]+)+(\/[\w.-]+)*$/.test(url) || url.length > 255)
    problems.add(
      `${path}.url`,
      "must be an address of at most 255 characters that starts with https://, without port, query or slash at the end",
      url,
      "write it as https://gitlab.company.example",
    );
  if (audience !== undefined && !/^[^\s*?]{1,255}$/.test(audience))
    problems.add(
      `${path}.audience`,
      "must be 1 to 255 characters, without space or wildcard",
      audience,
      "write what the jobs ask their token for, as sts.amazonaws.com",
    );
  if (provider !== "create" && provider.adopt !== platformArn(account, platform))
    problems.add(
      `${path}.provider.adopt`,
      `must be ${platformArn(account, platform)}, the identity provider of the account for ${url}`,
      provider.adopt,
      "correct it or the url: `aws iam list-open-id-connect-providers` lists what exists",
    );
}

function urlOf({ platform, url }: CiPlatform): string {
  return (
    url ??
    (platform === "github" ? "https://token.actions.githubusercontent.com" : "https://gitlab.com")
  );
}
