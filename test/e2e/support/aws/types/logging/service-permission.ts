import { list, object, text, type Props } from "../../resource-type";
import { statements } from "../access/documents";

/** What a service of AWS is about to do to a resource. */
export interface ServiceRequest {
  readonly service: string;
  readonly action: string;
  readonly resource: string;
  /** What conditions may look at, by key in lower case. */
  readonly context: Readonly<Record<string, string>>;
}

/**
 * Whether the policy of the resource lets the service do it. Only what allows is read, and of its conditions those that
 * compare a text that the context has.
 */
export function letsService(policy: unknown, request: ServiceRequest): boolean {
  return statements(policy).some(
    ({ Effect, Principal, Action, Resource, Condition }) =>
      Effect === "Allow" &&
      texts(object(Principal).Service).includes(request.service) &&
      matches(Action, request.action) &&
      (Resource === undefined || matches(Resource, request.resource)) &&
      holds(object(Condition), request.context),
  );
}

function holds(conditions: Props, context: ServiceRequest["context"]): boolean {
  return Object.entries(conditions).every(
    ([operator, wanted]) =>
      !/^(String|Arn)(Equals|Like)$/.test(operator) ||
      Object.entries(object(wanted)).every(([key, values]) => {
        const actual = context[key.toLowerCase()];
        if (actual === undefined) return true;
        return operator === "StringEquals"
          ? texts(values).includes(actual)
          : matches(values, actual);
      }),
  );
}

/** `*` and `?` stand for any characters and for one. */
export function matches(patterns: unknown, value: string): boolean {
  return texts(patterns).some((pattern) => {
    const escaped = pattern.replaceAll(/[.+^${}()|[\]\\]/g, "\\$&");
    return new RegExp(`^${escaped.replaceAll("*", ".*").replaceAll("?", ".")}$`, "i").test(value);
  });
}

/** One or several, as IAM's grammar has it. */
function texts(value: unknown): readonly string[] {
  return list([value].flat()).map(text);
}
