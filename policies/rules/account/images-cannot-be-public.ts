import { say } from "../../text";
import { regionalDefault } from "./regional-default";

export const imagesCannotBePublic = regionalDefault({
  name: "images-cannot-be-public",
  control: "ACT-10",
  type: "aws:ec2/imageBlockPublicAccess:ImageBlockPublicAccess",
  property: "state",
  wanted: "block-new-sharing",
  agreed: say(
    "partage public des images de serveur bloqué dans chaque région autorisée",
    "public sharing of machine images blocked in each allowed region",
  ),
});
