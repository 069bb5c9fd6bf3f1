/**
 * Whom to ask: the agency, or an office of it. Sample: `请与|海南省司法厅|政府信息公开领导小组办公室联系`,
 * `联系单位：|盐池县审计局|办公室`, `请向|某集团有限公司|综合部咨询`.
 */
import { bodyOfOffice } from '../agency-name.ts';
import type { Told } from '../evidence.ts';
import type { Place } from './place.ts';

const ASKED =
  /(?:联系(?:单位|部门)?[：:]?|与|和|向)\s*(?<name>[\p{Script=Han}（）()]{3,44}?)(?=(?:直接)?(?:联系|咨询|反映)|[，,；;。\s：:]|[（(](?:地址|电话|联系|邮编|办公|[^（）()]{0,40}(?:邮编|电话)|\p{Script=Han}{2,10}[）)][，,])|$)/gu;

/** The body itself, right before its number. Sample: `。|瑞安市档案局|联系电话：0577-…` */
const BEFORE_NUMBER =
  /(?:^|[。；;，,）)])\s*(?<name>\p{Script=Han}{4,30}?(?:局|委员会|委|办事处|人民政府|厅|院|公司|中心))(?:办公室)?(?=(?:联系|咨询|办公)?电话\s*[：:]\s*[\d（(])/gu;

const contactSentence: Place = {
  place: 'contact',
  weight: { agency: 8 },
  own: false,
  names: ({ paragraphs }) => {
    const isOffice = speaksOfOffice(paragraphs);
    return paragraphs.flatMap(({ text, line }) =>
      /联系|咨询|反映/u.test(text)
        ? [...text.matchAll(ASKED), ...text.matchAll(BEFORE_NUMBER)].flatMap((match) => {
            const value = bodyOfOffice(match.groups?.['name'] ?? '');
            if (value === null) return [];
            const office = isOffice && match.groups?.['name']?.slice(value.length).match(/^办公[室厅]/u)?.[0];
            return [{ value: office ? `${value}${office}` : value, words: match[0], line }];
          })
        : [],
    );
  },
};

/** Whether a government's office reports on itself, and on nothing of the whole place. Sample: `我办把政府信息公开工作列入日常工作`; not `我市` */
function speaksOfOffice(paragraphs: readonly Told[]): boolean {
  const said = paragraphs.filter(({ text }) => /[我本]办(?![事公理法学])/u.test(text)).length;
  return said > 2 && paragraphs.every(({ text }) => !/[我本全][省市县区州旗](?![直级])/u.test(text));
}

export default contactSentence;
