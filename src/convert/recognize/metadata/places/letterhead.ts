/**
 * A line of the opening that is a name and nothing else, or a letter's red head. Sample: `东岭镇人民政府`, `凤阳县水务局|文件`.
 */
import { NAME_END, nameInTitle } from '../agency-name.ts';
import type { Place } from './place.ts';

const NAME_ALONE = new RegExp(`^[\\p{Script=Han}]{2,28}${NAME_END}$`, 'u');

function isAboveBody(text: string, below: string): boolean {
  const place = /^(?<place>\p{Script=Han}{2,}[省市县区州旗盟])人民政府$/u.exec(text)?.groups?.['place'];
  return place !== undefined && below.startsWith(place) && below !== text && NAME_ALONE.test(below);
}

const letterhead: Place = {
  place: 'letterhead',
  weight: { agency: 10 },
  own: true,
  names: ({ opening, title }) =>
    opening
      // The government above its body: that site's head. Sample: `某市人民政府`, `某市卫生健康委`
      .filter(({ text }, index) =>
        [opening[index + 1]?.text.trim() ?? '', title === null ? '' : (nameInTitle(title.text) ?? '')].every(
          (body) => !isAboveBody(text.trim(), body),
        ),
      )
      .map(({ text, line }) => ({ value: text.trim().replace(/(?<=\p{Script=Han}{5})文件$/u, ''), words: text, line }))
      .filter(({ value }) => NAME_ALONE.test(value)),
};

export default letterhead;
