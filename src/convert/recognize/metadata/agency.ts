/**
 * Who reports: the agency's full name, its kind and its region. Title, preamble, signature, source line and contact
 * may each tell a name, in full or in short; the fullest form of the one they agree on is taken.
 */
import type { Agency } from '../../../report.ts';
import type { HumanNote } from '../../human-note.ts';
import { regionAtStart } from '../regions.ts';
import { kindOf } from './agency-kind.ts';
import type { Evidence, Known } from './evidence.ts';
import { regionOf } from './region.ts';
import { withoutLead } from './without-lead.ts';

/** How names of agencies end, for cutting one out of a sentence; longer endings first. */
const NAME_END =
  '(?:人民政府办公室|人民政府办公厅|人民政府|管理委员会|委员会|管委会|办事处|街道办|办公室|办公厅|分局|支局|总局|监管局|管理局|局|总队|支队|大队|分院|法院|检察院|医院|学院|研究院|研究所|研究中心|大学|学校|中学|小学|中心|协会|学会|联合会|总会|集团公司|有限公司|分公司|公司|分行|中心支行|支行|银行|工会|科协|残联|妇联|文联|侨联|厅|部|委|办|所|站|处|署|馆|院|社|市|县|区|镇|乡|旗)';

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

/** The agency, or null where nothing names one. */
export function readAgency(evidence: Evidence, human: HumanNote, year: number | null): Known<Agency> | null {
  const told = human.agency ?? fullestName(evidence);
  if (told === null) return null;
  const region = human.region ?? regionOf(told, year, evidence);
  const basis = human.agency === undefined ? 'text' : 'human';
  return { value: { name: told, kind: kindOf(told), region }, basis };
}

/** Names told by the report, the most telling first. */
export function namesTold(evidence: Evidence): string[] {
  const title = evidence.title === null ? null : nameInTitle(evidence.title);
  const full = evidence.opening.map(({ text }) => nameBeforeShortForm(text));
  const signature = evidence.signatures.map(({ text }) => text.replace(/\s/gu, ''));
  const joined = signature.length > 1 ? [signature.join('')] : [];
  const opening = evidence.opening.flatMap(({ text }) => namesInSentence(text));
  const asked = evidence.paragraphs.map(({ text }) => nameInContact(text));
  const named = evidence.opening.flatMap(({ text }) => namesOfReports(text));
  const issuer = evidence.furniture.map(({ text }) => issuerIn(text));
  const alone = evidence.opening.map(({ text }) => text.trim()).filter((text) => NAME_ALONE.test(text));
  const names = [
    title,
    ...full,
    ...joined,
    ...signature,
    ...named,
    ...opening,
    ...alone,
    ...asked,
    ...issuer,
    evidence.statedSource,
  ];
  return names
    .filter((name) => name !== null)
    .filter((name) => kindOf(name) !== null && !/^[我本该]|[略*×]/u.test(name));
}

function fullestName(evidence: Evidence): string | null {
  const [first, ...others] = namesTold(evidence);
  if (first === undefined) return null;
  let name = first;
  for (const other of others)
    if (isShortFor(name, other) || isOfficeOf(name, other) || isWithRegion(name, other)) name = other;
  return name;
}

/** A line that is a name and nothing else. Sample: `东岭镇人民政府`. */
const NAME_ALONE = new RegExp(`^[\\p{Script=Han}]{2,28}${NAME_END}$`, 'u');

/** A report named in a sentence. Sample: `现公布泰河市人民政府2017年政府信息公开工作年度报告`, `《舒林市气象局2015年…年度报告》`. */
const NAMED_REPORT =
  /(?:《|，|,|。|^)(?<title>[^《》，。,；：]{5,70}?(?:(?:年度报告|年报)(?=[》。，,；（(]|$|如下|予以)|信息公开(?:工作)?情况(?=编制|编写|汇总)))/gu;

/** What a sentence says before the title of the report. */
const BEFORE_TITLE = /^.*?(?:现公布|现发布|特编制|编制了?|形成|撰写|公布|发布|现将|梳理|汇总|结合|总结)/u;

function namesOfReports(text: string): string[] {
  return [...text.matchAll(NAMED_REPORT)].flatMap((match) => {
    const name = nameInTitle((match.groups?.['title'] ?? '').replace(BEFORE_TITLE, ''));
    return name === null ? [] : [name];
  });
}

/** Sample: `发布机构：永川县民政局`. */
const ISSUER = /(?:发布机构|发文机关|发布单位|公开机构|制作机关|编制单位)\s*[：:]?\s*(?<name>\p{Script=Han}{4,30})/u;

function issuerIn(text: string): string | null {
  return ISSUER.exec(text)?.groups?.['name'] ?? null;
}

/** 某镇人民政府 with the divisions it lies in before it, or 某镇 with 人民政府 behind it. */
function isWithRegion(name: string, other: string): boolean {
  if (other.endsWith(name) && other.length > name.length)
    return /[省市县区州盟旗]$/u.test(other.slice(0, -name.length)) || regionAtStart(other).length > 0;
  if (!/[镇乡县市区旗州省]$/u.test(name)) return false;
  const place = /^(?<place>.{3,})人民政府$/u.exec(other)?.groups?.['place'];
  return other.endsWith(`${name}人民政府`) || other === `${name}政府` || (place !== undefined && name.endsWith(place));
}

/** 如皋市科协 is short for 如皋市科学技术协会: the same beginning, every character in order, and no fewer than half of them. */
function isShortFor(short: string, full: string): boolean {
  if (
    short.length >= full.length ||
    full.startsWith(short) ||
    !beginsAlike(short, full) ||
    (short.at(-1) !== full.at(-1) && !full.includes(short.at(-1) ?? ''))
  )
    return false;
  let at = 0;
  for (const character of short) {
    at = full.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  // The more of the begin is the same, the more may be left out: 凤城市人社局 for 凤城市人力资源和社会保障局.
  const share = short.slice(0, 3) === full.slice(0, 3) && short.at(-1) === full.at(-1) ? 3 : 2;
  return short.length * share + (/^[省市县区州镇]/u.test(short) ? 4 : 0) >= full.length;
}

/** The same place: 如皋市…, or only its kind, as in 县科技局 for 平溪县科学技术局. */
function beginsAlike(short: string, full: string): boolean {
  return (
    short.slice(0, 2) === full.slice(0, 2) ||
    (/^[省市县区州镇]/u.test(short) && full.slice(0, 8).includes(short[0] ?? ''))
  );
}

/** 某院机关 is the office of 某院 itself. */
function isOfficeOf(name: string, other: string): boolean {
  return name === `${other}机关`;
}

/** 2017年度如皋市科协信息公开工作年度报告 → 如皋市科协; null when the title names nobody. */
export function nameInTitle(title: string): string | null {
  const bare = title.replace(/\s/gu, '').replace(/^【[^】]{1,6}】/u, '');
  const rest = bare.replace(BEFORE_NAME, '');
  const end = rest.search(AFTER_NAME);
  const name = (end === -1 ? '' : rest.slice(0, end)).replace(/^关于|的$|[（(]$|[（(][^（）()]*[）)]$/gu, '');
  if (name.length >= 3 && /\p{Script=Han}{3}/u.test(name) && kindOf(name) !== null) return name;
  // 2017年政府信息公开工作年度报告（凤城市民政局）
  const bracketed = /[（(](?<name>\p{Script=Han}{4,30})[)）]$/u.exec(bare)?.groups?.['name'];
  return bracketed !== undefined && kindOf(bracketed) !== null ? bracketed : null;
}

function nameBeforeShortForm(text: string): string | null {
  const name = SHORT_FORM.exec(text)?.groups?.['name'];
  return name === undefined ? null : withoutLead(name);
}

/**
 * Names that a sentence of the opening gives as the author's. Sample: `由攀枝花市西区卫生局编制`, `赤水市妇幼保健院按照…`,
 * `现公布海原县地震局2011年度…`.
 */
const AUTHOR = new RegExp(
  `(?:^|[，。,]|由|现公布|现将|公布)(?<name>[\\p{Script=Han}]{2,28}${NAME_END})(?=(?:根据|按照|依据|依照|编制|制作|(?:关于)?(?:19|20)\\d\\d年|紧紧围绕|认真))`,
  'gu',
);

function namesInSentence(text: string): string[] {
  return [...text.matchAll(AUTHOR)]
    .map((match) => (match.groups?.['name'] ?? '').replace(/^.*(?:由|现公布|现将|公布)/u, ''))
    .filter((name) => name.length >= 5 && !/^[我本该各全]/u.test(name));
}

/** Sample: `联系单位：盐池县审计局办公室`, `请联系鄂托克前旗农牧局办公室`: the agency is what the office belongs to. */
const CONTACT = new RegExp(
  `(?:联系(?:单位|部门)?[：:]?|与)\\s*(?<name>[\\p{Script=Han}]{4,30}?(?:局|委员会|委|厅|政府|院|会))(?:\\p{Script=Han}{2,8}(?:室|科|处|股|部))`,
  'u',
);

function nameInContact(text: string): string | null {
  const name = CONTACT.exec(text)?.groups?.['name'];
  return name !== undefined && regionAtStart(name).length > 0 ? name : null;
}
