/**
 * Numbers that count something: 315条, 80余条, 1.2万次, 931余件, 三次会议. Not dates, not numbers of documents, phones or roads.
 */
import type { Fact } from '../../report.ts';
import { hanNumber } from '../../text/han-number.ts';
import { remembered } from '../../text/remembered.ts';
import { regionAtStart } from '../recognize/regions.ts';
import { brokenNumber } from './broken-number.ts';

/** A counted thing in a text; places in UTF-16 units. */
export interface Counted {
  from: number;
  to: number;
  value: number;
  /** Null where the thing's name needs none. */
  unit: string | null;
  qualifier: Fact['qualifier'];
  /** Whether what is printed may be a piece of another number: it counts nothing. Sample: `321 456条`, `12,34条`, `12.345条` */
  broken: boolean;
}

/** Units, longer ones first. */
const UNITS = [
  '人次',
  '户次',
  '万字',
  '万元',
  '亿元',
  '元(?![\\d一二三四五六七八九]{1,2}角)',
  '条次',
  '卷册',
  '卷次',
  '件次',
  '件',
  '条',
  '次',
  '篇',
  '份',
  '封',
  '期(?!间)',
  '项',
  '场次',
  '场',
  '则',
  '起',
  '宗',
  '笔',
  '例',
  '名',
  '人(?![事民大才社力口防文物])',
  '位',
  '个百分点',
  '个',
  '部(?!分|门|署|委|长)',
  '册',
  '本(?!年|局|级|机关|单位)',
  '张',
  '块',
  '台',
  '家',
  '处',
  '幅',
  '户',
  '批',
  '宗',
  '种',
  '班',
  '平方米',
  '%',
  '％',
  '分钟',
  '小时',
  '天',
  '个工作日',
].join('|');

/** What makes a thing a count of structure, not of work. Sample: `8个方面`, `五部分` */
const STRUCTURE = '(?!方面|部分(?!公开)|环节|层面|阶段|目标|原则|结合|到位|月|工作日|季度)';

/** 约30条, 超过1200多次, 80余条, 2.7万人, 30余万次, 3个以上. */
const ARABIC = new RegExp(
  // The number is looked for before what stands in front of it: most signs are no digits.
  `(?=\\d)(?<=(?<before>不超过|不到|不足|不少于|不低于|至少|超过|超|逾|突破|多达|约|大约|近|将近|接近|达到?|共计|合计|共)?\\s{0,4})` +
    `(?<![\\d.．〔\\[第A-Za-z_/万亿千+-])(?<!\\d[:：])(?<!\\d[至到~～—–])(?<number>\\d+万\\d{1,4}(?!\\d)|\\d{1,3}(?:[,，]\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)\\s{0,4}` +
    `(?<first>[余多](?=[万亿千]))?(?:(?<scale>[万亿]|千(?![\\p{Script=Han}]{0,2}[瓦克米]))(?!元))?(?<more>余|多)?\\s{0,4}(?<unit>${UNITS})${STRUCTURE}(?<after>以上|左右|多)?`,
  'gu',
);

/** Signs of numbers in words, those of accounts among them. */
const NUMERAL = '[一二三四五六七八九十廿卅百千万零两壹贰貳叁參肆伍陆陸柒捌玖拾佰仟]';

/** What stands before a number in words: something done, or what is counted. */
const DONE =
  '共计?|累计|网站|公[开告示]栏|微[博信]|不存在|不掌握|转载|刊登|召开|举办|举行|开展|组织|编印|印发|发布|公开|接待|培训|参训|通报|抽查|检查|收取|(?<![未无不]|没有)(?:收到|受理|接到|发生)|收费|费用|[本复检制邮索]费|减免|配备|明确|指定|安排|确定|人员|[专兼]职|申请|复议|诉讼';

/** Units in words, and what is none: 一件事, 一条龙, 三名单, 二元化, 一起草, and 元 before its 角. */
const HAN_UNIT =
  '人次|次|场|期|件(?!事)|条(?!龙|例|款)|篇|份|批|名(?!列|次|单|称|录|义|额)|元(?!化|论|素|首|旦|[一二三四五六七八九]角)|起(?!草|步|点|来|到|源|诉)|宗(?!旨)';

/** 召开专题会议三次, 举办了两期, 公开信息貳佰叁拾伍条: numbers in words, only behind a verb of doing. */
const HAN = new RegExp(
  // The number is looked for before what stands in front of it: behind nearly every sign there is none.
  `(?=${NUMERAL}{1,9}[余多]?(?:${HAN_UNIT}))(?<=(?:${DONE})[\\p{Script=Han}]{0,12}?)(?<!一式|各执|人大|政协)(?<![数几第、和至届]|${NUMERAL})` +
    `(?<number>${NUMERAL}{1,9})(?<more>余|多)?(?<unit>${HAN_UNIT})(?!性|以上|面|第)`,
  'gu',
);

/** 有两名兼职工作人员: who does the work is counted behind any word. */
const HAN_STAFF = new RegExp(
  `(?<![数几第和至每各]|${NUMERAL}、?)(?<number>${NUMERAL}{1,3})(?<unit>[名位人])(?=[专兼全]职(?:(?:具体)?负责|[、，])|(?<!人)(?:[专兼全]职|专门)(?:的|从事[^，。；]{2,12})?(?:工作|管理)?(?:人员|同志|干部)|工作人员|(?:信息|联络|管理)员|(?:同志|干部)(?:专门|具体)?负责)`,
  'gu',
);

/** 网站总浏览量为536万, 粉丝数5437: what is a number by its name needs no unit. */
const NAMED =
  /(?:浏览量|访问量|点击[量率]|阅读量|粉丝[数量]?|订阅(?:人)?[数量]|关注(?:人?数|量)|下载量|转发量)(?:已?达到?|为|共|约|突破|超过)*\s*(?<number>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)\s*(?<first>[余多](?=[万亿]))?(?<scale>[万亿])?(?<more>余|多)?(?![\d.余多万亿]|[,，]\d|\s*(?:\d|次|人|条|个|篇|年|月|日|%|％))/gu;

/** A number behind a label that says that it is one. Sample: `收到申请数：|4`, `收费总额：|0`; an amount without a unit is told by nothing but nought. */
const LABELLED =
  /(?<=(?:数量?|总量)\s?[：:]\s{0,2})(?<number>\d{1,3}(?:,\d{3})+|\d{1,7})(?=\s*(?:[；;，,。、）)](?!\d)|$))|(?<=(?:总额|金额|费用?)\s?[：:]\s{0,2}|[处检复邮][理索制寄]费\s?)(?<nought>0)(?=\s*(?:[；;，,。、）)]|$))/gu;

/** The comma of a sentence inside a number, once: two may be meant. Sample: `申请999，120|条`; not `1，234，567|条` */
const ONE_WIDE_COMMA = /^\d+，\d+(?:\.\d+)?$/u;

/** Items have no thousandths: here a dot parts thousands. Sample: `12.345|条`; not `30.125元`, `每天3.2条` */
const DOTTED = /^\d{1,3}\.\d{3}$/u;
const DIVISIBLE = /[元%％]|百分点|平方米|分钟|小时|天|工作日/u;

/** Signs of a paragraph that is remembered: it is asked for its facts, and once more by the check of numbers. */
const LONGEST_REMEMBERED = 4000;

/** All counts of a text, in order, none inside another; broken ones among them. */
export const countsIn = remembered<readonly Counted[]>(readCounted, LONGEST_REMEMBERED);

function readCounted(text: string): Counted[] {
  const arabic = !/\d/u.test(text)
    ? []
    : [...text.matchAll(ARABIC)].filter((match) => !isDateOrNumber(text, match)).map(toCounted);
  const named = [...text.matchAll(NAMED), ...text.matchAll(LABELLED)].map(toNamedCount);
  const han = [...text.matchAll(HAN), ...text.matchAll(HAN_STAFF)].map(toHanCounted).filter((count) => count !== null);
  const isNew = (count: Counted, at: number): boolean => han.findIndex(({ from }) => from === count.from) === at;
  const isFree = (count: Counted): boolean => !arabic.some((other) => count.from < other.to && other.from < count.to);
  return [...arabic, ...named.filter(isFree), ...han.filter(isNew).filter(isFree)].sort((a, b) => a.from - b.from);
}

/** Sample: `2019年`, `12月31日`, `第20条`, `〔2017〕47号`. */
function isDateOrNumber(text: string, match: RegExpExecArray): boolean {
  const before = text.slice(Math.max(0, match.index - 6), match.index);
  return (
    /第\s*$/u.test(before) ||
    /[〔[]\s*$/u.test(before) ||
    isInName(text, match) ||
    isBeforePlace(text, match) ||
    // What stands in brackets alone is a count, and nothing else. Sample: `受理申请（5件）`; not `（2017）47份`
    (/[（(]\s*$/u.test(before) && !/^\s?[）)]/u.test(text.slice(match.index + match[0].length))) ||
    /第\s?\d+\s?[至到—-]\s?$/u.test(text.slice(Math.max(0, match.index - 12), match.index))
  );
}

/** What stands behind a year or a time, and begins like a unit. Sample: `2021|本溪市政府网站`, `14:25 |个旧市` */
function isBeforePlace(text: string, match: RegExpExecArray): boolean {
  const { unit = '' } = match.groups ?? {};
  const from = match.index + match[0].lastIndexOf(unit);
  return /^[本个户条]$/u.test(unit) && regionAtStart(text.slice(from, from + LONGEST_PLACE)).length > 2;
}

/** Longest name of a place that is looked for there, in characters. */
const LONGEST_PLACE = 12;

/** The last words of a name in quotes. Sample: `"创业新政|30条"` */
function isInName(text: string, match: RegExpExecArray): boolean {
  const end = match.index + match[0].length;
  return (
    /["”’」』]/u.test(text[end] ?? '') &&
    /["“‘「『][^"“”‘’「」『』，。；]{1,16}$/u.test(text.slice(Math.max(0, match.index - LONGEST_NAME), match.index))
  );
}

/** Longest name in quotes before its number, in characters. */
const LONGEST_NAME = 18;

function toCounted(match: RegExpExecArray): Counted {
  const { before = '', number = '0', first, scale, more, unit = '', after = '' } = match.groups ?? {};
  const [tenThousands, rest] = number.includes('万') ? number.split('万') : [null, number];
  const plain = Number((rest ?? '').replace(/[,，]/gu, '')) + Number(tenThousands ?? 0) * 1e4;
  const value = plain * scaleOf(scale);
  const from = match.index;
  return {
    from,
    to: match.index + match[0].length,
    value: Math.round(value * 1e6) / 1e6,
    unit: unit === '％' ? '%' : unit,
    qualifier: qualifierOf(before, (first ?? more) !== undefined || after === '多', after),
    broken:
      brokenNumber(match.input, from) ||
      ONE_WIDE_COMMA.test(number) ||
      (scale === undefined && DOTTED.test(number) && !DIVISIBLE.test(unit)),
  };
}

function toNamedCount(match: RegExpExecArray): Counted {
  const { number = '0', first, scale, more } = match.groups ?? {};
  return {
    from: match.index + match[0].lastIndexOf(number),
    to: match.index + match[0].length,
    value: Math.round(Number(number.replaceAll(',', '')) * scaleOf(scale) * 1e6) / 1e6,
    unit: null,
    qualifier: (first ?? more) === undefined ? 'exact' : 'more-than',
    broken: brokenNumber(match.input, match.index + match[0].lastIndexOf(number)),
  };
}

function scaleOf(scale: string | undefined): number {
  return { 千: 1e3, 万: 1e4, 亿: 1e8 }[scale ?? ''] ?? 1;
}

function qualifierOf(before: string, more: boolean, after: string): Fact['qualifier'] {
  if (/^(?:不少于|不低于|至少)$/u.test(before) || after === '以上') return 'at-least';
  if (/^(?:超过|超|逾|突破)$/u.test(before) || more) return 'more-than';
  return /^(?:约|大约|近|将近|接近|不超过|不到|不足)$/u.test(before) || after === '左右' ? 'about' : 'exact';
}

function toHanCounted(match: RegExpExecArray): Counted | null {
  const { number = '', more, unit = '' } = match.groups ?? {};
  // 上千条, 近百条 are about so many.
  if (/^[百千万]$/u.test(number) && /[上成近逾超约]$/u.test(match.input.slice(0, match.index))) return null;
  const value = hanNumber(number.replace(/^(?=[百千万])/u, '一'));
  if (value === null) return null;
  return {
    from: match.index,
    to: match.index + match[0].length,
    value,
    unit,
    qualifier: more === undefined ? 'exact' : 'more-than',
    broken: false,
  };
}
