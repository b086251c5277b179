import { isAbsent, member, tagOf } from "../../props";
import { resourceRule } from "../../rule";
import { say } from "../../text";
import { notApplicable, pass, violation } from "../../verdict";
import { dataClassTag } from "./coverage";

/** AWS Backup makes no continuous backup of a table: DynamoDB does, where the table asks for it. */
export const tableHasPointInTimeRecovery = resourceRule({
  name: "table-has-point-in-time-recovery",
  control: "BKP-04",
  reads: ["backup"],
  types: ["aws:dynamodb/table:Table"],
  check(table, { backup }) {
    const tag = tagOf(table, dataClassTag);
    const dataClass = backup.dataClasses.find(({ name }) => name === tag);
    if (dataClass?.continuous !== true) {
      return notApplicable(
        table,
        say("sa classe ne demande pas cette finesse", "its class does not ask for it"),
      );
    }
    const { retentionDays } = dataClass;
    const recovery = table.props["pointInTimeRecovery"];
    const agreed = say(
      `restaurable à toute minute des ${retentionDays} derniers jours`,
      `can be restored to any minute of the last ${retentionDays} days`,
    );
    if (member(recovery, "enabled") !== true) {
      const found = say("`pointInTimeRecovery` n'est pas actif", "`pointInTimeRecovery` is not on");
      return violation(table, { found, agreed });
    }
    const days = member(recovery, "recoveryPeriodInDays");
    // Absent, AWS keeps 35 days, the longest that a contract can say.
    return isAbsent(days) || (typeof days === "number" && days >= retentionDays)
      ? pass(table)
      : violation(table, {
          found: say("sur une période plus courte", "over a shorter time"),
          agreed,
        });
  },
});
