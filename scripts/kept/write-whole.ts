/**
 * A file written beside its place and moved there in one step: whoever looks sees the old one or the new one.
 */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes it, with its folder where that is not there. */
export function writeWholeSync(path: string, content: string | Uint8Array): void {
  const draft = `${path}.new`;
  try {
    writeFileSync(draft, content);
  } catch {
    // Once a folder; whatever else is wrong is wrong again.
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(draft, content);
  }
  renameSync(draft, path);
}
