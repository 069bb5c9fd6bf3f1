/**
 * What the copy names as its source: `来源: 兰州新区科技发展局`. Often the agency, often whoever runs the site.
 */
import type { Place } from './place.ts';

const sourceLine: Place = {
  place: 'source line',
  weight: { agency: 6 },
  own: false,
  names: ({ statedSource }) =>
    statedSource === null ? [] : [{ value: statedSource.text, words: statedSource.text, line: statedSource.line }],
};

export default sourceLine;
