/**
 * Why the archive's history cannot be read, in a sentence: without it the dates of sitemap, feed and data package are left out,
 * and nobody would hear of it.
 */
import { spawnSync } from 'node:child_process';

const COST = 'sitemap, feed and data package have no dates, and reports no earlier texts';

/** What Git answers, of `git rev-parse --is-shallow-repository`. */
export interface GitAnswer {
  /** Null where there is no Git. */
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Null where the history is whole. */
export function historyFault(folder: string): string | null {
  const { status, stdout, stderr } = spawnSync('git', ['rev-parse', '--is-shallow-repository'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  });
  return faultIn({ status, stdout: stdout ?? '', stderr: stderr ?? '' }, folder);
}

export function faultIn({ status, stdout, stderr }: GitAnswer, folder: string): string | null {
  if (status === null) return `Git is not installed: ${COST}`;
  if (stderr.includes('dubious ownership'))
    return `Git does not trust the owner of this folder: ${COST}; \`git config --global --add safe.directory ${folder}\` mends it`;
  if (status !== 0) return `this folder has no history: ${COST}`;
  return stdout.trim() === 'false'
    ? null
    : `the history is cut off (a shallow clone): ${COST}; \`git fetch --unshallow\` mends it`;
}
