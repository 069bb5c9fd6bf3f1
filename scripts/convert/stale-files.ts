/**
 * Files of content that no seed gives any more. A few go without a word; many at once are more often a wrong folder of seeds,
 * or one that is not all there, than somebody's wish.
 */
import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import { SET_ASIDE } from '../../src/archive/set-aside.ts';
import { filesBelow } from '../../src/links/files-below.ts';

/** Reports that go without being asked for. */
const FEW = 3;

/** Reports that are named. */
const NAMED = 10;

/** Generated files that nothing gives any more, and drafts that a killed run has left. `wanted` are the paths of all others. */
export function staleFiles(content: string, wanted: ReadonlySet<string>): string[] {
  return [join(content, SET_ASIDE), ...filesBelow(join(content, 'reports'))].filter(
    (path) => /\.(?:mdx|json)(?:\.new)?$/u.test(path) && !wanted.has(path) && existsSync(path),
  );
}

/** Throws a sentence that says what would go, where that is more than a few reports or all there are. */
export function expectFewRemovals(stale: readonly string[], wanted: ReadonlySet<string>): void {
  const reports = stale.filter((path) => path.endsWith('.mdx'));
  const isAll = ![...wanted].some((path) => path.endsWith('.mdx'));
  if (reports.length === 0 || (reports.length <= FEW && !isAll)) return;
  const named = reports.slice(0, NAMED).map((path) => `  ${path.split(sep).join('/')}`);
  const more = reports.length > NAMED ? `\n  and ${reports.length - NAMED} more` : '';
  throw new Error(
    `no seed gives ${reports.length} of the published reports any more; nothing was removed:\n${named.join('\n')}${more}\n` +
      'bring their seeds back, or take the reports away with `npm run convert -- --remove`',
  );
}
