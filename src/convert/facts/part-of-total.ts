/**
 * Whether what was disclosed is a part of the year's total: of one subject of many, or told behind 其中.
 */
import type { FactKind } from '../../report.ts';
import { channelsIn } from './channels.ts';
import type { KindEvidence } from './kind-evidence.ts';

/** What stands between disclosing and what is disclosed, as in 公开|各类政府|信息. */
const SUBJECT =
  /(?:公开(?!系统|渠道)|发布|公布|新增)(?:(?:19|20)\d\d年度?)?(?<subject>\p{Script=Han}{0,16}?)(?:信息|文件|目录)/u;

/** What stands before 信息公开. Sample: `疫情防控|信息公开` */
const SUBJECT_BEFORE = /(?<subject>[\p{Script=Han}、]{0,24})信息(?:公开|发布|公布)数?$/u;

/** One field of many before what is disclosed. Sample: `财政|公开信息`, `重点领域|公开政府信息数` */
const FIELD_BEFORE =
  /(?:基层|财政|预决算|人事|党务|规划|民生|扶贫|教育|卫生|医疗|环保|环境|项目|价格|应急|重点领域)(?:政务|主动)?公开(?:政府|政务)?信息数?(?:共|为)?$/u;

/** Words there that name no subject. */
const NO_SUBJECT =
  /主动|公开|发布|公布|各类|各种|各项|各级|方面|政府|政务|校务|院务|医院|海关|税务|检察|司法|党务|企业|环境|有关|相关|全部|部门|单位|工作|新闻|文件|全文|电子化?|更新|(?:度假|开发|高新|园|景|新)区|[了的各类数总应共计本级和及等]/gu;

/** What is done, when, and by whom, before 信息公开. Sample: `完成`, `全年`, `松溪县审计局` */
const NO_SUBJECT_BEFORE =
  /完成|实现|进行|做好|开展|推进|其中|全年|年度|今年|累计|新增|依法|及时|通过.*|在.*|^.*(?:[局委办厅部院校司署]|[省市县区乡镇村]|街道|中心|机关|海关|公司|网站?|平台|栏|微信|微博|公众号)|[我年]/gu;

/** One class of several, though its word may name all. Sample: `公开|新闻类|信息`; not `各类`, `政府类` */
const OF_A_CLASS = /(?<![各多种分此]|政[府务])类$/u;

/** Whether one subject of many is counted. Sample: `公开财政预决算信息46条`, `疫情防控信息公开8条` */
export function isOfOneSubject(text: string): boolean {
  const subject = SUBJECT.exec(text)?.groups?.['subject'] ?? '';
  // 各种水利类信息 are all of a bureau of water.
  if (/^各[种类].{2,6}类$/u.test(subject)) return false;
  if (subject.replace(NO_SUBJECT, '').length >= 2 || OF_A_CLASS.test(subject)) return true;
  if (FIELD_BEFORE.test(text)) return true;
  const before = SUBJECT_BEFORE.exec(text)?.groups?.['subject'] ?? '';
  return before.replace(NO_SUBJECT_BEFORE, '').replace(NO_SUBJECT, '').length >= 2;
}

/** A figure of what was disclosed. Sample: `公开信息314条，` before 其中 */
const DISCLOSED = /(?:公开|发布|公布|推送)[^。]*\d/u;

/** What of all that is told was disclosed, or was new. Sample: `公开信息1300条，其中|主动公开1200条`, `累计公开12345条，其中|2014年公开321条` */
const TOTAL_ITSELF = /^[，,：:]?(?:属于?)?(?:主动公开|新增|新公开|(?:(?:19|20)\d\d年|今年|本年|当年))/u;

/** What was new in the year, behind another part. Sample: `其中全文电子化达100%，|本年度新增的主动公开信息289条` */
const NEW_ITSELF = /[，；](?:本年度?|今年|当年)新增的?(?:主动)?公开的?(?:政府|政务)?信息[^，。；]*$/u;

/** The clause of which 其中 tells a part, and by what, right before it. Sample: `在网站公开了各项信息，|累计公开1323条，`, `|通过网站，累计公开1323条，` */
const WHOLE = /(?:(?:通过|利用|依托|借助|在)[^，,。；了]*[，,])?[^，,。；]*\d[^，,。；]*[，,；：:（(]?$/u;

/** A class behind a semicolon, in the list that 其中 began. Sample: `公开信息55条，其中，发布决算1条；及时发布部门文件|3份` */
const CLASS_IN_LIST =
  /(?:公开|发布|公布)[^。]*\d[^。]*其中[，：:][^。]*；(?![^；]*(?:(?<!公)共|累计|总|全年|年度|主动公开|(?:政府|政务)信息|申请|(?:19|20)\d\d年|[我本]))[^；]*$/u;

/** One more part behind a semicolon. Sample: `；乡镇政府公开信息数|5574条`; not `；2014年共公开`, `；收到申请` */
const ITEM_BEHIND =
  /；(?![^；]*(?:(?<!公)共|累计|总|全年|年度|主动公开|申请|受理|(?:19|20)\d\d年|[我本]))[^；，\d]*\d[\d,.]*[^；，\d]*$/u;

/** What was done beside what has been told, and classes of it. Sample: `此外，我乡还通过张贴等方式，|公开`, `公开的类别包括：|主动公开政府信息19条` */
const BESIDE =
  /^(?:此外|另外|除此之外|除此以外)[，,]?[^。]{0,12}还(?:通过|利用|借助)|(?:类别|种类|类型)[^，。；]{0,6}(?:包括|有|如下)[：:]/u;

/** Whether a figure is of what was done besides, or of one class. */
export function isBeside({ sentence }: KindEvidence): boolean {
  return BESIDE.test(sentence) || CLASS_IN_LIST.test(sentence);
}

/** Whether a figure is told as a part of the one before it. */
export function isPartOfTotal({ sentence }: KindEvidence, total = DISCLOSED): boolean {
  const at = sentence.lastIndexOf('其中');
  if (at === -1) return false;
  const words = sentence.slice(at + 2);
  // A sentence that begins with 其中 parts the one before it.
  // Behind its colon a list goes on over semicolons, and in a sentence of parts alone.
  const isItem = at === 0 && total === DISCLOSED && ITEM_BEHIND.test(words);
  const goesOn = !words.includes('；') || /^[：:]/u.test(words) || isItem;
  // Of what a channel has, what was disclosed is a part all the same.
  const whole = WHOLE.exec(sentence.slice(0, at))?.[0] ?? sentence.slice(0, at);
  const isTotal = (TOTAL_ITSELF.test(words) && channelsIn(whole).length === 0) || NEW_ITSELF.test(words);
  return (at === 0 || total.test(sentence.slice(0, at))) && goesOn && !isTotal;
}

/** Interpretations, counted. Sample: `发布解读信息52条，其中网站发布40篇` */
const INTERPRETED = /解读[^。其]*\d/u;

/** Figures before 其中, of which others are told as parts. Sample: `接受咨询1870人次，`, `收取费用30元，`, `培训4次，` */
const TOTALS: Readonly<Record<string, RegExp>> = {
  consultations: /(?:咨询|来电|来访|接待|留言)[^。]*\d/u,
  fees: /\d\s?元/u,
  training: /培训[^。]*\d\s?[次期场]/u,
  meetings: /会议?[^。]*\d\s?[次场]/u,
  interpretations: INTERPRETED,
  'disclosed-website': INTERPRETED,
  'disclosed-weibo': INTERPRETED,
  'disclosed-wechat': INTERPRETED,
  'disclosed-other': INTERPRETED,
};

/** Whether a figure is a part of one of its own kind. Sample: `政策解读6篇，其中图文解读|4篇` */
export function isPartOfOwnTotal(kind: FactKind | null, evidence: KindEvidence): boolean {
  const total = TOTALS[kind ?? ''];
  // A sentence that begins with 其中 does not say of what.
  if (total === INTERPRETED && kind !== 'interpretations' && evidence.sentence.startsWith('其中')) return false;
  return total !== undefined && isPartOfTotal(evidence, total);
}
