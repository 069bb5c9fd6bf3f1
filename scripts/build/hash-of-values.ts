/**
 * The hash by which a unit of the build knows what it was made from.
 */
import { createHash } from 'node:crypto';

/** SHA-256 over what is hashed as JSON. */
export function hashOfValues(...values: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(values)).digest('hex');
}
