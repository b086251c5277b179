import { statementsOf, type Condition, type Statement } from "../../iam-document";
import type { Props } from "../../subject";
import { isEverybody, principalsOf } from "../../trust";

/** Whether a resource's own policy accepts everybody; so does, for all that can be told, one that cannot be read. */
export function isOpenPolicy(document: unknown): boolean {
  return statementsOf(document)?.some(isOpen) ?? true;
}

function isOpen(statement: Statement): boolean {
  return (
    statement.effect === "Allow" &&
    principalsOf(statement).some(isEverybody) &&
    !statement.conditions.some(narrows)
  );
}

/** Lambda takes one permission at a time, with its conditions as properties. */
export function isOpenPermission(props: Props): boolean {
  const { principal } = props;
  if (typeof principal !== "string" || principal === "") return true;
  return (
    principal === "*" &&
    !["principalOrgId", "sourceAccount", "sourceArn"].some((property) => {
      const value = props[property];
      return typeof value === "string" && !isAnybodys(value);
    })
  );
}

/** What a request cannot say of itself unless it comes from there. */
const origins = [
  "aws:principalaccount",
  "aws:principalarn",
  "aws:principalorgid",
  "aws:principalorgpaths",
  "aws:principalservicename",
  "aws:sourceaccount",
  "aws:sourcearn",
  "aws:sourceip",
  "aws:sourceorgid",
  "aws:sourceorgpaths",
  "aws:sourceowner",
  "aws:sourcevpc",
  "aws:sourcevpce",
  "aws:userid",
  "kms:calleraccount",
  "s3:dataaccesspointaccount",
  "s3:dataaccesspointarn",
];

/** Operators that a request without the key does not pass: neither `...IfExists`, nor `ForAllValues`, nor what says not. */
const positive =
  /^(ForAnyValue:)?(StringEquals|StringEqualsIgnoreCase|StringLike|ArnEquals|ArnLike|IpAddress)$/;

function narrows({ operator, key, values }: Condition): boolean {
  return (
    positive.test(operator) &&
    origins.includes(key) &&
    values.length > 0 &&
    !values.some(isAnybodys)
  );
}

/** Nothing, wildcards alone, an ARN of any account, or every address of the Internet. */
function isAnybodys(value: string): boolean {
  return (
    /^(arn(:aws[a-z-]*)?)?[*?:/]*$/.test(value) ||
    /^[*?]+$/.test(value.split(":")[4] ?? "") ||
    value.endsWith("/0")
  );
}
