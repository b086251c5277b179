import { z } from "zod";
import type { Path } from "./problems";
import { memberOf } from "./value-at";

/** The keys that the schema knows at `path`, for an error that helps. Where several forms are possible, `value` tells which. */
export function knownKeys(schema: z.ZodType, path: Path, value: unknown): string[] {
  let here = formOf(schema, value);
  let held = value;
  for (const step of path) {
    held = memberOf(held, step);
    if (here instanceof z.ZodObject) here = formOf(here.shape[step] as z.ZodType, held);
    else if (here instanceof z.ZodArray) here = formOf(here.element as z.ZodType, held);
    else if (here instanceof z.ZodRecord) here = formOf(here.valueType as z.ZodType, held);
    else return [];
  }
  return here instanceof z.ZodObject ? Object.keys(here.shape) : [];
}

function formOf(schema: z.ZodType, value: unknown): z.ZodType {
  let inner = schema;
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault) {
    inner = inner.unwrap() as z.ZodType;
  }
  if (!(inner instanceof z.ZodDiscriminatedUnion)) return inner;
  const { discriminator } = inner.def;
  const written = memberOf(value, discriminator);
  const forms = inner.options as readonly z.ZodObject[];
  return forms.find((form) => form.shape[discriminator].safeParse(written).success) ?? inner;
}
