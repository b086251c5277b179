import { diskEncryptionIsTheDefault } from "../../../../policies/rules/account/disk-encryption-is-the-default";
import { guard } from "../../../support/policies/guard-stack";
import { regionalCases } from "../../../support/policies/regional-cases";
import { ruleCases } from "../../../support/policies/rule-cases";
import { spoil } from "../../../support/policies/stack";

const setting = { name: "regional-defaults-ebs-encryption", property: "enabled" };
const [main, away] = regionalCases(setting);

ruleCases(diskEncryptionIsTheDefault, {
  keeps: [{ title: "New disks are encrypted in the agreed regions" }, ...main.keeps],
  breaks: [
    {
      title: "With the default off, each disk depends on whoever creates it",
      stack: spoil(guard, away.name, { enabled: false }),
      at: `${away.name} eu-central-1`,
    },
    {
      title: "A text that says true switches nothing on",
      stack: spoil(guard, main.name, { enabled: "true" }),
      at: `${main.name} eu-west-3`,
    },
    ...main.breaks,
    ...away.breaks,
  ],
  unknown: main.unknown,
});
