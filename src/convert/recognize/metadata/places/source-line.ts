/**
 * What the copy names as its source: `来源: 兰州新区科技发展局`, or beside the day: `吉林省人民政府办公厅 2016-04-15`. Often the agency, often whoever runs the site.
 */
import { DATE } from '../../../../text/date.ts';
import { NAME_END } from '../agency-name.ts';
import type { Place } from './place.ts';

const NAME_ALONE = new RegExp(`^[\\p{Script=Han}]{3,28}${NAME_END}$`, 'u');

/** Longest line of a name and a day, in characters. */
const LONGEST = 60;

const sourceLine: Place = {
  place: 'source line',
  weight: { agency: 6 },
  own: false,
  names: ({ statedSource, furniture }) => [
    ...(statedSource === null ? [] : [{ value: statedSource.text, words: statedSource.text, line: statedSource.line }]),
    ...furniture
      .filter(({ text }) => text.length <= LONGEST && DATE.test(text))
      .map(({ text, line }) => ({ value: text.replace(DATE, '').trim(), words: text, line }))
      .filter(({ value }) => NAME_ALONE.test(value)),
  ],
};

export default sourceLine;
