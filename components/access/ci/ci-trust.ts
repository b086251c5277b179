import type { Account } from "../roles/names";
import { accountOf } from "../roles/principals";
import { policyDocument } from "../../support/policy-document";
import type { Statement } from "../../support/policy-document";
import { entryStatements } from "../roles/trust";
import { audienceOf, issuerOf, platformArn } from "./ci-platforms";
import type { CiPlatform } from "./ci-platforms";
import { platformOf } from "./ci-subjects";

/** Who may assume a role of CI. */
export interface CiEntrants {
  readonly subjects: readonly string[];
  readonly deployers: readonly string[];
}

/** What decides how they enter. */
export interface CiTerms extends Account {
  readonly platforms: readonly CiPlatform[];
  readonly providerAccountId: string;
  readonly externalId?: string;
}

/** The JSON text of who may assume a role of CI: jobs by their token, deployers by their own identity. */
export function ciTrust(terms: CiTerms, { subjects, deployers }: CiEntrants): string {
  const platform = terms.platforms.find(
    (known) => known.platform === platformOf(subjects[0] ?? ""),
  );
  const isProvider = (deployer: string) => accountOf(deployer) === terms.providerAccountId;
  const [ofProvider, ofClient] = [
    deployers.filter(isProvider),
    deployers.filter((deployer) => !isProvider(deployer)),
  ];
  return policyDocument([
    ...(platform === undefined ? [] : [jobsEnter(terms, platform, subjects)]),
    ...(ofClient.length === 0 ? [] : entryStatements({ who: "Client", principals: ofClient })),
    ...(ofProvider.length === 0
      ? []
      : entryStatements({
          who: "Provider",
          principals: ofProvider,
          ...(terms.externalId === undefined ? {} : { externalId: terms.externalId }),
        })),
  ]);
}

/** @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create_for-idp_oidc.html */
function jobsEnter(account: Account, platform: CiPlatform, subjects: readonly string[]): Statement {
  const issuer = issuerOf(platform);
  return {
    Sid: "JobsEnter",
    Effect: "Allow",
    Principal: { Federated: [platformArn(account, platform)] },
    Action: ["sts:AssumeRoleWithWebIdentity"],
    Condition: {
      StringEquals: { [`${issuer}:aud`]: [audienceOf(platform)], [`${issuer}:sub`]: subjects },
    },
  };
}
