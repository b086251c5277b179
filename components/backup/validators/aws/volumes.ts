import { DescribeVolumesCommand, type EC2Client } from "@aws-sdk/client-ec2";
import type { StatusPorts } from "../status/status-validator";
import { idOf } from "../id-of";
import { stateOf } from "./state-of";
import { orNothing } from "./or-nothing";

/** Restored disks as AWS has them; one in use is one that somebody attached to look at it. */
export function volumesOnAws(client: Pick<EC2Client, "send">): StatusPorts {
  return {
    async status(arn) {
      const answer = client.send(new DescribeVolumesCommand({ VolumeIds: [idOf(arn)] }));
      const volume = (await orNothing(answer, "InvalidVolume.NotFound"))?.Volumes?.[0];
      if (volume === undefined) return undefined;
      const { State = "", Encrypted: encrypted = false, Size: size = 0 } = volume;
      return { ...stateOf(State, ["available", "in-use"], broken), encrypted, size };
    },
  };
}

const broken = ["deleting", "deleted", "error"];
