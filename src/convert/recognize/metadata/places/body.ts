/**
 * The text itself: the year that it names most, and more than once; of two named as often, the later that it begins with.
 */
import { YEAR } from '../year-words.ts';
import type { Told } from '../evidence.ts';
import type { Place, Said } from './place.ts';

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
    if (first === undefined) return [];
    if (first[1].count === second?.[1].count) return beginsWith(paragraphs, Math.max(first[0], second[0]));
    if (first[1].count < 2 && second !== undefined) return [];
    return [{ value: first[0], words: first[1].words, line: first[1].line }];
  },
};

/** Of two years named as often, the later where a paragraph begins with it. Sample: `2013年，我局在2012年的基础上…` */
function beginsWith(paragraphs: readonly Told[], year: number): Said<number>[] {
  return paragraphs.flatMap(({ text, line }) => {
    const words = new RegExp(`^\\s*${year}年(?:度|以来)?[，,]`, 'u').exec(text)?.[0];
    return words === undefined ? [] : [{ value: year, words, line }];
  });
}

export default body;
