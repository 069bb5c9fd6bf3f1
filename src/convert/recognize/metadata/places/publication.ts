/**
 * The day on which the report was published or signed: a report of before July is on the year before.
 */
import { readDate } from '../../../../text/date.ts';
import type { Place } from './place.ts';

const publication: Place = {
  place: 'date of publication',
  weight: { year: 3 },
  own: false,
  years: ({ dates, archiveLabels }) =>
    [...dates, ...archiveLabels.map(({ value, line }) => ({ text: value, line }))].flatMap(({ text, line }) => {
      const day = readDate(text);
      return day === null || Number(day.slice(5, 7)) > 6
        ? []
        : [{ value: Number(day.slice(0, 4)) - 1, words: text, line }];
    }),
};

export default publication;
