import { randomUUID } from "node:crypto";
import { text, type ResourceType, type Wanted } from "../resource-type";

/** What AWS or its provider makes up. */
export const hex = (length: number): string => randomUUID().replaceAll("-", "").slice(0, length);

/** `arn:aws:logs:eu-west-3:111122223333:log-group:trail`. */
export const arn = ({ account, region }: Wanted, service: string, resource: string): string =>
  `arn:aws:${service}:${region}:${account}:${resource}`;

/** What is named in a region of an account. */
export function named(property: string): Pick<ResourceType, "id" | "key"> {
  return {
    id: ({ inputs }) => text(inputs[property]),
    key: (id, inputs) => `${text(inputs.region)}/${id}`,
  };
}
