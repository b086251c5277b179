import type { Registered } from "../../../verify/sources/registered";
import { resource, type Props } from "./stack";

export const region = "eu-west-3";
export const account = "111122223333";
export const archive = `lormont-${account}-audit-logs`;
export const accessLogs = `lormont-${account}-access-logs`;
export const logGroup = "/socle/lormont-production/trail";
export const keyArn = `arn:aws:kms:${region}:${account}:key/4f1c5a0e-7d3b-4c86-9e21-b05f6a7c8d92`;

export const tags = {
  Client: "lormont",
  Environment: "production",
  Owner: "c-delmas",
  CostCentre: "commun",
  ManagedBy: "socle",
};
export const tagged = { tags, tagsAll: tags };

export function keyFor(name: string, inputs: Props, parent: string, computed: Props): Registered {
  return resource(
    "aws:kms/key:Key",
    name,
    {
      region,
      customerMasterKeySpec: "SYMMETRIC_DEFAULT",
      keyUsage: "ENCRYPT_DECRYPT",
      enableKeyRotation: true,
      isEnabled: true,
      deletionWindowInDays: 30,
      ...inputs,
    },
    { parent, computed, more: { protect: true } },
  );
}
