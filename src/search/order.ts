/**
 * Reports that a search found, in the order that is asked for.
 */
import type { Sort } from './asked.ts';
import type { SearchIndex } from './search-index.ts';
import { byRelevance, type Tally } from './tally.ts';

/** Reports stand newest first in the index; names of agencies come in the order of a Chinese dictionary. */
export async function inOrder(
  found: readonly Tally[],
  sort: Sort,
  opened: () => Promise<SearchIndex>,
): Promise<readonly Tally[]> {
  if (sort === 'relevance') return [...found].sort(byRelevance);
  if (sort === 'year') return [...found].sort((a, b) => a.page - b.page);
  if (sort === 'oldest') return [...found].sort((a, b) => b.page - a.page);
  const agencies = await (await opened()).valuesOf('agency');
  const { compare } = new Intl.Collator('zh-CN');
  const ranks = new Map<number, number>();
  const names = [...agencies].sort(([a], [b]) => compare(a, b) || (a < b ? -1 : 1));
  for (const [rank, [, pages]] of names.entries()) for (const page of pages) ranks.set(page, rank);
  return [...found].sort((a, b) => (ranks.get(a.page) ?? 0) - (ranks.get(b.page) ?? 0) || a.page - b.page);
}
