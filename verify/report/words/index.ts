import type { Language } from "../../../contract";
import { en } from "./en";
import { fr } from "./fr";
import type { Words } from "./words";

export const words: Readonly<Record<Language, Words>> = { fr, en };
export type { Words };
