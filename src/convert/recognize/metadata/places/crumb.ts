/**
 * The trail of links over the report, and the foot of the site: an agency's own page, or its site.
 * Sample: `首页 > 部门信息公开 > |明水县统计局| > 政府信息公开年报`, `主办单位：|明水县统计局`.
 */
import { regionAtStart } from '../../regions.ts';
import type { Place, Said } from './place.ts';

const TRAIL = /[>＞»›→]/u;
const HOST = /(?:版权所有|主办单位|主办)\s*[：:]?\s*(?<name>\p{Script=Han}{5,30})/u;

const crumb: Place = {
  place: 'site',
  weight: { agency: 4 },
  own: false,
  names: ({ surroundings }) =>
    surroundings.flatMap(({ text, line }): Said<string>[] => {
      const host = HOST.exec(text)?.groups?.['name'];
      const links = TRAIL.test(text) ? text.split(/[>＞»›→\s：:]+/u) : [];
      // A site of a whole city lists its departments by short names; only a name with its place is one.
      return [...links, ...(host === undefined ? [] : [host])]
        .filter((value) => regionAtStart(value).length > 0 && regionAtStart(value).length < value.length)
        .map((value) => ({ value, words: text, line }));
    }),
};

export default crumb;
