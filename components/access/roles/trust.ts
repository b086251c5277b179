import type { Problems } from "../../support/args-error";
import type { Statement, Condition } from "../../support/policy-document";

/** Who enters a role from another identity of AWS, and on which conditions. */
export interface Entrants {
  /** Begins the statements' names. */
  readonly who: "Client" | "Provider";
  readonly principals: readonly string[];
  /** @default none is asked for */
  readonly externalId?: string;
  /** @default false */
  readonly requireMfa?: boolean;
  /** @default false */
  readonly requireSourceIdentity?: boolean;
  /** The moment from which nobody enters, as `2027-04-01T00:00:00Z`. @default no end */
  readonly until?: string;
}

/**
 * Two statements, because AWS sends `sts:ExternalId` with `sts:AssumeRole` alone: whoever comes with session tags or a
 * source identity needs the second, and the second alone lets nobody in.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html
 */
export function entryStatements(entrants: Entrants): readonly Statement[] {
  const { who, principals } = entrants;
  const condition = entryCondition(entrants);
  return [
    {
      Sid: `${who}Enters`,
      Effect: "Allow",
      Principal: { AWS: principals },
      Action: ["sts:AssumeRole"],
      ...(Object.keys(condition).length === 0 ? {} : { Condition: condition }),
    },
    {
      Sid: `${who}IsNamed`,
      Effect: "Allow",
      Principal: { AWS: principals },
      Action: ["sts:TagSession", "sts:SetSourceIdentity"],
    },
  ];
}

/** @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html */
export function checkExternalId(problems: Problems, path: string, externalId: string): void {
  if (!/^[\w+=,.@:/-]{2,1224}$/.test(externalId))
    problems.add(
      path,
      "must be 2 to 1224 letters, digits or _ + = , . @ : / -",
      externalId,
      "let the provider choose one for this client alone",
    );
}

function entryCondition(entrants: Entrants): Condition {
  const { externalId, requireMfa, requireSourceIdentity, until } = entrants;
  return {
    ...(externalId === undefined ? {} : { StringEquals: { "sts:ExternalId": [externalId] } }),
    // Absent, a key does not match: a source identity must be there, whatever it says.
    ...(requireSourceIdentity ? { StringLike: { "sts:SourceIdentity": ["*"] } } : {}),
    ...(requireMfa ? { Bool: { "aws:MultiFactorAuthPresent": ["true"] } } : {}),
    ...(until === undefined ? {} : { DateLessThan: { "aws:CurrentTime": [until] } }),
  };
}
