import { decoded, isAbsent, list, member } from "./props";

const principalKinds = ["AWS", "Service", "Federated", "CanonicalUser"] as const;

export interface Principal {
  readonly kind: (typeof principalKinds)[number];
  /** An ARN, an account's number, a service's name, or `*` for everybody. */
  readonly id: string;
}

/** What an element lists; or all but that, where it is written `NotAction`, `NotResource` or `NotPrincipal`. */
export interface Among<T> {
  readonly listed: readonly T[];
  readonly isAllBut: boolean;
}

/** A condition of a statement: all must hold. */
export interface Condition {
  readonly operator: string;
  /** In lower case: AWS does not tell keys apart by case. */
  readonly key: string;
  /** One of these must match. */
  readonly values: readonly string[];
}

/** A statement of an IAM policy, whatever shorthand it is written in. */
export interface Statement {
  readonly effect: "Allow" | "Deny";
  /** Of none, where the policy is attached to whom it speaks of. */
  readonly principals: Among<Principal>;
  readonly actions: Among<string>;
  /** Of none, where the policy is attached to what it speaks of. */
  readonly resources: Among<string>;
  readonly conditions: readonly Condition[];
}

/**
 * The statements of a policy, JSON text or object. Nothing where any part of it cannot be read: whoever asks must not take
 * that for a policy that says nothing.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
export function statementsOf(document: unknown): readonly Statement[] | undefined {
  const written = member(decoded(document), "Statement");
  return isAbsent(written) ? undefined : allOf(list(written).map(statementIn));
}

/** Whether a list of actions or of resources covers a name; where that ends with `*`, all that it stands for. */
export function covers({ listed, isAllBut }: Among<string>, name: string): boolean {
  return isAllBut
    ? !listed.some((pattern) => matches(pattern, name) || matches(name, pattern))
    : listed.some((pattern) => matches(pattern, name));
}

/** Whether a list of resources covers every one: `*`, or an ARN whose every part is. */
export function coversEveryResource({ listed, isAllBut }: Among<string>): boolean {
  return !isAllBut && listed.some((pattern) => /^(arn:)?([*]+:)*[*]+$/.test(pattern));
}

/** Whether what an identity's policies say refuses an action on every resource, whatever the circumstances. */
export function refuses(statements: readonly Statement[], action: string): boolean {
  return statements.some(
    ({ effect, principals, actions, resources, conditions }) =>
      effect === "Deny" &&
      principals.listed.length === 0 &&
      conditions.length === 0 &&
      coversEveryResource(resources) &&
      covers(actions, action),
  );
}

/** Whether a pattern, where `*` is any text and `?` any character, matches a name. AWS does not tell case apart in actions. */
export function matches(pattern: string, name: string): boolean {
  const [wanted, given] = [pattern.toLowerCase(), name.toLowerCase()];
  let at = 0;
  let star = -1;
  let resumed = 0;
  for (let next = 0; next < given.length;) {
    if (wanted[at] === "*") {
      star = at++;
      resumed = next;
    } else if (isLetter(wanted[at], given[next])) {
      at++;
      next++;
    } else if (star >= 0) {
      at = star + 1;
      next = ++resumed;
    } else return false;
  }
  return /^[*]*$/.test(wanted.slice(at));
}

/** One `?` is no `*`, which may stand for more. */
function isLetter(wanted: string | undefined, given: string | undefined): boolean {
  return wanted === "?" ? given !== "*" : wanted === given;
}

function statementIn(written: unknown): Statement | undefined {
  const effect = member(written, "Effect");
  const principals = amongIn(written, "Principal", principalsIn);
  const actions = amongIn(written, "Action", textsIn);
  const resources = amongIn(written, "Resource", textsIn);
  const conditions = conditionsIn(member(written, "Condition"));
  if (
    (effect !== "Allow" && effect !== "Deny") ||
    principals === undefined ||
    actions === undefined ||
    actions.listed.length === 0 ||
    resources === undefined ||
    conditions === undefined
  )
    return undefined;
  return { effect, principals, actions, resources, conditions };
}

function amongIn<T>(
  written: unknown,
  element: string,
  read: (value: unknown) => readonly T[] | undefined,
): Among<T> | undefined {
  const [only, allBut] = [member(written, element), member(written, `Not${element}`)];
  if (!isAbsent(only) && !isAbsent(allBut)) return undefined;
  const listed = read(only ?? allBut);
  return listed === undefined ? undefined : { listed, isAllBut: !isAbsent(allBut) };
}

function principalsIn(value: unknown): readonly Principal[] | undefined {
  if (isAbsent(value)) return [];
  if (value === "*") return [{ kind: "AWS", id: "*" }];
  return entriesIn(value, (key, ids) => {
    const kind = principalKinds.find((one) => one === key);
    return kind && textsIn(ids)?.map((id) => ({ kind, id }));
  });
}

function conditionsIn(value: unknown): readonly Condition[] | undefined {
  if (isAbsent(value)) return [];
  return entriesIn(value, (operator, keys) =>
    entriesIn(keys, (key, values) => {
      const wanted = allOf(list(values).map(scalarIn));
      return wanted && [{ operator, key: key.toLowerCase(), values: wanted }];
    }),
  );
}

function entriesIn<T>(
  value: unknown,
  read: (key: string, inner: unknown) => readonly T[] | undefined,
): readonly T[] | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return undefined;
  return allOf(Object.entries(value).map(([key, inner]) => read(key, inner)))?.flat();
}

function textsIn(value: unknown): readonly string[] | undefined {
  return allOf(list(value).map((one) => (typeof one === "string" ? one : undefined)));
}

/** AWS takes numbers and truths for text in a condition. */
function scalarIn(value: unknown): string | undefined {
  return ["string", "number", "boolean"].includes(typeof value) ? String(value) : undefined;
}

function allOf<T>(read: readonly (T | undefined)[]): readonly T[] | undefined {
  return read.every((one): one is T => one !== undefined) ? read : undefined;
}
