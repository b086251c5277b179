import {
  audienceOf,
  checkPlatforms,
  issuerOf,
  platformArn,
} from "../../../../components/access/ci/ci-platforms";
import type { CiPlatform } from "../../../../components/access";
import { problem, told } from "../../helpers";
import { account } from "../fixtures";

const github: CiPlatform = { platform: "github", provider: "create" };
const gitlab: CiPlatform = { platform: "gitlab", provider: "create" };
const own: CiPlatform = { ...gitlab, url: "https://git.acme.example/forge", audience: "aws" };

const check = (...platforms: CiPlatform[]) =>
  told((problems) => checkPlatforms(problems, account, platforms));

it.each([
  [github, "token.actions.githubusercontent.com", "sts.amazonaws.com"],
  [gitlab, "gitlab.com", "https://gitlab.com"],
  [own, "git.acme.example/forge", "aws"],
])("IAM knows %j as %s, whose tokens are for %s.", (platform, issuer, audience) => {
  expect(issuerOf(platform)).toBe(issuer);
  expect(audienceOf(platform)).toBe(audience);
  expect(platformArn(account, platform)).toBe(`arn:aws:iam::111122223333:oidc-provider/${issuer}`);
});

it("One platform of each kind is taken, a second is refused.", () => {
  expect(check(github, own)).toEqual([]);
  expect(check(gitlab, own)).toEqual([
    problem("platforms[1].platform", "must differ from `platforms[0].platform`", '"gitlab"'),
  ]);
});

it.each([
  "http://git.acme.example",
  "https://git.acme.example:8443",
  "https://git.acme.example/",
  "https://git.acme.example?x=1",
  "https://localhost",
  `https://${"x".repeat(240)}.example`,
])("The address %s is refused.", (url) => {
  expect(check({ ...gitlab, url })).toEqual([
    expect.stringContaining("`platforms[0].url` must be an address of at most 255 characters"),
  ]);
});

it.each(["", "a b", "*", "x".repeat(256)])("The audience %j is refused.", (audience) => {
  expect(check({ ...github, audience: "x".repeat(255) })).toEqual([]);
  expect(check({ ...github, audience })).toEqual([
    expect.stringContaining("`platforms[0].audience` must be 1 to 255 characters"),
  ]);
});

it("An identity provider is adopted by its own ARN.", () => {
  const adopt = (arn: string) => check({ ...github, provider: { adopt: arn } });
  const issuer = "oidc-provider/token.actions.githubusercontent.com";

  expect(adopt(`arn:aws:iam::111122223333:${issuer}`)).toEqual([]);
  expect(adopt(`arn:aws:iam::444455556666:${issuer}`)).toEqual([
    problem(
      "platforms[0].provider.adopt",
      `must be arn:aws:iam::111122223333:${issuer}, the identity provider of the account for https://token.actions.githubusercontent.com`,
      `"arn:aws:iam::444455556666:${issuer}"`,
    ),
  ]);
});
