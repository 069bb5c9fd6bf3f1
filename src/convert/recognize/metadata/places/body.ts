/**
 * The text itself: the year that it names most. It must be named twice, and more often than any other.
 */
import { YEAR } from '../year-words.ts';
import type { Place } from './place.ts';

const body: Place = {
  place: 'text',
  weight: { year: 5 },
  own: false,
  years({ paragraphs }) {
    const counts = new Map<number, { count: number; words: string; line: number }>();
    for (const { text, line } of paragraphs) {
      for (const match of text.matchAll(YEAR)) {
        const year = Number(match.groups?.['year']);
        const known = counts.get(year) ?? { count: 0, words: match[0], line };
        counts.set(year, { ...known, count: known.count + 1 });
      }
    }
    const [first, second] = [...counts].sort(([, a], [, b]) => b.count - a.count);
    if (first === undefined || (first[1].count < 2 && second !== undefined) || first[1].count === second?.[1].count)
      return [];
    return [{ value: first[0], words: first[1].words, line: first[1].line }];
  },
};

export default body;
