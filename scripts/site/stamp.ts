/**
 * By what a file that a build gave is known to be as it was left.
 */
import { statSync } from 'node:fs';

/** Size and time of a file; null where there is none. */
export function stampOf(path: string): string | null {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stat === undefined ? null : `${stat.size} ${stat.mtimeNs}`;
}
