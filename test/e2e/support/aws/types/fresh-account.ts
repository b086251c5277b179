import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../../../../support/socle";
import { Account } from "../account";
import type { Changes } from "../diff";
import type { Props } from "../resource-type";
import { ServiceModels } from "../service-model";
import { World, type Thing } from "../world";

const models = new ServiceModels(join(root, "bin/botocore/botocore/data"));
const subject = (type: string) => ({ type, urn: `urn:pulumi:dev::p::${type}::logical` });

export const own = "111122223333";
export const home = "eu-west-3";

/** The ids of what an account holds, by short names. */
export type Ids = Readonly<Record<string, string>>;

/** Inputs, where they refer to what the account holds. */
export type InputsOf = (ids: Ids) => Props;

/** What an account holds, by short names: of each, its type and its inputs. */
export type Held = Readonly<Record<string, readonly [type: string, inputs: Props | InputsOf]>>;

/** An account of eu-west-3 for one test, in a world of its own, asked without an engine. */
export class FreshAccount {
  #world: World | undefined;

  /** Begins anew, with a first few things, created one after the other; gives their ids. */
  async open(things: Held = {}): Promise<Ids> {
    this.#world = new World(mkdtempSync(join(tmpdir(), "socle-account-")));
    this.world.control = { account: own };
    const ids: Record<string, string> = {};
    for (const [name, [type, inputs]] of Object.entries(things)) {
      const { id } = await this.create(type, typeof inputs === "function" ? inputs(ids) : inputs);
      ids[name] = id;
    }
    return ids;
  }

  close(): void {
    rmSync(this.world.folder, { recursive: true });
  }

  get world(): World {
    if (this.#world === undefined) throw new Error("the account is not open");
    return this.#world;
  }

  get #account(): Account {
    return new Account(this.world, { region: home }, () => models);
  }

  /** Check, then create, as an engine does. It does not send what is undefined. */
  create(type: string, inputs: Props = {}): Promise<Thing> {
    const given = Object.entries(inputs).filter(([, value]) => value !== undefined);
    const checked = this.#account.check(subject(type), Object.fromEntries(given));
    return this.#account.create(subject(type), checked);
  }

  /** What is said on a refusal; nothing where the request is taken. */
  async refusal(type: string, inputs: Props = {}): Promise<string> {
    return this.create(type, inputs).then(
      () => "",
      (error: Error) => error.message,
    );
  }

  /** What other inputs would do to a thing. */
  diff(type: string, { inputs, outputs }: Thing, change: Props): Changes {
    return this.#account.diff(subject(type), outputs, inputs, { ...inputs, ...change });
  }

  read(type: string, id: string, state: Props = {}): Promise<Thing | undefined> {
    return this.#account.read(subject(type), id, state);
  }

  delete(type: string, { id, outputs }: Thing): Promise<void> {
    return this.#account.delete(subject(type), id, outputs);
  }

  /** Puts a thing there that AWS is not asked for. */
  exists(type: string, id: string, inputs: Props, outputs: Props = {}): void {
    this.world.put(own, type, id, { id, inputs, outputs: { ...inputs, ...outputs } });
  }

  /** Takes a thing away that AWS is not asked to delete. */
  lacks(type: string, key: string): void {
    this.world.remove(own, type, key);
  }

  find(type: string, key: string): Thing | undefined {
    return this.world.find(own, type, key);
  }

  things(type: string): readonly Thing[] {
    return this.world.view(own).things(type);
  }
}

/** What is said on a refusal that has one reason: reasons are joined by semicolons. */
export function onlyReason(says: string): RegExp {
  return new RegExp(`^[^;]*${says.replaceAll(/[$()*+.?[\\\]^{|}]/g, "\\$&")}[^;]*$`);
}
