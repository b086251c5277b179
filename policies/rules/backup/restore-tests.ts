import type { Text } from "../../../contract/agreed";
import { isNamed, list, member, texts } from "../../props";
import type { Props, Resource } from "../../subject";
import { say } from "../../text";
import { continuousTypes, wantsClass, type DataClass } from "./coverage";
import { longestGapMinutes } from "./schedule";

export const selectionType = "aws:backup/restoreTestingSelection:RestoreTestingSelection";

/** A class of data and a type of resource: AWS tests one type at a time. */
export interface Tested {
  readonly dataClass: DataClass;
  readonly type: DataClass["resourceTypes"][number];
}

/** Each class of data with each of its types. */
export function testsOf(dataClasses: readonly DataClass[]): readonly Tested[] {
  return dataClasses.flatMap((dataClass) =>
    dataClass.resourceTypes.map((type) => ({ dataClass, type })),
  );
}

export function itemOf({ dataClass, type }: Tested): string {
  return `${dataClass.name} ${type}`;
}

/** Days between two tests at most, and the rhythm in words. */
export const rhythms = {
  weekly: { days: 7, words: say("chaque semaine", "every week") },
  monthly: { days: 31, words: say("chaque mois", "every month") },
  quarterly: { days: 92, words: say("chaque trimestre", "every quarter") },
};

/** Whether a selection tests a class: by its tag, or as every resource of the type. AWS takes one of the two. */
export function chooses({ props }: Resource, { dataClass, type }: Tested): boolean {
  if (props["protectedResourceType"] !== type) return false;
  const conditions = props["protectedResourceConditions"];
  return isNamed(conditions)
    ? wantsClass(member(conditions, "stringEquals"), dataClass.name)
    : texts(props["protectedResourceArns"]).includes("*");
}

/** What a selection does otherwise than agreed. */
export function gapInSelection(props: Props, { dataClass }: Tested): Text | undefined {
  const conditions = props["protectedResourceConditions"];
  const all = ["stringEquals", "stringNotEquals"].flatMap((one) => list(member(conditions, one)));
  if (all.length > 1)
    return say("d'autres conditions le restreignent", "more conditions narrow it");
  return props["validationWindowHours"] === dataClass.restoreTest.validationWindowHours
    ? undefined
    : say("un autre délai de contrôle que convenu", "another time for the check");
}

/** What the plan of a selection does otherwise than agreed. */
export function gapInPlan(props: Props, { dataClass, type }: Tested): Text | undefined {
  const minutes = longestGapMinutes(props["scheduleExpression"]);
  if (minutes === undefined)
    return say(
      "un horaire absent, ou écrit d'une façon que l'on ne sait pas lire ici",
      "no schedule, or one written in a way that cannot be read here",
    );
  const { days } = rhythms[dataClass.restoreTest.frequency];
  if (minutes > days * 1_440) {
    const between = Math.ceil(minutes / 1_440);
    return say(`jusqu'à ${between} jours entre deux essais`, `up to ${between} days between tests`);
  }
  const points = props["recoveryPointSelection"];
  const kind = dataClass.continuous && continuousTypes.includes(type) ? "CONTINUOUS" : "SNAPSHOT";
  return texts(member(points, "recoveryPointTypes")).includes(kind) &&
    texts(member(points, "includeVaults")).length > 0 &&
    !isNamed(member(points, "excludeVaults"))
    ? undefined
    : say("il n'essaie pas les sauvegardes de la classe", "it does not test the class's backups");
}
