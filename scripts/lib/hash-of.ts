/**
 * A hash of what something was made from.
 */
import { createHash } from 'node:crypto';

/** SHA-256, hexadecimal, over the parts in their order. */
export function hashOf(...parts: ReadonlyArray<string | Uint8Array>): string {
  return hashOfAll(parts);
}

/** The same over parts that come one after the other. */
export function hashOfAll(parts: Iterable<string | Uint8Array>): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest('hex');
}
