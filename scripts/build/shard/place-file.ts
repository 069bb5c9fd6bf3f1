/**
 * A file of a shard to where a build looks for it: linked where the disk can, else copied. Whatever writes there later
 * puts another file in its place, so the shard keeps its own.
 */
import { copyFileSync, linkSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';

/** Puts `from` at `to`, in one step. */
export function placeFile(from: string, to: string): void {
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
