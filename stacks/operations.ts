import type { Provider } from "@pulumi/aws/provider";
import { backups } from "./operations/backups";
import { restoreTests } from "./operations/restore-tests";
import type { StackSettings } from "./settings";

/** What the provider runs, within what guard allows. */
export function buildOperations(settings: StackSettings, provider: Provider): void {
  backups(settings, provider);
  restoreTests(settings, provider);
}
