import { z } from "zod";
import { contractSchema } from "../contract";
import { resultSchema } from "../verify/report/result";
import { awsOutputs } from "./generate-aws-outputs";
import { controlsPage } from "./controls-page";
import { responsibilitiesPage } from "./responsibilities-page";

/** A file made from the code: `npm run generate` writes it, and a test fails when it is stale. */
export interface Generated {
  readonly file: string;
  readonly content: () => string;
}

export const generated: readonly Generated[] = [
  {
    file: "contract/contract.schema.json",
    content: () => json(z.toJSONSchema(contractSchema, { io: "input" })),
  },
  { file: "verify/report/result.schema.json", content: () => json(z.toJSONSchema(resultSchema)) },
  { file: "verify/sources/program/aws-outputs.json", content: () => lines(awsOutputs()) },
  {
    file: "policies/taggable-types.json",
    content: () => `${JSON.stringify(taggableTypes(), null, 0)}\n`,
  },
  { file: "docs/controls.md", content: controlsPage },
  { file: "docs/responsibilities.md", content: responsibilitiesPage },
];

/** The types whose tags AWS reports back: those on which it takes any. */
function taggableTypes(): string[] {
  return Object.entries(awsOutputs())
    .filter(([, outputs]) => outputs.includes("tagsAll"))
    .map(([type]) => type)
    .sort();
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** One type a line: a change of the SDK reads as a change of lines. */
function lines(table: Readonly<Record<string, readonly string[]>>): string {
  const rows = Object.entries(table).map(
    ([type, outputs]) => `${JSON.stringify(type)}:${JSON.stringify(outputs)}`,
  );
  return `{\n${rows.join(",\n")}\n}\n`;
}
