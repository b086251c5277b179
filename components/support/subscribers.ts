import type { Problems } from "./args-error";
import { checkEmail } from "./checks";

/** Someone who is told of alerts, by e-mail or by a call to a web address: one of the two. */
export interface Subscriber {
  /** Names the subscription in the stack: letters, digits, hyphens, underscores or dots. */
  readonly id: string;
  /** @default told through `endpoint` */
  readonly email?: string;
  /**
   * An address that starts with `https://`, without user name or password: it is not a secret.
   * @default told through `email`
   */
  readonly endpoint?: string;
}

/** How SNS reaches a subscriber. Check it first: see {@link checkSubscribers}. */
export function subscription({ email, endpoint = "" }: Subscriber) {
  return email === undefined
    ? { protocol: "https", endpoint }
    : { protocol: "email", endpoint: email };
}

/** @see https://docs.aws.amazon.com/sns/latest/api/API_Subscribe.html */
export function checkSubscribers(problems: Problems, subscribers: readonly Subscriber[]): void {
  if (subscribers.length === 0)
    problems.add("subscribers", "must name at least one", subscribers, "an alert needs a reader");
  const firstAt = new Map<string, string>();
  subscribers.forEach((subscriber, index) => {
    const path = `subscribers[${index}]`;
    checkSubscriber(problems, path, subscriber);
    // Two web addresses may differ by case alone, two e-mail addresses do not.
    const address = subscriber.email?.toLowerCase() ?? subscriber.endpoint;
    if (address === undefined) return;
    const first = firstAt.get(address);
    if (first === undefined) firstAt.set(address, path);
    else
      problems.add(
        path,
        `must not have the address of \`${first}\``,
        subscriber.id,
        "SNS keeps one subscription for an address: remove one of the two",
      );
  });
}

function checkSubscriber(problems: Problems, path: string, subscriber: Subscriber): void {
  const { id, email, endpoint } = subscriber;
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(id))
    problems.add(
      `${path}.id`,
      "must be 1 to 64 letters, digits, dots, hyphens or underscores",
      id,
      "write it as finance-team",
    );
  if ((email === undefined) === (endpoint === undefined))
    problems.add(
      path,
      "must have an `email` or an `endpoint`, not both",
      Object.keys(subscriber),
      "a person who wants both is two subscribers",
    );
  if (email !== undefined) checkEmail(problems, `${path}.email`, email);
  // The address may hold a token: the error tells its form only.
  if (endpoint !== undefined && !isPlainHttps(endpoint))
    problems.add(
      `${path}.endpoint`,
      "must be an address that starts with https://, without user name or password",
      URL.canParse(endpoint) ? new URL(endpoint).protocol : "no address",
      "write it as https://alerts.company.example/costs",
    );
}

function isPlainHttps(endpoint: string): boolean {
  if (!URL.canParse(endpoint) || !endpoint.startsWith("https://")) return false;
  const { username, password } = new URL(endpoint);
  return username === "" && password === "";
}
