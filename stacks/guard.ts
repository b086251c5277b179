import type { Provider } from "@pulumi/aws/provider";
import { account } from "./guard/account";
import { budgets } from "./guard/budgets";
import type { StackSettings } from "./settings";

/** What protects the client from everybody, the provider included. Only an identity of the client deploys it. */
export function buildGuard(settings: StackSettings, provider: Provider): void {
  account(settings, provider);
  budgets(settings, provider);
}
