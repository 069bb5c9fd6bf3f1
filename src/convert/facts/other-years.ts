/**
 * Whether a clause speaks of other years than the report's: of a span over several (2008年以来, 截至2014年底累计), of the year
 * before (2013年, 去年同期), or of a comparison with it (较上年增加).
 */
import { ANY_YEAR as YEAR, yearIn } from '../recognize/metadata/year-words.ts';

/** The years that the report is on; two where its period goes over New Year. */
export interface OwnYears {
  from: number;
  to: number;
}

/** Words before the words that count. Sample: `其中，`, `而`, `另外` */
const LEAD =
  /^(?:其中|而|但|另外?|此外|同时|目前|据统计|经统计|在|继|当中|[我本全][局委办厅院校部会站所处镇乡县市区省])+/u;

/** The report's own year, in words. Sample: `今年以来`, `全年`, `年初以来`, `一年来` */
const THIS_YEAR =
  /今年|本年|全年|当年|年内|(?<!\d)年度内|年初以来|(?<![二三两四五六七八九十\d])一年(?:多)?来|本学年|该年/u;

/** Over many years. Sample: `历年累计公开`, `近三年来`, `三年来`, `近年来`, `多年来`, `开通以来`, `条例实施之日起` */
const MANY_YEARS =
  /历年|历届|近几?年[来间]|近[二两三四五六七八九十几\d]{1,2}年|(?:[二两三四五六七八九十几多]|\d)年(?:多)?(?:以)?来|过去[二两三四五六七八九十几\d]{1,2}年|(?:施行|实施|执行|颁布|公布|出台|开通|运行|成立|建立|建成|上线|启用|建站|开办|开设|推行|启动|开展|组建|挂牌)(?:之日)?(?:以来|起|至今)|自从?(?!今|本|年初)\p{Script=Han}{2,24}(?<!一年|年初|今年)以来|十?[一二三四五六七八九十]大以来|去年以来|至今/u;

/** A part of the year. Sample: `上半年`, `第一季度`, `1-6月`; not `1-12月` */
const PART_OF_YEAR =
  /[上下]半年|[第前][一二三四1-4]季度|(?<!\d)(?:\d{1,2}月?\s?[-—–~～至到]\s?(?!12)\d{1,2}|(?!1[月\s]*[-—–~～至到])\d{1,2}月?\s?[-—–~～至到]\s?12)\s?月(?!\s?\d)/u;

/** One month, or a day of it, at a clause's begin. Sample: `12月份`, `2014年3月`, `5月12日`; not `12月底`, `12月31日`, `1月至12月` */
const MONTH = new RegExp(
  `^(?:${YEAR}\\s*年\\s*)?(?!12\\s*月\\s*3[01])\\d{1,2}\\s*月(?![底末初])份?(?:\\s*\\d{1,2}\\s*日)?(?!\\s*(?:[-—–~～至到起\\d]|以来|之前|以前|前|底|末))`,
  'u',
);

/** From a year on. Sample: `2008年以来`, `2008年5月1日至今`, `自2008年起` */
const FROM_YEAR = new RegExp(
  `(?<year>${YEAR})\\s*年(?:\\s*(?<month>\\d{1,2})\\s*月)?[^，。至到]{0,16}?(?:以来|至今|起)`,
  'u',
);

/** From one year to another. Sample: `2008年至2014年`, `2008年5月1日—2014年12月31日`, `2008-2014年` */
const YEAR_TO_YEAR = new RegExp(
  `(?<year>${YEAR})\\s*(?:年(?:\\s*(?<month>\\d{1,2})\\s*月(?:\\s*\\d{1,2}\\s*日)?)?起?\\s*)?(?:截?[至止]|到|—+|-+|–|~|～|－)\\s*(?<until>${YEAR})\\s*年`,
  'u',
);

/** Up to a day. Sample: `截至2014年底`, `截止目前`, `本局|到2014年底|累计公开`; not `2008年5月1日到2014年底` */
const UP_TO = new RegExp(
  `截[至止]到?(?:目前|今|现在|${YEAR}\\s*年(?:年?底|年?末|\\s*\\d{1,2}\\s*月(?:底|末|份|\\s*\\d{1,2}\\s*日)?)?)|(?<![\\d年月日底])到${YEAR}\\s*年(?:年?底|年?末|\\s*12\\s*月(?:底|末|\\s*31\\s*日))止?`,
  'u',
);

/** Begins with a year. Sample: `2013年|为12件`, `2013年度|公开…` */
const YEAR_FIRST = new RegExp(
  `^(?<year>${YEAR})\\s*年(?:度)?(?!以来|至|到|起|\\s*\\d{1,2}\\s*月\\s*\\d{1,2}\\s*日至)`,
  'u',
);

/** The year before, or what is to come, at a clause's begin. Sample: `去年同期8件`, `上年为12条`, `下一步`; not `上年结转2件` */
const LAST_YEAR =
  /^(?:上一?年度?|去年|前年|上年同期|同期|往年|明年|来年|次年|下一?年度?(?!继续|办理)|下一?步|今后|未来)/u;

/** Requests that came over from the year before, or go into the next, are this year's matter. */
const CARRIED = /年度?继续(?:办理|处理|答复)|结转|转入|遗留|延续|未办结/u;

/** What is named by its year and made in another. Sample: `2013年部门决算`, `2013年政府信息公开年度报告` */
const NAMED_BY_YEAR =
  /年报|报告|预算|决算|要点|计划(?!主动|公开|发布|培训|召开|举办|组织|开展|制定|印发)|方案|总结|考核/u;

/** What every clause that speaks of time has: most speak of none. */
const OF_TIME = /[年来今期月季]|累计|截|总计达|历史|下一?步/u;

/** `other`: it does, and what follows too; `once`: it does; `own`: of the report's own again; `up-to-date`: of a day up to which. */
export function readsOtherYears(
  clause: string,
  own: OwnYears,
  isUpToDate: boolean,
): 'own' | 'other' | 'once' | 'up-to-date' | null {
  if (!OF_TIME.test(clause)) return null;
  if (PART_OF_YEAR.test(clause)) return 'once';
  const words = clause.replace(LEAD, '');
  // A month alone speaks of what follows; one with its own words of its own figures.
  const month = MONTH.exec(words)?.[0];
  if (month !== undefined) return words === month ? 'other' : 'once';
  const upTo = UP_TO.exec(words)?.[0] ?? '';
  const rest = upTo === '' ? words : words.replace(upTo, '');
  const span = spanIn(rest, own);
  if (span !== null) return span;
  if (/累计|总计达|历史/u.test(rest) && (upTo !== '' || isUpToDate) && !speaksOfOwn(rest, own)) return 'other';
  const first = YEAR_FIRST.exec(rest);
  if (first !== null) {
    if (isOwn(yearIn(first[0]), null, own)) return 'own';
    return NAMED_BY_YEAR.test(rest) || CARRIED.test(rest) ? null : 'other';
  }
  if (LAST_YEAR.test(rest)) return CARRIED.test(rest) ? null : 'other';
  if (speaksOfOwn(rest, own)) return 'own';
  return upTo === '' ? null : 'up-to-date';
}

function spanIn(words: string, own: OwnYears): 'own' | 'other' | null {
  if (THIS_YEAR.test(words)) return null;
  const range = YEAR_TO_YEAR.exec(words)?.groups ?? FROM_YEAR.exec(words)?.groups;
  if (range !== undefined) {
    const begin = yearIn(`${range['year'] ?? ''}年`);
    return isOwn(begin, range['month'] ?? null, own) ? 'own' : 'other';
  }
  if (!MANY_YEARS.test(words)) return null;
  return own.to === FIRST_YEAR && SINCE_REGULATIONS.test(words) ? 'own' : 'other';
}

/** The Regulations came into force on 1 May 2008. Sample: `自《条例》施行以来`, `条例实施之日起` */
const FIRST_YEAR = 2008;
const SINCE_REGULATIONS = /条例》?(?:正式)?(?:施行|实施|执行|生效)(?:之日)?(?:以来|起|至今)/u;

/** From July on a year belongs to the academic year that ends in the next. */
function isOwn(year: number | null, month: string | null, own: OwnYears): boolean {
  if (year === null || (year >= own.from && year <= own.to)) return true;
  return year === own.from - 1 && Number(month ?? 0) >= 7;
}

const YEARS = new RegExp(`${YEAR}\\s*年`, 'gu');

function speaksOfOwn(words: string, own: OwnYears): boolean {
  return (
    THIS_YEAR.test(words) ||
    [...words.matchAll(YEARS)].some(([year]) => {
      const value = yearIn(year);
      return value !== null && value >= own.from && value <= own.to;
    })
  );
}

/** A comparison inside a clause: what stands behind is a difference, or the other year's. Sample: `申请|比上年的8件减少3件`, `|同比增加` */
const COMPARED =
  /(?:较|比)(?:之)?(?=上一?年|去年|前年|往年|同期|上年|(?:19|20)\d\d)|(?:与|和|同)(?=(?:上一?年|去年|往年|(?:19|20)\d\d年)[^，。]{0,12}(?:相比|比较|持平))|同比|环比/u;

/** Where a comparison with another year begins; -1 for none. */
export function comparisonAt(clause: string, own: OwnYears): number {
  const at = clause.search(COMPARED);
  const year = at === -1 ? null : /^[较比与和同]之?(?<year>(?:19|20)\d\d)/u.exec(clause.slice(at))?.groups?.['year'];
  return year !== undefined && year !== null && Number(year) === own.to ? -1 : at;
}

/** A year that a clause begins with, and nothing of those after it. Sample: `|2013年|，我局未收到申请`, `截至|2013年|底`; not `2013年以来` */
const NAMED_YEAR = new RegExp(
  `(?<=^|[，。；：:（(\\s]|其中|在|截[至止])(?<year>${YEAR})\\s*年(?!以来|至|到|起|\\s*\\d{1,2}\\s*月[^，。]{0,8}(?:至|到|以来|起|[—-]))`,
  'gu',
);

/** Years before, in the clause that denies. Sample: `，往年也|没有进行收费` */
const FORMERLY = /(?:往年|以往|此前|以前年度)[^，。；]{0,12}$/u;

/** Whether a sentence up to where it denies something speaks of a year before the report's. */
export function isOfYearBefore(sentence: string, own: OwnYears): boolean {
  if (FORMERLY.test(sentence)) return true;
  if (THIS_YEAR.test(sentence) || spanIn(sentence, own) !== null) return false;
  const last = [...sentence.matchAll(NAMED_YEAR)].at(-1)?.groups?.['year'];
  const year = last === undefined ? null : yearIn(`${last}年`);
  return year !== null && year < own.from;
}
