import { object, type Props } from "../resource-type";

/** What the provider sends of a block that the program may leave out. */
export function block(given: unknown, members: (given: Props) => Props): Props | undefined {
  return given === undefined ? undefined : members(object(given));
}
