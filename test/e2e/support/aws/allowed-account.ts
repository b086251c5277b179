import type { Props } from "./resource-type";

/** Whether the provider's settings let it work in an account. The engine sends a list as its JSON text. */
export function isAllowed(account: string, settings: Props): boolean {
  const [allowed, forbidden] = [settings.allowedAccountIds, settings.forbiddenAccountIds].map(ids);
  if (forbidden?.includes(account)) return false;
  return allowed === undefined || allowed.includes(account);
}

function ids(setting: unknown): readonly unknown[] | undefined {
  if (setting === undefined || setting === null) return undefined;
  const list: unknown = typeof setting === "string" ? JSON.parse(setting) : setting;
  if (!Array.isArray(list)) throw new Error("a list of account ids must be a list");
  return list;
}
