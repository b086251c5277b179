import { EFSClient } from "@aws-sdk/client-efs";
import { fileSystemsOnAws } from "../aws/file-systems";
import { statusValidator } from "../status/status-validator";
import { validatorFunction } from "./validator-function";

const fileSystems = fileSystemsOnAws(new EFSClient());

/** Restored file systems. */
export const handler = validatorFunction<never>(__dirname, ({ language }) =>
  statusValidator({ language }, fileSystems),
);
