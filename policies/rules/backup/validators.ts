import type { Text } from "../../../contract/agreed";
import { isAbsent, ofType } from "../../props";
import { namedBy, Search } from "../../references";
import type { Resource, Stack } from "../../subject";
import { say } from "../../text";
import { perResource } from "../../verdict";
import type { DataClass } from "./coverage";
import { arnIn, eventRuleType, restoreRules, type Place } from "./restore-events";
import { testsOf } from "./restore-tests";

export const functionType = "aws:lambda/function:Function";
const queueType = "aws:sqs/queue:Queue";
const targetType = "aws:cloudwatch/eventTarget:EventTarget";
const mappingType = "aws:lambda/eventSourceMapping:EventSourceMapping";

/** What an event rule leads to. */
interface Reach {
  /** Functions, each with the queue that it reads events from, if it does. */
  readonly readers: readonly { readonly reader: Resource; readonly queue?: Resource }[];
  /** Why it leads to none. */
  readonly gap: Text;
  /** Why it may lead to more. */
  readonly hidden: Error | undefined;
}

/** The functions that an event rule reaches, directly or through a queue. */
export function reachOf(rule: Resource, { resources }: Stack, place: Place): Reach {
  if (!isOn(rule))
    return {
      readers: [],
      gap: say("cette règle est désactivée", "this rule is off"),
      hidden: undefined,
    };
  const [rules, queues] = [ofType(resources, eventRuleType), ofType(resources, queueType)];
  const functions = ofType(resources, functionType);
  const namesOf = (one: Resource) => referencesTo(one, place);
  const search = new Search();
  const targets = search.among(ofType(resources, targetType), (target) =>
    namedBy(target, "rule", rules, namesOf).includes(rule)
      ? namedBy(target, "arn", [...queues, ...functions], namesOf)
      : [],
  );
  const readersOf = (queue: Resource) =>
    search.among(ofType(resources, mappingType), (mapping) =>
      namedBy(mapping, "eventSourceArn", queues, namesOf).includes(queue) && isOn(mapping)
        ? namedBy(mapping, "functionName", functions, namesOf)
        : [],
    );
  const readers = targets.flatMap((one): Reach["readers"] =>
    one.type === functionType
      ? [{ reader: one }]
      : readersOf(one).map((reader) => ({ reader, queue: one })),
  );
  const gap =
    targets.length === 0
      ? say("elle n'appelle aucune fonction de la pile", "it calls no function of the stack")
      : say(
          "aucune fonction de la pile ne lit la file où elle le met",
          "no function of the stack reads the queue that it puts it in",
        );
  return { readers, gap, hidden: search.hidden };
}

/** Rules and mappings are on unless they say otherwise: in one of these ways. A mapping's `state` is AWS's to tell. */
function isOn({ type, props }: Resource): boolean {
  const isOff = (property: string) => !isAbsent(props[property]) && props[property] !== true;
  if (type === mappingType) return !isOff("enabled");
  return (
    (isAbsent(props["state"]) || enabledStates.includes(props["state"])) && !isOff("isEnabled")
  );
}

const enabledStates: readonly unknown[] = [
  "ENABLED",
  "ENABLED_WITH_ALL_CLOUDTRAIL_MANAGEMENT_EVENTS",
];

/** The functions that hear of the end of a restore test, each with the queues it reads; and what cannot be read yet. */
export function readersIn(stack: Stack, dataClasses: readonly DataClass[], place: Place) {
  const { hearing, unreadable } = restoreRules(stack, place);
  const readers = new Map<Resource, readonly Resource[]>();
  const rules = new Set(testsOf(dataClasses).flatMap(hearing));
  const unreached = perResource([...rules], (rule) => {
    const reach = reachOf(rule, stack, place);
    for (const { reader, queue } of reach.readers) {
      const others = readers.get(reader) ?? [];
      readers.set(reader, queue === undefined ? others : [...others, queue]);
    }
    if (reach.hidden !== undefined) throw reach.hidden;
    return [];
  });
  return { readers, unreadable: [...unreached, ...unreadable] };
}

/** What others name a rule, a queue or a function by. */
function referencesTo(one: Resource, place: Place): readonly string[] {
  const name = nameOf(one);
  if (name === "") return [];
  if (one.type === queueType) return [queueArn(one, place)];
  return one.type === functionType ? [name, functionArn(one, place)] : [name];
}

/** Known from its name, before the deployment too. */
export function queueArn(queue: Resource, place: Place): string {
  return arnIn(place, "sqs", nameOf(queue));
}

/** Known from its name, before the deployment too. */
export function functionArn(one: Resource, place: Place): string {
  return arnIn(place, "lambda", `function:${nameOf(one)}`);
}

export function nameOf({ props }: Resource): string {
  const { name } = props;
  return typeof name === "string" ? name : "";
}
