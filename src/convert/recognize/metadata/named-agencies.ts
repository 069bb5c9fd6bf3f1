/**
 * Every place of a report that may name its agency, each with what its word weighs. A new place is one entry of THE LIST.
 * A place gives names as printed; which of them can be names at all, and which is the agency's, is decided in agency.ts.
 */
import { toSimplified } from '../../../text/simplified.ts';
import { kindOf } from './agency-kind.ts';
import type { Evidence } from './evidence.ts';
import { withoutLead } from './without-lead.ts';

export interface NamingPlace {
  place: string;
  weight: number;
  names(evidence: Evidence): readonly (string | null)[];
}

/** How names of agencies end, for cutting one out of a sentence; longer endings first. */
const NAME_END =
  '(?:人民政府办公室|人民政府办公厅|人民政府|管理委员会|委员会|管委会|办事处|街道办|办公室|办公厅|行政公署|分局|支局|总局|监管局|管理局|局|总队|支队|大队|分院|法院|检察院|医院|学院|研究院|研究所|研究中心|大学|学校|中学|小学|中心|协会|学会|联合会|总会|集团公司|有限公司|分公司|公司|分行|中心支行|支行|银行|工会|科协|残联|妇联|文联|侨联|海关|厅|部|委|办|所|站|处|署|馆|院|社|市|县|区|镇|乡|旗)';

/** What a title says before and after the agency. Sample: `关于2017年度如皋市科协|信息公开工作年度报告`. */
const BEFORE_NAME =
  /^(?:关于)?(?:(?:(?:19|20)\d\d|[二一][〇○零Oo0九][〇○零Oo0一二三四五六七八九]{2})\s*(?:[-—–~至]\s*(?:(?:19|20)?\d\d))?\s*(?:学年度?|年度?)?)?/u;
const AFTER_NAME =
  /(?:关于)?(?:(?:19|20)\d\d|[二一][〇○零Oo0九][〇○零Oo0一二三四五六七八九]{2})\s*(?:[-—–~至].{2,5})?(?:学?年)|的?(?:政府|政务|校务|院务|司法|党务|企业|环境)?信息(?:主动)?公开|的?政务公开|的?年度?报告|的?工作报告/u;

/** A full name before its short form. Sample: `兰州新区科技发展局(以下简称新区科技局)`. */
const SHORT_FORM = new RegExp(
  `(?<name>[\\p{Script=Han}]{2,40}${NAME_END}(?:机关)?)[（(](?:以下|下文|下称|以下统)?(?:均|统)?简?称[：:为]?[“"']?(?!本?《)(?<short>[^）)”"']{1,15})`,
  'u',
);

/** A line that is a name and nothing else. Sample: `东岭镇人民政府`. */
const NAME_ALONE = new RegExp(`^[\\p{Script=Han}]{2,28}${NAME_END}$`, 'u');

/** A report named in a sentence. Sample: `现公布泰河市人民政府2017年政府信息公开工作年度报告`, `《舒林市气象局2015年…年度报告》`. */
const NAMED_REPORT =
  /(?:《|，|,|。|^)(?<title>[^《》，。,；：]{5,70}?(?:(?:年度报告|年报)(?=[》。，,；（(]|$|如下|予以)|信息公开(?:工作)?情况(?=编制|编写|汇总)))/gu;

/** What a sentence says before the title of the report. */
const BEFORE_TITLE = /^.*?(?:现公布|现发布|特公布|特编制|编制了?|形成|撰写|公布|发布|现将|梳理|汇总|结合|总结)/u;

/** Sample: `发布机构：永川县民政局`. */
const ISSUER = /(?:发布机构|发文机关|发布单位|公开机构|制作机关|编制单位)\s*[：:]?\s*(?<name>\p{Script=Han}{4,30})/u;

/**
 * Names that a sentence of the opening gives as the author's. Sample: `由攀枝花市西区卫生局编制`, `赤水市妇幼保健院按照…`,
 * `现公布海原县地震局2011年度…`.
 */
const AUTHOR = new RegExp(
  `(?:^|[，。,]|由|现公布|现将|公布)(?<name>[\\p{Script=Han}]{2,28}${NAME_END})(?=(?:根据|按照|依据|依照|编制|制作|(?:关于)?(?:19|20)\\d\\d年|紧紧围绕|认真))`,
  'gu',
);

/** Sample: `联系单位：盐池县审计局办公室`, `请联系鄂托克前旗农牧局办公室`, `与福州市鼓楼区商务局联系`: an office may stand behind the agency. */
const CONTACT = new RegExp(
  `(?:联系(?:单位|部门)?[：:]?|与|向)\\s*(?<name>[\\p{Script=Han}]{3,30}?(?:局|委员会|管委会|委|厅|政府|院|会|署|海关|街道办事处|镇|乡))(?:\\p{Script=Han}{2,20}(?:室|科|处|股|部|小组|中心))?(?=联系|咨询|反映|[（(，,；;。\\s：:]|$)`,
  'gu',
);

/** Sample: `地址：万载县青岩乡人民政府`, `地址：某市某路1号某局` */
const ADDRESS = /地\s*址\s*[：:为]?\s*(?<name>\p{Script=Han}{4,24}?(?:人民政府|街道办事处))(?=[，,；;。）)\s]|$)/gu;

/** THE LIST, the weightiest first. */
export const namingPlaces: readonly NamingPlace[] = [
  { place: 'title', weight: 20, names: ({ title, labelledTitle }) => [nameInTitle(title ?? labelledTitle ?? '')] },
  { place: 'short form', weight: 14, names: ({ opening }) => opening.map(({ text }) => nameBeforeShortForm(text)) },
  { place: 'signature', weight: 13, names: signed },
  { place: 'named report', weight: 12, names: ({ opening }) => opening.flatMap(({ text }) => namesOfReports(text)) },
  { place: 'author', weight: 11, names: ({ opening }) => opening.flatMap(({ text }) => namesInSentence(text)) },
  {
    place: 'letterhead',
    weight: 10,
    names: ({ opening }) => opening.map(({ text }) => text.trim()).filter((text) => NAME_ALONE.test(text)),
  },
  { place: 'contact', weight: 8, names: ({ paragraphs }) => paragraphs.flatMap(({ text }) => all(CONTACT, text)) },
  { place: 'archive head', weight: 9, names: ({ furniture }) => furniture.map(({ text }) => first(ISSUER, text)) },
  { place: 'source', weight: 6, names: ({ statedSource }) => [statedSource] },
  {
    place: 'postal address',
    weight: 5,
    names: ({ paragraphs }) => paragraphs.flatMap(({ text }) => all(ADDRESS, text)),
  },
];

function first(pattern: RegExp, text: string): string | null {
  return pattern.exec(text)?.groups?.['name'] ?? null;
}

function all(pattern: RegExp, text: string): string[] {
  return [...text.matchAll(pattern)].map((match) => match.groups?.['name'] ?? '');
}

/** A name may be signed on several lines. */
function signed({ signatures }: Evidence): string[] {
  const names = signatures.map(({ text }) => text.replace(/\s/gu, ''));
  return names.length > 1 ? [names.join(''), ...names] : names;
}

function namesOfReports(text: string): string[] {
  return [...text.matchAll(NAMED_REPORT)].flatMap((match) => {
    const name = nameInTitle((match.groups?.['title'] ?? '').replace(BEFORE_TITLE, ''));
    return name === null ? [] : [name];
  });
}

function nameBeforeShortForm(text: string): string | null {
  const name = SHORT_FORM.exec(text)?.groups?.['name'];
  return name === undefined ? null : withoutLead(name);
}

function namesInSentence(text: string): string[] {
  return [...text.matchAll(AUTHOR)]
    .map((match) => (match.groups?.['name'] ?? '').replace(/^.*(?:由|现公布|特公布|现将|公布)/u, ''))
    .filter((name) => (name.length >= 5 || /[镇乡]$/u.test(name)) && !/^[我本该各全]/u.test(name));
}

/** 2017年度如皋市科协信息公开工作年度报告 → 如皋市科协; null when the title names nobody. */
export function nameInTitle(title: string): string | null {
  const bare = title.replace(/\s/gu, '').replace(/^【[^】]{1,6}】/u, '');
  const simplified = toSimplified(bare);
  const read = simplified.length === bare.length ? simplified : bare;
  const begin = BEFORE_NAME.exec(read)?.[0].length ?? 0;
  const end = read.slice(begin).search(AFTER_NAME);
  const name = (end === -1 ? '' : bare.slice(begin, begin + end)).replace(
    /^关于|^關於|的$|[（(]$|[（(][^（）()]*[）)]$/gu,
    '',
  );
  if (name.length >= 3 && /\p{Script=Han}{3}/u.test(name) && kindOf(name) !== null) return name;
  // 2017年政府信息公开工作年度报告（凤城市民政局）
  const bracketed = /[（(](?<name>\p{Script=Han}{4,30})[)）]$/u.exec(bare)?.groups?.['name'];
  return bracketed !== undefined && kindOf(bracketed) !== null ? bracketed : null;
}
