/**
 * The repository's history as the site asks for it.
 */
import { spawnSync } from 'node:child_process';

/** What git prints, `input` read by it; null where it cannot do what is asked. */
export function git(folder: string, args: readonly string[], input = ''): string | null {
  const { status, stdout } = spawnSync('git', args, { cwd: folder, encoding: 'utf8', input, maxBuffer: 2 ** 29 });
  return status === 0 ? stdout : null;
}

/** Whether the folder has its whole history: a shallow clone dates everything to its one commit. */
export function hasHistory(folder: string): boolean {
  return git(folder, ['rev-parse', '--is-shallow-repository'])?.trim() === 'false';
}
