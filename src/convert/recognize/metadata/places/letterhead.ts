/**
 * A line of the opening that is a name and nothing else, or a letter's red head. Sample: `东岭镇人民政府`, `凤阳县水务局|文件`.
 */
import { CLOCK_DAY } from '../../clock.ts';
import { regionAtStart } from '../../regions.ts';
import { kindOf } from '../agency-kind.ts';
import { NAME_END, nameInTitle } from '../agency-name.ts';
import type { Evidence, Told } from '../evidence.ts';
import type { Place } from './place.ts';

const NAME_ALONE = new RegExp(`^[\\p{Script=Han}]{2,28}(?:${NAME_END}|街道)$`, 'u');

const CLOCK = new RegExp(`^\\s*${CLOCK_DAY}`, 'u');

/** A government's name in a site's head: above its body, above the page's clock, or where the page names another body of its. */
function isSiteName({ text, line }: Told, below: string, { title, archiveLabels, surroundings }: Evidence): boolean {
  const place = /^(?<place>\p{Script=Han}{2,}[省市县区州旗盟])人民政府$/u.exec(text.trim())?.groups?.['place'];
  if (place === undefined) return false;
  if (surroundings.some((other) => other.line === line + 1 && CLOCK.test(other.text))) return true;
  if (surroundings.some((other) => other.text.includes(`访问${text.trim()}门户网站`))) return true;
  const bodies = [
    below,
    title === null ? '' : (nameInTitle(title.text) ?? ''),
    ...archiveLabels.map(({ value }) => value),
  ];
  const isOf = (body: string): boolean =>
    body.startsWith(place) ||
    (regionAtStart(body).length > 2 && place.endsWith(body.slice(0, regionAtStart(body).length)));
  return bodies.some((body) => isOf(body) && body !== text.trim() && kindOf(body) !== null);
}

const letterhead: Place = {
  place: 'letterhead',
  weight: { agency: 10 },
  own: true,
  names: (evidence) =>
    evidence.opening
      .filter((told, index) => !isSiteName(told, evidence.opening[index + 1]?.text.trim() ?? '', evidence))
      .map(({ text, line }) => ({ value: text.trim().replace(/(?<=\p{Script=Han}{5})文件$/u, ''), words: text, line }))
      .filter(({ value }) => NAME_ALONE.test(value)),
};

export default letterhead;
