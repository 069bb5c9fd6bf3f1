/**
 * The commit of the program that made the pages, named at the foot of each, so that anybody can make them again.
 *
 * 2026-11-29: The last commit that touched the program, and not the one that is checked out: that would change every page of
 * the archive whenever a single report comes in. Null where the history does not tell, as in a shallow clone.
 */
import { git, hasHistory } from '../archive/git.ts';

/** What pages are made by. */
const PROGRAM = ['src', 'scripts', 'public', 'astro.config.mjs', 'package-lock.json'];

/** Twelve hexadecimal digits, and a word where files have changed since. */
export function readProgramCommit(folder: string): string | null {
  if (!hasHistory(folder)) return null;
  const commit = git(folder, ['log', '-1', '--format=%H', '--', ...PROGRAM])?.trim() ?? '';
  if (commit === '') return null;
  return (
    commit.slice(0, 12) +
    (git(folder, ['status', '--porcelain', '--', ...PROGRAM])?.trim() === '' ? '' : '（其后另有改动）')
  );
}

let known: string | null | undefined;

/** That of this project, asked for once. */
export function programCommit(): string | null {
  // Null is an answer too: asked for each page, it would be as many processes.
  if (known === undefined) known = readProgramCommit(process.cwd());
  return known;
}
