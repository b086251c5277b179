import { isAbsent, list, member, texts } from "../../props";
import type { Props } from "../../subject";

const objectType = "AWS::S3::Object";

/** Without selectors, a trail records administration and nothing else. */
export function recordsAdministration(props: Props): boolean {
  const basic = list(props["eventSelectors"]);
  const advanced = list(props["advancedEventSelectors"]);
  if (basic.length === 0 && advanced.length === 0) return true;
  return basic.some(isOfAllCalls) || advanced.some(isOfAdministration);
}

function isOfAllCalls(selector: unknown): boolean {
  const included = member(selector, "includeManagementEvents");
  const kind = member(selector, "readWriteType");
  return (
    (isAbsent(included) || included === true) &&
    (isAbsent(kind) || kind === "All") &&
    list(member(selector, "excludeManagementEventSources")).length === 0
  );
}

/** A second field would leave some of it out. */
function isOfAdministration(selector: unknown): boolean {
  const [field, ...others] = list(member(selector, "fieldSelectors"));
  return (
    others.length === 0 &&
    member(field, "field") === "eventCategory" &&
    texts(member(field, "equals")).includes("Management")
  );
}

/** Whether reads and writes of an object, by its ARN, are recorded. */
export type Recorded = (object: string) => boolean;

/**
 * What each selector of a trail records of objects in S3: reads and writes both, or it does not count.
 * @see https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-data-events-with-cloudtrail.html
 */
export function recordedBy(trail: Props): readonly Recorded[] {
  return [
    ...list(trail["eventSelectors"]).flatMap(basic),
    ...list(trail["advancedEventSelectors"]).flatMap(advanced),
  ];
}

function basic(selector: unknown): readonly Recorded[] {
  const kind = member(selector, "readWriteType");
  if (!isAbsent(kind) && kind !== "All") return [];
  return list(member(selector, "dataResources"))
    .filter((one) => member(one, "type") === objectType)
    .map((one) => startsWithOneOf(texts(member(one, "values"))));
}

function advanced(selector: unknown): readonly Recorded[] {
  const fields = list(member(selector, "fieldSelectors"));
  const equals = (name: string, value: string) =>
    fields.some(
      (one) => member(one, "field") === name && texts(member(one, "equals")).includes(value),
    );
  const others = fields.filter(
    (one) => !["eventCategory", "resources.type"].some((name) => name === member(one, "field")),
  );
  return equals("eventCategory", "Data") &&
    equals("resources.type", objectType) &&
    others.every((one) => member(one, "field") === "resources.ARN")
    ? [(object) => others.every((one) => isAmong(one, object))]
    : [];
}

/** A selector that chooses in any other way than by the start of the ARN is not taken to record the object. */
function isAmong(field: unknown, object: string): boolean {
  const unread = ["equals", "endsWiths", "notEquals", "notEndsWiths"];
  const wanted = texts(member(field, "startsWiths"));
  return (
    unread.every((one) => list(member(field, one)).length === 0) &&
    (wanted.length === 0 || startsWithOneOf(wanted)(object)) &&
    !startsWithOneOf(texts(member(field, "notStartsWiths")))(object)
  );
}

function startsWithOneOf(prefixes: readonly string[]): Recorded {
  return (object) => prefixes.some((one) => object.startsWith(one));
}
