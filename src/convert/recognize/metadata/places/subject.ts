/**
 * Of whom the first sentences speak. Sample: `|国家统计局|高度重视政府信息公开工作`. The least of places: only a whole name counts.
 */
import { regionInside } from '../../region-inside.ts';
import { regionAtStart } from '../../regions.ts';
import { NAME_END } from '../agency-name.ts';
import { isPlaceless, isVague } from '../same-body.ts';
import { sameKindTest } from '../self-word.ts';
import type { Place, Said } from './place.ts';

const SUBJECT = new RegExp(
  `(?:^|[。；，,]\\s*|(?:19|20)\\d\\d年度?(?:以来)?|一直以来)(?<name>[\\p{Script=Han}]{2,24}(?:${NAME_END}|[州盟省]))(?=(?:(?:(?:19|20)\\d\\d年度?)?(?:政府|政务)?信息公开工作(?:，?认真|在|按照|以|坚持|紧紧围绕)|，以[^，。；]{0,20}为|在(?:19|20)\\d\\d年|在[^，。；]{2,30}(?:领导|指导|关心)下|以[^，。；]{0,40}为(?:指导|指引)|紧紧围绕|紧扣|聚焦|立足|结合|统筹|始终|大力|把(?:政府|政务)?信息公开|通过[^，。；]{2,20}(?:公开|发布)|全面|扎实|稳步|着力|围绕|高度重视|认真|严格|深入|积极|坚持|持续|切实|不断|进一步))`,
  'gu',
);

/** What it did, where the report says of itself that it is of that kind. Sample: `2023年度，|洋县自然资源局|共完成…`, and 我局 */
const ACTED = new RegExp(
  `(?:^|[。；，,]\\s*)(?<name>[\\p{Script=Han}]{2,24}${NAME_END})(?=(?:共|累计|全年|主动|按时|及时)*(?:完成|公开|发布|收到|受理|更新|召开|组织|开展|印发|制定))`,
  'gu',
);

/** What it is of which government. Sample: `|临河街道办事处|是|丰满区|政府的派出机构`; its name is told with that government's place */
const SENT_OUT =
  /(?:^|[。；，,]\s*)(?<name>[\p{Script=Han}]{2,14}(?:街道办事处|街道|管理委员会|管委会|办事处|公所))(?:是|系|为)(?<of>[\p{Script=Han}]{2,12}?[市县区旗])(?:委[、和])?(?:人民)?政府的?派出(?:机构|机关)/gu;

/** A street by its name alone, whose office the text names too. Sample: `2025年，|中仓街道|积极推动`, and 中仓街道办事处 */
const STREET =
  /(?:^|[。；，,]\s*|(?:19|20)\d\d年度?)(?<name>(?![各全有该本我]|相关|部分|所属)\p{Script=Han}{2,6}街道)(?=始终|大力|全面|扎实|稳步|着力|围绕|高度重视|认真|严格|深入|积极|坚持|持续|切实|不断|进一步|紧紧围绕)/gu;

/** How the name of a body of the state begins. */
const OF_STATE = /^(?:国家|国务院|中国|中华)/u;

/** Bodies of the state below the centre, called after a place in short. Sample: `西宁|铁路监督管理局`, `湛江|海关` */
const STATE_BRANCH =
  /^\p{Script=Han}{2,4}(?:铁路监督管理局|(?:地区)?铁路(?:公安局|局)|海关|海事局|证监局|银监局|银保监局|监管局|金融监管局|通信管理局|出入境检验检疫局|民航\p{Script=Han}{2,6}局|调查(?:总)?队)$/u;

/** A university has its own name. Sample: `安庆师范大学`; not `二级学院` */
const OF_LEARNING = /^(?!二级|部分|有的|全体|下属|相关|直属|[各我本])\p{Script=Han}{2,16}大学$/u;

/** A college is told from those inside a university by the place in its name, a company from any. Sample: `黄冈师范学院`; not `信息工程学院` */
function isOfPlace(name: string): boolean {
  return /(?:学院|公司)$/u.test(name) && regionInside(name).province !== null;
}

/** A town, a street or a zone by its own name. Sample: `周矶街道办事处`, `番禺经济技术开发区管委会`; not `各街道办事处`, `开发区管委会` */
const OWN_PLACE =
  /^(?![各全有该本我]|相关|部分|所属|下属|辖区)\p{Script=Han}{2,8}(?:街道办事处|[镇乡]人民政府|(?:开发|高新|新|示范|管理)区(?:管委会|管理委员会))$/u;

/** So many paragraphs are looked at. */
const FIRST = 6;

const subject: Place = {
  place: 'first sentences',
  weight: { agency: 4 },
  own: false,
  names: ({ paragraphs }) => {
    const first = paragraphs.slice(0, FIRST);
    const said = (pattern: RegExp): Said<string>[] =>
      first.flatMap(({ text, line }) =>
        [...text.matchAll(pattern)].map((match) => {
          const { name = '', of = '' } = match.groups ?? {};
          return { value: name.startsWith(of) ? name : `${of}${name}`, words: match[0], line };
        }),
      );
    const isOfKind = sameKindTest(paragraphs);
    const acting = said(ACTED).filter(({ value }) => isOfKind(value) && regionAtStart(value).length > 0);
    const streets = said(STREET)
      .map((street) => ({ ...street, value: `${street.value}办事处` }))
      .filter(({ value }) => paragraphs.some(({ text }) => text.includes(value)));
    return [
      ...streets,
      ...[...said(SUBJECT), ...said(SENT_OUT)].filter(
        ({ value }) =>
          OF_STATE.test(value) ||
          STATE_BRANCH.test(value) ||
          regionAtStart(value).length > 0 ||
          (OWN_PLACE.test(value) && !isPlaceless(value)) ||
          (isVague(value) && isOfKind(value)) ||
          OF_LEARNING.test(value) ||
          isOfPlace(value),
      ),
      // Of two that act one may be another body.
      ...(new Set(acting.map(({ value }) => value)).size === 1 ? acting : []),
    ];
  },
};

export default subject;
