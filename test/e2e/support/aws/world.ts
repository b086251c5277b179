import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import type { Fault } from "./faults";
import type { Props } from "./resource-type";

/** One existing thing of an account. */
export interface Thing {
  readonly id: string;
  readonly inputs: Props;
  readonly outputs: Props;
}

/** What a test decides beside the store. */
export interface Control {
  /** The account that the credentials open. */
  readonly account: string;
  /** Tag keys that AWS has seen in billing, about a day after a resource first carried them. */
  readonly tagsSeenInBilling?: readonly string[];
  readonly faults?: readonly Fault[];
}

/** One line of the log: what was asked, and what came of it. */
export interface Call {
  readonly operation: "create" | "read" | "update" | "delete";
  readonly type: string;
  readonly urn: string;
  readonly account: string;
  readonly key: string;
  readonly outcome: "done" | "refused" | "fault" | "overwrote" | "absent" | "kept";
  readonly says?: string;
}

type Store = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, Thing>>>>>>;

/** An account as a refusal sees it. */
export interface AccountView {
  readonly tagsSeenInBilling: readonly string[];
  things(type: string): readonly Thing[];
}

/** All of AWS, in three files of one folder: what exists by account, what the test decides, and what was called. */
export class World {
  constructor(readonly folder: string) {
    mkdirSync(folder, { recursive: true });
  }

  get control(): Control {
    return this.#read<Control>("control.json", { account: "" });
  }

  set control(control: Control) {
    this.#write("control.json", control);
  }

  /** Everything that exists, by account, type and key. */
  get store(): Store {
    return this.#read<Store>("store.json", {});
  }

  get calls(): readonly Call[] {
    const file = join(this.folder, "calls.ndjson");
    if (!existsSync(file)) return [];
    return readFileSync(file, "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line) as Call);
  }

  log(call: Call): void {
    appendFileSync(join(this.folder, "calls.ndjson"), `${JSON.stringify(call)}\n`);
  }

  find(account: string, type: string, key: string): Thing | undefined {
    return this.store[account]?.[type]?.[key];
  }

  put(account: string, type: string, key: string, thing: Thing): void {
    const { store } = this;
    const things = { ...store[account]?.[type], [key]: thing };
    this.#write("store.json", { ...store, [account]: { ...store[account], [type]: things } });
  }

  remove(account: string, type: string, key: string): void {
    const { store } = this;
    const left = Object.entries(store[account]?.[type] ?? {}).filter(([one]) => one !== key);
    this.#write("store.json", {
      ...store,
      [account]: { ...store[account], [type]: Object.fromEntries(left) },
    });
  }

  view(account: string): AccountView {
    return {
      tagsSeenInBilling: this.control.tagsSeenInBilling ?? [],
      things: (type) => Object.values(this.store[account]?.[type] ?? {}),
    };
  }

  #read<T>(name: string, otherwise: T): T {
    const file = join(this.folder, name);
    return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as T) : otherwise;
  }

  /** Whole or not at all, so that a killed provider leaves a store that can be read. */
  #write(name: string, content: unknown): void {
    const file = join(this.folder, name);
    writeFileSync(`${file}.${process.pid}`, `${JSON.stringify(content, null, 1)}\n`);
    renameSync(`${file}.${process.pid}`, file);
  }
}
