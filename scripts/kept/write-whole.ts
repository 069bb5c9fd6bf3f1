/**
 * Files with their folders, where those are not there: written beside their place and moved there in one step, so that
 * whoever looks sees the old one or the new one; or put where there is none.
 */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes a file that may be there. */
export function writeWholeSync(path: string, content: string | Uint8Array): void {
  const draft = `${path}.new`;
  writeNewSync(draft, content);
  renameSync(draft, path);
}

/** Writes a file that nobody reads yet. */
export function writeNewSync(path: string, content: string | Uint8Array): void {
  try {
    writeFileSync(path, content);
  } catch {
    // Once a folder; whatever else is wrong is wrong again.
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}
