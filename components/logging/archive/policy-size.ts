import type { Problems } from "../../support/args-error";

/** AWS measures a policy in bytes. */
export function checkPolicySize(
  problems: Problems,
  path: string,
  document: string,
  mostBytes: number,
): void {
  const bytes = Buffer.byteLength(document);
  if (bytes > mostBytes)
    problems.add(
      path,
      `must fit, with the other names, in a policy of ${mostBytes} bytes`,
      bytes,
      "name fewer principals, trails or log groups",
    );
}
