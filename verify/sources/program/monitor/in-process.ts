import type { Monitor } from "../monitor";

type Callback = (error: Error | null, response?: unknown) => void;
/** What the SDK expects of a client: methods that take a request and a callback. */
export type Client = Readonly<Record<string, (request: never, callback: Callback) => void>>;

/** The transport without transport: the SDK in this very process calls the handlers. */
export function inProcessClient(monitor: Monitor): Client {
  const methods = Object.entries(monitor.handlers).map(([name, handler]) => [
    name,
    (request: never, callback: Callback) => {
      (handler as (request: never) => Promise<unknown>)(request).then(
        (response) => callback(null, response),
        (error: Error) => callback(error),
      );
    },
  ]);
  return { ...Object.fromEntries(methods), close: () => undefined };
}
