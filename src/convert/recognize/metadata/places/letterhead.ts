/**
 * A line of the opening that is a name and nothing else, or a letter's red head. Sample: `东岭镇人民政府`, `凤阳县水务局|文件`.
 */
import { NAME_END } from '../agency-name.ts';
import type { Place } from './place.ts';

const NAME_ALONE = new RegExp(`^[\\p{Script=Han}]{2,28}${NAME_END}$`, 'u');

const letterhead: Place = {
  place: 'letterhead',
  weight: { agency: 10 },
  own: true,
  names: ({ opening }) =>
    opening
      .map(({ text, line }) => ({ value: text.trim().replace(/(?<=\p{Script=Han}{5})文件$/u, ''), words: text, line }))
      .filter(({ value }) => NAME_ALONE.test(value)),
};

export default letterhead;
