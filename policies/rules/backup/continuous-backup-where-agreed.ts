import { member } from "../../props";
import { stackRule } from "../../rule";
import { say } from "../../text";
import { pass, violation } from "../../verdict";
import { bestOf, perServedClass, rulesOf } from "./coverage";

const agreed = say("une sauvegarde continue", "a continuous backup");

export const continuousBackupWhereAgreed = stackRule({
  name: "continuous-backup-where-agreed",
  control: "BKP-04",
  reads: ["backup"],
  check(stack, { backup }) {
    const continuous = backup.dataClasses.filter((one) => one.continuous);
    const verdicts = perServedClass(stack, continuous, (plan, { name, resourceTypes }) => {
      // A table is restored to any minute by a setting of its own, which another rule judges.
      const isOn =
        rulesOf(plan).some((rule) => member(rule, "enableContinuousBackup") === true) ||
        resourceTypes.every((type) => type === "DynamoDB");
      const found = say("des instantanés seulement", "snapshots only");
      return isOn ? pass(plan, name) : violation(plan, { found, agreed }, name);
    });
    return bestOf(verdicts);
  },
});
