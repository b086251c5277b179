import { text, type Props, type Refusal } from "../../resource-type";
import { hex } from "../ids";

const quotas = "https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html";

/** The id that IAM makes: four letters say of what. */
export function uniqueId(prefix: string, length = 21): string {
  return `${prefix}${hex(length - prefix.length).toUpperCase()}`;
}

/** `arn:aws:iam::111122223333:role/client/operator`. */
export function iamArn(account: string, kind: string, { path, name }: Props): string {
  return `arn:aws:iam::${account}:${kind}${text(path)}${text(name)}`;
}

/** IAM does not tell names apart by case. */
export const sameName = (one: unknown, other: unknown): boolean =>
  text(one).toLowerCase() === text(other).toLowerCase();

/** A name that is unique in the account, whatever its path. */
export function taken(type: string, says: string): Refusal {
  return {
    says: `EntityAlreadyExists: ${says}`,
    source: quotas,
    applies: ({ inputs }, account) =>
      account.things(type).some((other) => sameName(other.inputs.name, inputs.name)),
  };
}

/** What an input names and the account does not hold. */
export function missing(kind: "role" | "user", operation: string): Refusal {
  const type = kind === "role" ? "aws:iam/role:Role" : "aws:iam/user:User";
  return {
    says: `NoSuchEntity: The ${kind} with this name cannot be found.`,
    source: `https://docs.aws.amazon.com/IAM/latest/APIReference/API_${operation}.html`,
    applies: ({ inputs }, account) =>
      inputs[kind] !== undefined &&
      !account.things(type).some((other) => sameName(other.inputs.name, inputs[kind])),
  };
}

/** More of something than IAM allows by default. */
export function overQuota(quota: string, applies: Refusal["applies"]): Refusal {
  return { says: `LimitExceeded: Cannot exceed quota for ${quota}`, source: quotas, applies };
}
