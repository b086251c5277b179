import { say } from "../../text";
import { regionalDefault } from "./regional-default";

export const snapshotsCannotBePublic = regionalDefault({
  name: "snapshots-cannot-be-public",
  control: "ACT-09",
  type: "aws:ebs/snapshotBlockPublicAccess:SnapshotBlockPublicAccess",
  property: "state",
  wanted: "block-all-sharing",
  agreed: say(
    "partage public des instantanés de disque bloqué dans chaque région autorisée",
    "public sharing of disk snapshots blocked in each allowed region",
  ),
});
