import { member } from "../../props";
import { stackRule } from "../../rule";
import type { Resource } from "../../subject";
import { say } from "../../text";
import { pass, violation, type Verdict } from "../../verdict";
import { bestOf, continuousTypes, perServedClass, rulesOf, type DataClass } from "./coverage";
import { longestGapMinutes } from "./schedule";

/** The time that a backup waits for its start, and takes, comes on top of what is judged here. */
export const backupFrequencyFitsTheRpo = stackRule({
  name: "backup-frequency-fits-the-rpo",
  control: "BKP-02",
  reads: ["backup"],
  check: (stack, { backup }) => bestOf(perServedClass(stack, backup.dataClasses, judge)),
});

function judge(plan: Resource, dataClass: DataClass): Verdict {
  const { name, rpoHours } = dataClass;
  const hours = rulesOf(plan).map((rule) => hoursBetween(rule, dataClass));
  const shortest = Math.min(...hours.map((one) => one ?? Number.POSITIVE_INFINITY));
  if (shortest <= rpoHours) return pass(plan, name);
  return violation(
    plan,
    {
      found: hours.includes(undefined)
        ? say(
            "un horaire absent, ou écrit d'une façon que l'on ne sait pas lire ici",
            "no schedule, or one written in a way that cannot be read here",
          )
        : Number.isFinite(shortest)
          ? say(
              `jusqu'à ${shortest} heures entre deux sauvegardes`,
              `up to ${shortest} hours between two backups`,
            )
          : say("aucune sauvegarde n'est prévue", "no backup is planned"),
      agreed: say(`${rpoHours} heures au plus`, `${rpoHours} hours at most`),
    },
    name,
  );
}

/** A continuous backup loses minutes, where AWS can make one of every type of the class. */
function hoursBetween(rule: unknown, { resourceTypes }: DataClass): number | undefined {
  const isContinuous =
    member(rule, "enableContinuousBackup") === true &&
    resourceTypes.every((type) => continuousTypes.includes(type));
  if (isContinuous) return 0;
  const minutes = longestGapMinutes(member(rule, "schedule"));
  return minutes === undefined ? undefined : Math.ceil(minutes / 60);
}
