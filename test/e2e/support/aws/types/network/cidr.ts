/** A block of IPv4 addresses: the number of its first and of its last one, and its mask. */
export interface Block {
  readonly first: number;
  readonly last: number;
  readonly mask: number;
}

/** The block that a text such as `10.1.0.0/16` names; nothing where it names none. */
export function block(cidr: string): Block | undefined {
  const found = /^(\d+)\.(\d+)\.(\d+)\.(\d+)\/(\d+)$/.exec(cidr)?.slice(1).map(Number);
  if (found === undefined) return undefined;
  const [a = 0, b = 0, c = 0, d = 0, mask = 0] = found;
  if ([a, b, c, d].some((byte) => byte > 255) || mask > 32) return undefined;
  const size = 2 ** (32 - mask);
  const address = ((a * 256 + b) * 256 + c) * 256 + d;
  const first = address - (address % size);
  return { first, last: first + size - 1, mask };
}

export const contains = (outer: Block, inner: Block): boolean =>
  outer.first <= inner.first && inner.last <= outer.last;

export const overlap = (one: Block, other: Block): boolean =>
  one.first <= other.last && other.first <= one.last;

/** The text of the block of a mask that starts at an address. */
export function cidr(first: number, mask: number): string {
  const bytes = [24, 16, 8, 0].map((shift) => Math.floor(first / 2 ** shift) % 256);
  return `${bytes.join(".")}/${mask}`;
}
