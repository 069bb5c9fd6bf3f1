/**
 * A file written beside its place and moved there in one step: whoever looks sees the old one or the new one.
 */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes it, with its folder where that is not there. */
export function writeWholeSync(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.new`;
  writeFileSync(draft, content);
  renameSync(draft, path);
}
