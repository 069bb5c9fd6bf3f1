/**
 * Matches counted, report by report, from positions alone: what a result list needs for its total and its order.
 */
import type { Postings } from './index-files/postings.ts';
import type { PlaceLength } from './index-files/start.ts';

/** Where the best match stands: title, heading, text. Lower is better. */
export type Rank = 0 | 1 | 2;

export interface Tally {
  /** Page number in its index. */
  page: number;
  rank: Rank;
  /** Matches of all words. */
  matches: number;
  /** Places that hold at least one match: the hits. */
  places: number;
}

/**
 * The reports that hold all words. `words` are the positions of each; `part` narrows the places that count;
 * `allowed` narrows the reports.
 */
export function tally(
  words: readonly Postings[],
  places: ReadonlyArray<readonly PlaceLength[]>,
  part: string | null,
  allowed: (page: number) => boolean,
): Tally[] {
  return pagesOfAll(words)
    .filter(({ page }) => allowed(page))
    .map(({ page, positions }) => tallyOnPage(page, positions, places[page] ?? [], part))
    .filter(({ places: hits }) => hits > 0);
}

/** Pages that every word stands on, with the positions of all words in order. */
function pagesOfAll([first, ...others]: readonly Postings[]): Array<{ page: number; positions: Int32Array }> {
  if (first === undefined) return [];
  const indexes = others.map(({ pages }) => new Map(pages.map((page, index) => [page, index])));
  return first.pages.flatMap((page, at) => {
    const lists = [first.positions[at] ?? EMPTY];
    for (const [word, index] of indexes.entries()) {
      const found = index.get(page);
      if (found === undefined) return [];
      lists.push(others[word]?.positions[found] ?? EMPTY);
    }
    return [{ page, positions: lists.length === 1 ? (lists[0] ?? EMPTY) : merged(lists) }];
  });
}

const EMPTY = new Int32Array();

function merged(lists: readonly Int32Array[]): Int32Array {
  return Int32Array.from(lists.flatMap((list) => [...list])).sort();
}

function tallyOnPage(page: number, positions: Int32Array, places: readonly PlaceLength[], part: string | null): Tally {
  const found: Tally = { page, rank: 2, matches: 0, places: 0 };
  let begin = 0;
  let next = 0;
  for (const [index, place] of places.entries()) {
    const end = begin + place.heading + place.text;
    const from = next;
    while (next < positions.length && (positions[next] ?? 0) < end) next++;
    if (next > from && (part === null || place.part === part)) {
      found.matches += next - from;
      found.places++;
      if ((positions[from] ?? 0) < begin + place.heading) found.rank = index === 0 ? 0 : found.rank === 0 ? 0 : 1;
    }
    begin = end;
  }
  return found;
}
