import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { object, type ApiCall } from "./resource-type";

interface Shape {
  readonly type: string;
  readonly required?: readonly string[];
  readonly members?: Readonly<Record<string, { readonly shape: string }>>;
  readonly member?: { readonly shape: string };
  readonly key?: { readonly shape: string };
  readonly value?: { readonly shape: string };
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly min?: number;
  readonly max?: number;
}

interface Model {
  readonly operations: Readonly<Record<string, { readonly input?: { readonly shape: string } }>>;
  readonly shapes: Readonly<Record<string, Shape>>;
}

/** AWS's own description of its API, as botocore ships it. */
export class ServiceModels {
  readonly #models = new Map<string, Model>();

  /** @param data - botocore's `data` folder: `scripts/botocore.sh` installs it. */
  constructor(readonly data: string) {
    if (!existsSync(data))
      throw new Error(`no AWS service model in ${data}: run scripts/botocore.sh`);
  }

  /** What the service would answer ValidationException for, by member; nothing where the request has its form. */
  problems({ service, operation, input }: ApiCall): string[] {
    const model = this.#model(service);
    const found = model.operations[operation];
    if (found === undefined) throw new Error(`${service} has no operation ${operation}`);
    return found.input === undefined ? [] : [...check(model, found.input.shape, input, operation)];
  }

  #model(service: string): Model {
    const known = this.#models.get(service);
    if (known !== undefined) return known;
    const version = readdirSync(join(this.data, service)).sort().at(-1) ?? "";
    const file = join(this.data, service, version, "service-2.json.gz");
    const model = JSON.parse(gunzipSync(readFileSync(file)).toString("utf8")) as Model;
    this.#models.set(service, model);
    return model;
  }
}

function* check(model: Model, name: string, value: unknown, at: string): Generator<string> {
  const shape = model.shapes[name];
  if (shape === undefined) throw new Error(`the service model has no shape ${name}`);
  switch (shape.type) {
    case "structure":
      return yield* structure(model, shape, value, at);
    case "list":
      if (!Array.isArray(value)) return yield `${at} must be a list`;
      yield* size(shape, value.length, at, "items");
      for (const [index, item] of value.entries())
        yield* check(model, shape.member?.shape ?? "", item, `${at}[${index}]`);
      return;
    case "map":
      yield* size(shape, Object.keys(object(value)).length, at, "entries");
      for (const [key, item] of Object.entries(object(value))) {
        yield* check(model, shape.key?.shape ?? "", key, `${at} key`);
        yield* check(model, shape.value?.shape ?? "", item, `${at}.${key}`);
      }
      return;
    case "string":
      return yield* string(shape, value, at);
    case "boolean":
      if (typeof value !== "boolean") yield `${at} must be true or false`;
      return;
    case "timestamp":
    case "blob":
      return;
    default:
      if (typeof value !== "number") return yield `${at} must be a number`;
      return yield* size(shape, value, at, "");
  }
}

function* structure(model: Model, shape: Shape, value: unknown, at: string): Generator<string> {
  const given = Object.entries(object(value)).filter(([, item]) => item !== undefined);
  const names = given.map(([member]) => member);
  for (const member of shape.required ?? [])
    if (!names.includes(member)) yield `${at}.${member} is required`;
  for (const [member, item] of given) {
    const known = shape.members?.[member];
    if (known === undefined) yield `${at}.${member} is not a member of the request`;
    else yield* check(model, known.shape, item, `${at}.${member}`);
  }
}

function* string(shape: Shape, value: unknown, at: string): Generator<string> {
  if (typeof value !== "string") return yield `${at} must be a text`;
  yield* size(shape, [...value].length, at, "characters");
  if (shape.enum !== undefined && !shape.enum.includes(value))
    yield `${at} must be one of ${shape.enum.join(", ")}`;
  if (shape.pattern !== undefined && !expression(shape.pattern).test(value))
    yield `${at} must match ${shape.pattern}`;
}

function* size(shape: Shape, count: number, at: string, unit: string): Generator<string> {
  if (shape.min !== undefined && count < shape.min)
    yield `${at} must be at least ${shape.min} ${unit}`.trim();
  if (shape.max !== undefined && count > shape.max)
    yield `${at} must be at most ${shape.max} ${unit}`.trim();
}

/**
 * A pattern of the models is Java's, and holds for the whole value. `(?i)` in the middle has no equivalent: looser here. A
 * few escape what JavaScript only takes escaped in its older form.
 */
function expression(pattern: string): RegExp {
  const whole = `^(?:${pattern.replaceAll("(?i)", "")})$`;
  const flags = pattern.includes("(?i)") ? "i" : "";
  try {
    return new RegExp(whole, `${flags}u`);
  } catch {
    return new RegExp(whole, flags);
  }
}
