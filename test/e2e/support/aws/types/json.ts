import { isObject } from "../../../../../verify/sources/program/wire";
import { text, type Props } from "../resource-type";

/** The object that a JSON text holds, undefined where it is none: an attribute of a queue may be such a text. */
export function jsonObject(given: unknown): Props | undefined {
  try {
    const parsed: unknown = JSON.parse(text(given));
    return isObject(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}
