import type { Provider } from "@pulumi/aws/provider";
import { access } from "./guard/access";
import { account } from "./guard/account";
import { backup } from "./guard/backup";
import { budgets } from "./guard/budgets";
import { logging } from "./guard/logging";
import { restoreValidation } from "./guard/restore-validation";
import type { StackSettings } from "./settings";

/** What protects the client from everybody, the provider included. Only an identity of the client deploys it. */
export function buildGuard(settings: StackSettings, provider: Provider): void {
  account(settings, provider);
  const { guardians } = access(settings, provider);
  const { alertsArn } = logging(settings, provider, guardians);
  backup(settings, provider, guardians);
  restoreValidation(settings, provider, alertsArn);
  budgets(settings, provider);
}
