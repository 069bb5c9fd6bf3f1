/**
 * Why the archive's history cannot be read, in a sentence: without it the dates of sitemap, feed and data package are left out,
 * and nobody would hear of it.
 */
import { askHistory, isWhole, type GitAnswer } from '../../src/archive/git.ts';

const COST = 'sitemap, feed and data package have no dates, and reports no earlier texts';

/** Null where the history is whole. */
export function historyFault(folder: string): string | null {
  return faultIn(askHistory(folder), folder);
}

export function faultIn(answer: GitAnswer, folder: string): string | null {
  const { status, stderr } = answer;
  if (status === null) return `Git is not installed: ${COST}`;
  if (stderr.includes('dubious ownership'))
    return `Git does not trust the owner of this folder: ${COST}; \`git config --global --add safe.directory ${folder}\` mends it`;
  if (status !== 0) return `this folder has no history: ${COST}`;
  return isWhole(answer)
    ? null
    : `the history is cut off (a shallow clone): ${COST}; \`git fetch --unshallow\` mends it`;
}
