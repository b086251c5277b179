import { EC2Client } from "@aws-sdk/client-ec2";
import { instancesOnAws } from "../aws/instances";
import { volumesOnAws } from "../aws/volumes";
import { statusValidator } from "../status/status-validator";
import { validatorFunction } from "./validator-function";

const client = new EC2Client();
const instances = instancesOnAws(client);
const volumes = volumesOnAws(client);

/** Restored servers and disks. */
export const handler = validatorFunction<never>(__dirname, ({ language }, { resourceType }) =>
  statusValidator({ language }, resourceType === "EC2" ? instances : volumes),
);
