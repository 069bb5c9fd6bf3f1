/**
 * What the copy names as its source: `来源: 兰州新区科技发展局`, or beside the day: `吉林省人民政府办公厅 2016-04-15`. Often the agency, often whoever runs the site.
 */
import { DATE } from '../../../../text/date.ts';
import { NAME_END } from '../agency-name.ts';
import type { Place } from './place.ts';

const NAME_ALONE = new RegExp(`^[\\p{Script=Han}]{3,28}${NAME_END}$`, 'u');

/** Longest line of a name and a day, in characters. */
const LONGEST = 60;

/** A body's own site; a government's is that of all its bodies. Sample: `国家林业和草原局|网站` */
const OWN_SITE = /(?<=[局委厅署]|委员会)(?:门户|官方)?(?:网站|官网)$/u;

const sourceLine: Place = {
  place: 'source line',
  weight: { agency: 6 },
  own: false,
  names: ({ statedSource, furniture }) => [
    ...(statedSource === null
      ? []
      : [{ value: statedSource.text.replace(OWN_SITE, ''), words: statedSource.text, line: statedSource.line }]),
    ...furniture
      .filter(({ text }) => text.length <= LONGEST && DATE.test(text))
      .map(({ text, line }) => ({ value: text.replace(DATE, '').trim(), words: text, line }))
      .filter(({ value }) => NAME_ALONE.test(value)),
  ],
};

export default sourceLine;
