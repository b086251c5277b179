import { Provider } from "@pulumi/aws/provider";
import type { Environment } from "../contract";

/** The only way into AWS: the agreed account and no other, whatever credentials are at hand. */
export function agreedProvider(environment: Environment): Provider {
  return new Provider("aws", {
    region: environment.region,
    allowedAccountIds: [environment.accountId],
  });
}
