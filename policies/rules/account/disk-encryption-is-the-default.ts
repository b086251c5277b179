import { say } from "../../text";
import { regionalDefault } from "./regional-default";

export const diskEncryptionIsTheDefault = regionalDefault({
  name: "disk-encryption-is-the-default",
  control: "ACT-11",
  type: "aws:ebs/encryptionByDefault:EncryptionByDefault",
  property: "enabled",
  wanted: true,
  agreed: say(
    "nouveaux disques chiffrés d'office dans chaque région autorisée",
    "new disks encrypted by default in each allowed region",
  ),
});
