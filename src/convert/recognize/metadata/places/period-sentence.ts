/**
 * The sentence that tells the period of the figures (统计期限): the year that it covers, of an academic year the one it ends in.
 */
import { readPeriods } from '../period.ts';
import type { Place } from './place.ts';

/** A period of fewer months says little of the year reported on. */
const MONTHS = 5;

const UNTIL = /截[至止]到?(?<year>(?:19|20)\d\d)年12月31日/u;

const periodSentence: Place = {
  place: 'period',
  weight: { year: 10 },
  own: false,
  years: (evidence) => [
    ...readPeriods(evidence)
      .filter(({ value: { start, end } }) => monthsOf(end) - monthsOf(start) >= MONTHS)
      .map(({ value, words, line }) => ({ value: Number(value.end.slice(0, 4)), words, line })),
    ...evidence.paragraphs.flatMap(({ text, line }) => {
      const match = UNTIL.exec(text);
      return match === null ? [] : [{ value: Number(match.groups?.['year']), words: match[0], line }];
    }),
  ],
};

function monthsOf(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
}

export default periodSentence;
