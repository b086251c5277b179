import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../../../support/socle";
import { Account } from "./account";
import type { Props } from "./resource-type";
import { ServiceModels } from "./service-model";
import { World, type Thing } from "./world";

const models = new ServiceModels(join(root, "bin/botocore/botocore/data"));
const urn = (type: string) => `urn:pulumi:dev::p::${type}::logical`;
const number = "111122223333";

/** An empty account of eu-west-3, in a world of its own, asked without an engine. */
export class FreshAccount {
  readonly world = new World(mkdtempSync(join(tmpdir(), "socle-account-")));
  readonly #account = new Account(this.world, { region: "eu-west-3" }, () => models);

  constructor() {
    this.world.control = { account: number };
  }

  /** Check, then create, as an engine does. */
  create(type: string, inputs: Props): Promise<Thing> {
    const subject = { type, urn: urn(type) };
    return this.#account.create(subject, this.#account.check(subject, inputs));
  }

  read(type: string, id: string, state: Props): Promise<Thing | undefined> {
    return this.#account.read({ type, urn: urn(type) }, id, state);
  }

  /** What is said on a refusal; nothing where the request is taken. */
  async refusal(type: string, inputs: Props): Promise<string> {
    return this.create(type, inputs).then(
      () => "",
      (error: Error) => error.message,
    );
  }

  /** Puts a thing there that AWS is not asked for. */
  exists(type: string, id: string, inputs: Props, outputs: Props = {}): void {
    this.world.put(number, type, id, { id, inputs, outputs: { ...inputs, ...outputs } });
  }

  things(type: string): readonly Thing[] {
    return this.world.view(number).things(type);
  }

  remove(): void {
    rmSync(this.world.folder, { recursive: true });
  }
}
