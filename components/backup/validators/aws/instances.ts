import {
  DescribeInstancesCommand,
  DescribeInstanceStatusCommand,
  DescribeVolumesCommand,
  type EC2Client,
} from "@aws-sdk/client-ec2";
import type { RestoredStatus, StatusPorts } from "../status/status-validator";
import { idOf } from "../id-of";
import { stateOf } from "./state-of";
import { orNothing } from "./or-nothing";

/** Restored servers as AWS has them. */
export function instancesOnAws(client: Pick<EC2Client, "send">): StatusPorts {
  return {
    async status(arn) {
      const InstanceIds = [idOf(arn)];
      const answer = client.send(new DescribeInstancesCommand({ InstanceIds }));
      const found = await orNothing(answer, "InvalidInstanceID.NotFound");
      const instance = found?.Reservations?.[0]?.Instances?.[0];
      if (instance === undefined) return undefined;
      const power = stateOf(instance.State?.Name ?? "", ["running"], over);
      return {
        ...(power.state === "ready" ? await checks(client, InstanceIds) : power),
        encrypted: await isEncrypted(client, InstanceIds),
      };
    },
  };
}

const over = ["shutting-down", "stopped", "stopping", "terminated"];

/**
 * What AWS's two checks of a running server say: that its system answers, and that the machine under it is sound.
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/monitoring-system-instance-status-check.html
 */
async function checks(
  client: Pick<EC2Client, "send">,
  InstanceIds: string[],
): Promise<Pick<RestoredStatus, "state" | "says">> {
  const { InstanceStatuses } = await client.send(
    new DescribeInstanceStatusCommand({ InstanceIds, IncludeAllInstances: true }),
  );
  const { InstanceStatus, SystemStatus } = InstanceStatuses?.[0] ?? {};
  const found = [InstanceStatus?.Status ?? "unknown", SystemStatus?.Status ?? "unknown"];
  const says = `running, instance check ${found[0]}, system check ${found[1]}`;
  if (found.includes("impaired")) return { state: "broken", says };
  return { state: found.every((check) => check === "ok") ? "ready" : "notYet", says };
}

/** Whether each disk of a server is: one without any is not. */
async function isEncrypted(client: Pick<EC2Client, "send">, Values: string[]): Promise<boolean> {
  const { Volumes = [] } = await client.send(
    new DescribeVolumesCommand({ Filters: [{ Name: "attachment.instance-id", Values }] }),
  );
  return Volumes.length > 0 && Volumes.every(({ Encrypted }) => Encrypted === true);
}
