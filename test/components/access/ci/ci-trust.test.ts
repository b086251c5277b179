import { ciTrust } from "../../../../components/access/ci/ci-trust";
import type { CiPlatform } from "../../../../components/access";
import { account, providerAccountId } from "../fixtures";

const github: CiPlatform = { platform: "github", provider: "create" };
const gitlab: CiPlatform = { platform: "gitlab", provider: "create" };
const terms = {
  ...account,
  platforms: [github, gitlab],
  providerAccountId,
  externalId: "msp-acme-4c81d27e",
};
const ofClient = "arn:aws:iam::111122223333:role/release";
const ofProvider = "arn:aws:iam::999988887777:role/release";

const jobs = (issuer: string, audience: string, subjects: string[]) => ({
  Sid: "JobsEnter",
  Effect: "Allow",
  Principal: { Federated: [`arn:aws:iam::111122223333:oidc-provider/${issuer}`] },
  Action: ["sts:AssumeRoleWithWebIdentity"],
  Condition: {
    StringEquals: { [`${issuer}:aud`]: [audience], [`${issuer}:sub`]: subjects },
  },
});
const named = (who: string, principal: string) => ({
  Sid: `${who}IsNamed`,
  Effect: "Allow",
  Principal: { AWS: [principal] },
  Action: ["sts:TagSession", "sts:SetSourceIdentity"],
});

it.each([
  [
    "token.actions.githubusercontent.com",
    "sts.amazonaws.com",
    ["repo:acme/socle:environment:production", "repo:acme@1/socle@2:environment:production"],
  ],
  ["gitlab.com", "https://gitlab.com", ["project_path:acme/socle:ref_type:branch:ref:main"]],
])(
  "Jobs of %s enter by a token for %s, and by its exact subject.",
  (issuer, audience, subjects) => {
    expect(JSON.parse(ciTrust(terms, { subjects, deployers: [] }))).toEqual({
      Version: "2012-10-17",
      Statement: [jobs(issuer, audience, subjects)],
    });
  },
);

it("Deployers enter by their own identity; those of the provider show the external id.", () => {
  const subjects = ["repo:acme/socle:environment:production"];

  expect(JSON.parse(ciTrust(terms, { subjects, deployers: [ofProvider, ofClient] }))).toEqual({
    Version: "2012-10-17",
    Statement: [
      jobs("token.actions.githubusercontent.com", "sts.amazonaws.com", subjects),
      {
        Sid: "ClientEnters",
        Effect: "Allow",
        Principal: { AWS: [ofClient] },
        Action: ["sts:AssumeRole"],
      },
      named("Client", ofClient),
      {
        Sid: "ProviderEnters",
        Effect: "Allow",
        Principal: { AWS: [ofProvider] },
        Action: ["sts:AssumeRole"],
        Condition: { StringEquals: { "sts:ExternalId": ["msp-acme-4c81d27e"] } },
      },
      named("Provider", ofProvider),
    ],
  });
});

it("A role may be the deployers' alone.", () => {
  const { Statement } = JSON.parse(ciTrust(terms, { subjects: [], deployers: [ofClient] }));

  expect(Statement.map(({ Sid }: { Sid: string }) => Sid)).toEqual([
    "ClientEnters",
    "ClientIsNamed",
  ]);
});
