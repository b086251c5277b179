import type { Text } from "../../../contract/agreed";
import { isAbsent, member } from "../../props";
import { stackRule } from "../../rule";
import type { Resource } from "../../subject";
import { say } from "../../text";
import { pass, violation, type Verdict } from "../../verdict";
import { perServedClass, rulesOf, type DataClass } from "./coverage";

export const backupRetentionIsTheAgreedOne = stackRule({
  name: "backup-retention-is-the-agreed-one",
  control: "BKP-03",
  reads: ["backup"],
  check: (stack, { backup }) => perServedClass(stack, backup.dataClasses, judge),
});

function judge(plan: Resource, dataClass: DataClass): Verdict {
  const { name, retentionDays, coldAfterDays } = dataClass;
  const rules = rulesOf(plan);
  const found =
    rules.length === 0
      ? say("le plan ne garde rien", "the plan keeps nothing")
      : rules.map((rule) => gap(member(rule, "lifecycle"), dataClass)).find((one) => one);
  if (found === undefined) return pass(plan, name);
  const [cold, coldly] =
    coldAfterDays === undefined
      ? ["", ""]
      : [`, au froid après ${coldAfterDays} jours`, `, cold after ${coldAfterDays} days`];
  const agreed = say(`${retentionDays} jours${cold}`, `${retentionDays} days${coldly}`);
  return violation(plan, { found, agreed }, name);
}

function gap(lifecycle: unknown, { retentionDays, coldAfterDays }: DataClass): Text | undefined {
  const days = member(lifecycle, "deleteAfter");
  if (typeof days !== "number" || Number.isNaN(days))
    return say("aucune durée lisible", "no time that can be read");
  if (days < retentionDays) return say("moins longtemps que convenu", "less time than agreed");
  if (days > retentionDays) return say("plus longtemps que convenu", "more time than agreed");
  const cold = member(lifecycle, "coldStorageAfter");
  // AWS answers 0 where nothing goes to cold storage.
  const isWarm = isAbsent(cold) || cold === 0;
  return (coldAfterDays === undefined ? isWarm : cold === coldAfterDays)
    ? undefined
    : say("mise au froid à un autre moment que convenu", "to cold storage at another time");
}
