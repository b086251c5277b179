import { say } from "../../text";
import { regionalDefault } from "./regional-default";

export const instanceMetadataRequiresAToken = regionalDefault({
  name: "instance-metadata-requires-a-token",
  control: "ACT-12",
  type: "aws:ec2/instanceMetadataDefaults:InstanceMetadataDefaults",
  property: "httpTokens",
  wanted: "required",
  agreed: say(
    "version 2 des métadonnées imposée aux nouveaux serveurs dans chaque région autorisée",
    "version 2 of instance metadata required of new servers in each allowed region",
  ),
});
