/**
 * Whom to ask: the agency, or an office of it. Sample: `请与|海南省司法厅|政府信息公开领导小组办公室联系`,
 * `联系单位：|盐池县审计局|办公室`, `请向|某集团有限公司|综合部咨询`.
 */
import { bodyOfOffice } from '../agency-name.ts';
import { speaksOfOffice, speaksOfPlace } from '../self-word.ts';
import type { Place } from './place.ts';

const ASKED =
  /(?:联系(?:单位|部门)?[：:]?|与|和|向)\s*(?<name>[\p{Script=Han}（）()]{3,44}?)(?=(?:直接)?(?:联系|咨询|反映)|[，,；;。\s：:]|[（(][^（）()]{4,30}[）)](?:联系|咨询)|[（(](?:地址|电话|联系|邮编|办公|[^（）()]{0,40}(?:邮编|电话)|\p{Script=Han}{2,10}[）)][，,])|$)/gu;

/** The body itself, right before its number. Sample: `。|瑞安市档案局|联系电话：0577-…` */
const BEFORE_NUMBER =
  /(?:^|[。；;，,）)])\s*(?<name>\p{Script=Han}{4,30}?(?:局|委员会|委|办事处|人民政府|厅|院|公司|中心))(?:办公室)?(?=(?:联系|咨询|办公)?电话\s*[：:]\s*[\d（(])/gu;

/** The place whose government keeps such a body. Sample: `|吴起县|政府政务服务中心` */
const OF_GOVERNMENT = /^\p{Script=Han}{2,12}[省市县区州旗](?=(?:人民)?政府\p{Script=Han}{2,12}(?:中心|局|办公室)$)/u;

const contactSentence: Place = {
  place: 'contact',
  weight: { agency: 8 },
  own: false,
  names: ({ paragraphs }) => {
    const isOffice = speaksOfOffice(paragraphs);
    const isPlace = speaksOfPlace(paragraphs);
    return paragraphs.flatMap(({ text, line }) =>
      /联系|咨询|反映/u.test(text)
        ? [...text.matchAll(ASKED), ...text.matchAll(BEFORE_NUMBER)].flatMap((match) => {
            const value = bodyOfOffice(match.groups?.['name'] ?? '');
            if (value === null) return [];
            const government = isPlace ? OF_GOVERNMENT.exec(value)?.[0] : undefined;
            if (government !== undefined) return [{ value: `${government}人民政府`, words: match[0], line }];
            const office = isOffice && match.groups?.['name']?.slice(value.length).match(/^办公[室厅]/u)?.[0];
            return [{ value: office ? `${value}${office}` : value, words: match[0], line }];
          })
        : [],
    );
  },
};

export default contactSentence;
