import { createHash } from "node:crypto";
import type { Contract } from "./contract";

/**
 * SHA-256 of what the contract says, in hexadecimal. Comments, order of keys and layout do not count, so that two
 * people who hold the same agreement hold the same digest.
 */
export function contractDigest(contract: Contract): string {
  const digest =
    digests.get(contract) ?? createHash("sha256").update(canonicalJson(contract)).digest("hex");
  digests.set(contract, digest);
  return digest;
}

/** Every rule's slice carries the digest: it is computed once a contract. */
const digests = new WeakMap<Contract, string>();

/** JSON with sorted keys and no spaces. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, member]) => member !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(",")}}`;
}
