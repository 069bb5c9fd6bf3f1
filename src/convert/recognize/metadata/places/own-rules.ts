/**
 * The body's own rules, guide and list, which bear its name: `修订了《|蕉岭县农业局|政府信息公开指南》`, where the report says 我局 of
 * itself. Rules of the government above are of another kind of body; where several bodies' rules are cited, only a guide counts.
 */
import { regionInside } from '../../region-inside.ts';
import { regionAtStart } from '../../regions.ts';
import { nameInTitle } from '../agency-name.ts';
import { isVague } from '../same-body.ts';
import { sameKindTest } from '../self-word.ts';
import type { Place } from './place.ts';

const RULES =
  /《(?<title>(?:\p{Script=Han}|(?:19|20)\d\d年度?){4,30}?(?:(?:政府|校务|院务)?信息(?:主动)?|政务)公开(?:工作)?(?:(?:保密)?审查|审核|发布|管理|考核|申请办理)?(?:工作)?(?<kind>指南|目录|要点|实施细则|实施办法|办法|制度|机制|规定|规程|规范|方案))(?:[（(][^）)]{1,6}[）)])?》/gu;

/** Documents that every body has of its own. */
const OWN = /^(?:指南|目录)$/u;

/** Names its place, which 高等学校 does not, or is a place that no list has. Sample: `青龙乡` */
function isPlaced(name: string): boolean {
  return TOWN.test(name) || regionAtStart(name).length > 0 || regionInside(name).province !== null;
}

const TOWN = /^(?![各全有该本我]|乡镇)\p{Script=Han}{2,5}(?:乡|镇)(?:人民政府)?$/u;

const ownRules: Place = {
  place: 'own rules',
  weight: { agency: 4 },
  own: false,
  names({ paragraphs, title }) {
    const isOfKind = sameKindTest(paragraphs);
    // 市卫生局 in the title says of itself what kind it is.
    const short = title === null ? null : nameInTitle(title.text);
    const isSameKind = (name: string): boolean =>
      isOfKind(name) || (short !== null && isVague(short) && name.endsWith(short));
    const told = paragraphs.flatMap(({ text, line }) =>
      [...text.matchAll(RULES)].flatMap((match) => {
        const { title = '', kind = '' } = match.groups ?? {};
        const value = nameInTitle(title);
        return value !== null && isSameKind(value) && isPlaced(value) ? [{ value, words: match[0], line, kind }] : [];
      }),
    );
    const all = new Set(told.map(({ value }) => value));
    const guides = told.filter(({ kind }) => OWN.test(kind));
    return (all.size > 1 ? guides : told).map(({ value, words, line }) => ({ value, words, line }));
  },
};

export default ownRules;
