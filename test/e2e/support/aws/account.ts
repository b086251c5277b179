import { computed } from "../../../../verify/sources/program/computed";
import { providerSettings } from "../../../../verify/sources/program/provider-settings";
import { isUnknown } from "../../../../verify/sources/view";
import { changes, type Changes } from "./diff";
import { playFaults } from "./faults";
import { text, type Props, type ResourceType, type Wanted } from "./resource-type";
import type { ServiceModels } from "./service-model";
import { types } from "./types";
import type { Call, Thing, World } from "./world";

/** The resource that a call of the engine is about. */
export interface Subject {
  readonly urn: string;
  readonly type: string;
}

/** One AWS account, as its provider shows it to the engine. */
export class Account {
  /**
   * @param provider - The provider's settings in the program.
   * @param models - AWS's description of its API; only what changes something is checked.
   */
  constructor(
    private readonly world: World,
    private readonly provider: Props,
    private readonly models: () => ServiceModels,
  ) {}

  check({ type, urn }: Subject, inputs: Props): Props {
    known(type);
    return this.#table(type, urn).check(inputs);
  }

  diff({ type, urn }: Subject, state: Props, oldInputs: Props, news: Props): Changes {
    const filledIn = Object.keys(this.#table(type, urn).preview({}));
    // AWS's provider computes all tags again when it plans, whatever the check found (`SetTagsDiff` in
    // terraform-provider-aws): a remediation may have changed the tags since.
    const wanted = { ...news, ...this.#allTags(type, urn, news) };
    return changes(known(type), filledIn, { state, oldInputs, news: wanted });
  }

  /** What a creation would give, as far as it is known beforehand. */
  plan({ type, urn }: Subject, inputs: Props): Props {
    known(type);
    return this.#table(type, urn).preview(inputs);
  }

  async create(subject: Subject, inputs: Props): Promise<Thing> {
    const { account } = this.world.control;
    const wanted = this.#wanted(inputs);
    const type = known(subject.type);
    const id = type.id(wanted);
    const asked = {
      operation: "create",
      ...subject,
      account,
      key: keyOf(type, id, inputs),
    } as const;

    await playFaults(this.world, asked, "before");
    this.#refuse(asked, [...this.#invalid(type, wanted), ...this.#refusals(type, wanted)]);
    const existing = this.world.find(account, subject.type, asked.key);
    const thing = { id, inputs, outputs: this.#outputs(subject, wanted, id) };
    this.world.put(account, subject.type, asked.key, thing);
    this.world.log({ ...asked, outcome: existing === undefined ? "done" : "overwrote" });
    await playFaults(this.world, asked, "after");
    return thing;
  }

  async read(subject: Subject, givenId: string, state: Props): Promise<Thing | undefined> {
    const { account } = this.world.control;
    const type = known(subject.type);
    // An import knows the id only: the region is the provider's, or stands after the id, as `vault@eu-west-3`.
    const [, id = givenId, region = this.provider.region] = withRegion.exec(givenId) ?? [];
    const key = keyOf(type, id, { region, ...state });
    const asked = { operation: "read", ...subject, account, key } as const;
    await playFaults(this.world, asked, "before");
    const thing = this.world.find(account, subject.type, key);
    this.world.log({ ...asked, outcome: thing === undefined ? "absent" : "done" });
    return thing && { ...thing, id: type.imported?.(id) ?? id };
  }

  async update(subject: Subject, id: string, state: Props, inputs: Props): Promise<Thing> {
    const { account } = this.world.control;
    const type = known(subject.type);
    const key = keyOf(type, id, state);
    const asked = { operation: "update", ...subject, account, key } as const;
    await playFaults(this.world, asked, "before");
    const thing = this.world.find(account, subject.type, key);
    this.#refuse(asked, [
      ...(thing === undefined ? [`${subject.type} ${key} does not exist`] : []),
      ...this.#invalid(type, this.#wanted(inputs)),
    ]);
    const updated = { id, inputs, outputs: this.planUpdate(subject, state, inputs) };
    this.world.put(account, subject.type, key, updated);
    this.world.log({ ...asked, outcome: "done" });
    await playFaults(this.world, asked, "after");
    return updated;
  }

  /** What AWS computed once stays, tags excepted. */
  planUpdate({ type, urn }: Subject, state: Props, inputs: Props): Props {
    return { ...state, ...inputs, ...this.#allTags(type, urn, inputs) };
  }

  async delete(subject: Subject, id: string, state: Props): Promise<void> {
    const { account } = this.world.control;
    const type = known(subject.type);
    const key = keyOf(type, id, state);
    const asked = { operation: "delete", ...subject, account, key } as const;
    if (type.keptOnDelete === true) return this.world.log({ ...asked, outcome: "kept" });
    await playFaults(this.world, asked, "before");
    const thing = this.world.find(account, subject.type, key);
    this.world.remove(account, subject.type, key);
    this.world.log({ ...asked, outcome: thing === undefined ? "absent" : "done" });
    await playFaults(this.world, asked, "after");
  }

  #allTags(type: string, urn: string, inputs: Props): Props {
    const { tagsAll } = this.#table(type, urn).preview(inputs);
    return tagsAll === undefined ? {} : { tagsAll };
  }

  #table(type: string, urn: string) {
    return computed(type, urn, providerSettings(this.provider));
  }

  #wanted(inputs: Props): Wanted {
    const region = text(inputs.region) || text(this.provider.region);
    return { inputs, account: this.world.control.account, region };
  }

  /** @throws Error where AWS fills in an output that the type says nothing of. */
  #outputs(subject: Subject, wanted: Wanted, id: string): Props {
    const answers = known(subject.type).computed?.(wanted, id) ?? {};
    const planned = Object.entries(this.plan(subject, wanted.inputs));
    return Object.fromEntries(
      planned.map(([name, value]) => {
        if (!isUnknown(value)) return [name, value];
        if (!(name in answers))
          throw new Error(
            `the stand-in does not say what AWS computes as ${name} of ${subject.type}`,
          );
        return [name, answers[name]];
      }),
    );
  }

  #invalid(type: ResourceType, wanted: Wanted): string[] {
    return type
      .calls(wanted)
      .flatMap((call) => this.models().problems(call))
      .map((problem) => `ValidationException: ${problem}`);
  }

  #refusals(type: ResourceType, wanted: Wanted): string[] {
    const view = this.world.view(wanted.account);
    return (type.refusals ?? [])
      .filter((refusal) => refusal.applies(wanted, view))
      .map(({ says }) => says);
  }

  #refuse(asked: Omit<Call, "outcome">, reasons: readonly string[]): void {
    if (reasons.length === 0) return;
    const says = reasons.join("; ");
    this.world.log({ ...asked, outcome: "refused", says });
    throw new Error(says);
  }
}

/** @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/guides/enhanced-region-support */
const withRegion = /^(.*)@([a-z]+(?:-[a-z]+)+-\d+)$/;

function known(type: string): ResourceType {
  const found = types[type];
  if (found === undefined) throw new Error(`the AWS stand-in does not know the type ${type}`);
  return found;
}

function keyOf(type: ResourceType, id: string, inputs: Props): string {
  return type.key?.(id, inputs) ?? id;
}
