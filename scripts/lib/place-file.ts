/**
 * A file put in a second place: linked where the disk can, else copied. Whatever writes to either later puts another file
 * in its place, so that the other stays as it is.
 */
import { copyFileSync, linkSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { says, writeChanged } from './files.ts';

/** Puts `from` at `to`, in one step. */
export function placeFile(from: string, to: string): void {
  try {
    linkSync(from, to);
    return;
  } catch {
    // Its folder is not there, or the file is, or the disk knows no links.
  }
  mkdirSync(dirname(to), { recursive: true });
  const draft = `${to}.new`;
  rmSync(draft, { force: true });
  try {
    linkSync(from, draft);
  } catch {
    copyFileSync(from, draft);
  }
  renameSync(draft, to);
  // Where both were the same file already, renaming has left the draft.
  rmSync(draft, { force: true });
}

/**
 * Writes a file that is not there. Where the file `twin` has this content it becomes another name of that, which takes a
 * fifth of the time; whoever writes to either later puts another file in its place.
 */
export function writeLike(twin: string, path: string, content: Uint8Array): void {
  if (says(twin, content)) placeFile(twin, path);
  else writeChanged(path, content);
}
