import { say } from "../../text";
import { regionalDefault } from "./regional-default";

export const instanceMetadataRequiresAToken = regionalDefault({
  name: "instance-metadata-requires-a-token",
  control: "ACT-12",
  type: "aws:ec2/instanceMetadataDefaults:InstanceMetadataDefaults",
  property: "httpTokens",
  wanted: "required",
  agreed: say(
    "métadonnées d'instance version 2 exigées par défaut dans chaque région autorisée",
    "instance metadata version 2 required by default in each allowed region",
  ),
});
