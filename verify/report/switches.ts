import type { Registered } from "../sources/registered";
import type { Words } from "./words";

type Switches = Readonly<Record<string, boolean>>;

/** Lists that AWS replaces as a whole, by the type that sets them: what they leave out is switched off. */
const wholeLists: Readonly<Record<string, string>> = {
  "aws:backup/regionSettings:RegionSettings": "resourceTypeOptInPreference",
};

/** Such a list, where a resource sets one: what was known of it. */
export function switchesOf({ type, inputs }: Registered): Record<string, boolean> | undefined {
  const list = inputs[wholeLists[type] ?? ""];
  if (typeof list !== "object" || list === null) return undefined;
  const known = Object.entries(list).filter(
    (entry): entry is [string, boolean] => typeof entry[1] === "boolean",
  );
  return Object.fromEntries(known);
}

/** One line for what is switched on, one for what is off, where there is any. */
export function switchLines(switches: Switches | undefined, say: Words): string[] {
  const named = (isOn: boolean) =>
    Object.entries(switches ?? {})
      .filter(([, on]) => on === isOn)
      .map(([name]) => name)
      .join(", ");
  return [
    { label: say.label.switchedOn, names: named(true) },
    { label: say.label.switchedOff, names: named(false) },
  ]
    .filter(({ names }) => names !== "")
    .map(({ label, names }) => `${label}${say.colon} ${names}`);
}
