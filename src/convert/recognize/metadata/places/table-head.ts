/**
 * Whose figures a table gives, on a line over it. Sample: `填报单位（盖章）：|东岭县教育局`, `单位：|东岭县教育局| 2023年度`
 */
import { NAME_END } from '../agency-name.ts';
import type { Place } from './place.ts';

const UNIT = new RegExp(
  `^\\s*(?:填报|填表|编报|报送)?单位(?:名称)?(?:[（(](?:盖|公|签)章[）)])?\\s*[：:]\\s*(?<name>\\p{Script=Han}{3,28}${NAME_END})(?=$|[\\s（(])`,
  'u',
);

const tableHead: Place = {
  place: 'table head',
  weight: { agency: 9 },
  own: true,
  names: ({ paragraphs, furniture, labels }) =>
    [...paragraphs, ...furniture, ...labels.map((text) => ({ text, line: null }))].flatMap(({ text, line }) => {
      const match = UNIT.exec(text);
      return match === null ? [] : [{ value: match.groups?.['name'] ?? '', words: match[0], line }];
    }),
};

export default tableHead;
