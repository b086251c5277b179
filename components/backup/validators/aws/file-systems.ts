import { DescribeFileSystemsCommand, type EFSClient } from "@aws-sdk/client-efs";
import type { StatusPorts } from "../status/status-validator";
import { idOf } from "../id-of";
import { stateOf } from "./state-of";
import { orNothing } from "./or-nothing";

/** Restored file systems as AWS has them. */
export function fileSystemsOnAws(client: Pick<EFSClient, "send">): StatusPorts {
  return {
    async status(arn) {
      const answer = client.send(new DescribeFileSystemsCommand({ FileSystemId: idOf(arn) }));
      const found = (await orNothing(answer, "FileSystemNotFound"))?.FileSystems?.[0];
      if (found === undefined) return undefined;
      const { LifeCycleState = "", Encrypted: encrypted = false, SizeInBytes } = found;
      const size = SizeInBytes?.Value ?? 0;
      return { ...stateOf(LifeCycleState, ["available"], broken), encrypted, size };
    },
  };
}

const broken = ["deleted", "deleting", "error"];
