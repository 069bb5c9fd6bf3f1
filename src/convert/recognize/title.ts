/**
 * The printed title (标题): the lines of the head that name a report, joined.
 */
import { foldDigits } from '../../text/fold-digits.ts';
import { toSimplified } from '../../text/simplified.ts';
import { readHeadingNumber } from './heading-number.ts';
import type { CleanLine } from './clean-line.ts';
import { canBeAgency, CAPTION, nameInTitle } from './metadata/agency-name.ts';
import { kindOf } from './metadata/agency-kind.ts';
import { ANY_YEAR } from './metadata/year-words.ts';
import { regionAtStart } from './regions.ts';
import { isSitesWord } from './sites-words.ts';

/** What a title of such a report ends like. Sample: `2015年度报告`, `信息公开年报`, `工作情况报告（2012年）`, `年度报告的公告`. */
const REPORT =
  /(?:报告|年报|報告|年報|工作总结|情况总结)(?:的(?:公告|通告|公示|函))?(?:[/／]全文)?(?:\s*[（(【][^）)】]*[）)】])?[^\p{Script=Han}。；，：]{0,8}$|^\p{Script=Han}{3,24}(?:19|20)\d\d年度?(?:政府|政务)信息公开工作情况$/u;

/** What a title says, on its line or the one above: a site's menu has reports too. Sample: `信息公开`, `某某局年报`, `2015年`; not `发展报告` */
const OF_DISCLOSURE = new RegExp(`公开|公開|政务|政務|\\p{Script=Han}{3}(?:年度|年报|年報)|${ANY_YEAR}`, 'u');

/** How a sentence begins that is not a title. */
const SENTENCE = /^(?:根据|根據|按照|依据|依據|现将|現將|本报告|本報告|本年度?报|本年度?報|为|為)/u;

/** A line of only a year or a remark in brackets or behind dashes, below or inside a title. Sample: `（2019年度）`, `——2016年度`. */
const BRACKETED = /^[（(【〔][^）)】〕]{1,30}[）)】〕]$|^[—–-]{1,4}\s?(?:19|20)\d\d年度?$/u;

/** A year alone in brackets, which is that of the day where the title has one of its own. Sample: `（2015年）` below `2014年…报告` */
const BRACKETED_YEAR = new RegExp(`^[（(【〔]\\s*${ANY_YEAR}\\s*年[）)】〕]$`, 'u');

/** Whether a line below a title belongs to it. */
function isRemark(text: string, title: string): boolean {
  return BRACKETED.test(text) && !(BRACKETED_YEAR.test(text) && YEAR.test(title));
}

const LONGEST_LINE = 60;

/** A line that cannot end a title of its own. Sample: `鞍山市千山区人民政府关于` */
const GOES_ON = /(?:关于|關於|的|年|年度)$/u;

const YEAR = new RegExp(`\\d{4}|${ANY_YEAR}`, 'u');

/** A title that names its agency already: what stands above it is a letterhead. */
function isWhole(title: string): boolean {
  const name = nameInTitle(title);
  return name !== null && canBeAgency(name);
}

/** A line that ends inside a body's name. Sample: `会昌县人力资源和社会`, above `保障局2015年…` */
function isCutName(text: string): boolean {
  const { length } = regionAtStart(text);
  return length > 2 && length < text.length && kindOf(text) === null && !REPORT.test(text) && !/公开|公開/u.test(text);
}

/** The matter of a title that begins on the line above. Sample: `政府信息公开年报` below `2012年某市交通运输局` */
export function endsTitle(above: CleanLine | undefined, line: CleanLine): boolean {
  const head = foldDigits(closeUp(above?.text.trim() ?? ''));
  return (
    /^(?:政府)?信息公开(?:工作)?(?:年报|年度报告)$/u.test(toSimplified(closeUp(line.text.trim()))) &&
    BEGUN.test(head) &&
    kindOf(head.replace(BEGUN, '')) !== null &&
    canBeAgency(head.replace(BEGUN, ''))
  );
}

/** How a title begins whose year stands first. Sample: `2012年|某市交通运输局` */
const BEGUN = new RegExp(`^${ANY_YEAR}年度?(?=\\p{Script=Han}{4})`, 'u');

/** A line of a site with its day. Sample: `某省信息公开  2015/3/27` */
const DATED = /(?:19|20)\d\d[/.-]\d{1,2}[/.-]\d{1,2}(?!\d)/u;

/** Whether a line is a day and nothing else, which is that of a notice above. Sample: `2022年2月20日` */
function isDay(text: string): boolean {
  return /^[（(]?(?:19|20)\d\d年\d{1,2}月\d{1,2}日[）)]?$/u.test(text);
}

/** Whether a line is what the page calls its site by. Sample: `某区人民政府` below `欢迎您访问某区人民政府门户网站` */
function isOfSite(lines: readonly CleanLine[], index: number): boolean {
  const name = lines[index]?.text.trim() ?? '';
  return name !== '' && lines.slice(0, index).some(({ text }) => text.includes(`访问${name}门户网站`));
}

/** What the title is made of, and the earlier lines that only say it again. */
export interface FoundTitle {
  /** Indexes of its lines. */
  lines: number[];
  /** Indexes of lines that repeat it. */
  repeated: number[];
}

/** Finds the title in the head; `candidates` are the indexes of head lines that are not furniture. */
export function findTitle(lines: readonly CleanLine[], candidates: readonly number[]): FoundTitle {
  const textAt = (index: number): string =>
    foldDigits([index, ...restOf(lines, index)].map((each) => closeUp(lines[each]?.text.trim() ?? '')).join(''));
  const possible = candidates.filter((index) => !goesOn(lines[index]) && isTitleLine(textAt(index)));
  // Printed twice, with the year and without: the fuller one is the title.
  const withAbove = (index: number): string => {
    const above = possible[possible.indexOf(index) - 1];
    return (above === undefined ? '' : textAt(above)) + textAt(index);
  };
  const titles = possible.filter((index) => REPORT.test(textAt(index)) && OF_DISCLOSURE.test(withAbove(index)));
  // A link to the same report in pictures.
  const isCaptioned = (index: number): boolean => {
    const bare = textAt(index).replace(CAPTION, '');
    return bare !== textAt(index) && titles.some((other) => textAt(other) === bare);
  };
  const named = titles.filter((index) => !isCaptioned(index));
  // Printed twice, line below line: the first one, which the name stands above.
  const firstOfSame = (): number | undefined => {
    let at = named.length - 1;
    const isSame = (upper = -1, lower = -1): boolean =>
      upper >= 0 && adjacent(lines, upper, lower) && textAt(upper) === textAt(lower);
    while (at > 0 && isSame(named[at - 1], named[at])) at--;
    return named[at];
  };
  const full = named.findLast((index) => YEAR.test(textAt(index)) && nameInTitle(textAt(index)) !== null);
  const last = full ?? firstOfSame();
  if (last === undefined) return { lines: [], repeated: [] };
  const found = [last];
  // Upwards: the agency's name and other short lines that stand right above belong to it.
  let position = possible.indexOf(last);
  while (position > 0) {
    const above = possible[position - 1];
    if (above === undefined || !adjacent(lines, above, found[0] ?? last) || repeats(textAt(above), textAt(last))) break;
    if (DATED.test(textAt(above)) || isDay(textAt(above)) || isOfSite(lines, above) || isSitesWord(textAt(above)))
      break;
    const rows = [above, ...found].map(textAt).join('');
    const isSaidWhole = possible.some((index) => index < above && textAt(index).replace(/\s/gu, '') === rows);
    const goesOnBelow = GOES_ON.test(textAt(above)) || isCutName(textAt(above)) || isSaidWhole;
    if (isWhole(found.map(textAt).join('')) && !goesOnBelow) break;
    found.unshift(above);
    position--;
  }
  const below = possible[possible.indexOf(last) + 1];
  if (below !== undefined && adjacent(lines, last, below) && isRemark(textAt(below), textAt(last))) found.push(below);
  const title = found.map(textAt).join('');
  const above = possible.filter(
    (index) => index < (found[0] ?? 0) && (repeats(textAt(index), title) || isEntry(textAt(index), title)),
  );
  // Said again right below, or below what the page sets between, on one line or on two.
  const after = possible.slice(possible.indexOf(found.at(-1) ?? last) + 1);
  const again =
    [after.slice(0, 1), after.slice(0, 2)].find((rows) => saysAgain(rows.map(textAt).join(''), title)) ?? [];
  const isBelow = candidates
    .filter((index) => index > (found.at(-1) ?? last) && index < (again[0] ?? 0))
    .every((index) => lines[index]?.text.trim() === '');
  const repeated = [...above, ...(isBelow ? again : [])];
  const whole = (indexes: readonly number[]): number[] => indexes.flatMap((index) => [index, ...restOf(lines, index)]);
  return { lines: whole(found), repeated: whole(repeated) };
}

/** Whether lines are the title once more, perhaps without its year. Sample: `某镇|政府信息公开…报告` below `某镇2020年政府信息公开…报告` */
function saysAgain(rows: string, title: string): boolean {
  return rows.replace(CAPTION, '') === title || (rows !== '' && rows === title.replace(/(?:19|20)\d\d年度?/u, ''));
}

/** Whether the original itself tells that a line goes on with the one above. */
function goesOn(line: CleanLine | undefined): boolean {
  return line?.print?.begins === false;
}

/** The lines that go on with a line, where the original tells it: a long title of two printed lines is one. */
function restOf(lines: readonly CleanLine[], index: number): number[] {
  const rest: number[] = [];
  for (let next = index + 1; goesOn(lines[next]); next++) rest.push(next);
  return rest;
}

/** Without blanks that set characters apart, and without bars around. Samples: `工 作 报 告` → `工作报告`, `年度报告 | |||` → `年度报告` */
function closeUp(text: string): string {
  return text
    .replace(/^[\s|｜]+/u, '')
    .replace(/(?<![\s|｜])[\s|｜]+$/u, '')
    .replace(/(?<=(?:^|\s)\p{Script=Han})\s+(?=\p{Script=Han}(?:\s|$))/gu, '');
}

/** Other names of a body, which a title may list. Sample: `某局|（县某办、县某局）|2020年…报告`, `某县某局|、某县某局|2020年…报告` */
const NAMES_BESIDE =
  /[（(][^（）()。；：]*[）)]|(?<=^\p{Script=Han}{4,24}(?:局|委|会|办|室|厅))、\p{Script=Han}{4,24}(?:局|委|会|办|室|厅)(?=(?:关于)?(?:19|20)\d\d年.*(?:报告|年报)$)/gu;

/** What a title that is an annex of something stands below. Sample: `附件1`, `附表一：` */
const ANNEX = /^附[件表录]?\s?[\d一二三四五六七八九十]{0,2}[：:]?$/u;

function isTitleLine(text: string): boolean {
  if (
    ANNEX.test(text) ||
    !/\p{Script=Han}/u.test(text) ||
    text.length > LONGEST_LINE ||
    SENTENCE.test(text) ||
    /[。；，：:、]/u.test(text.replace(CAPTION, '').replace(NAMES_BESIDE, ''))
  )
    return false;
  if (!isBalanced(text)) return false;
  return readHeadingNumber(text) === null;
}

/** Every bracket closes, and none closes that was not opened: a wrapped sentence cuts them. Sample: `法》）和《关于发布…年度报告` */
function isBalanced(text: string): boolean {
  return [
    ['《', '》'],
    ['（', '）'],
    ['(', ')'],
  ].every(([open = '', close = '']) => {
    const opened = text.split(open).length;
    return opened === text.split(close).length && (opened === 1 || text.indexOf(open) < text.indexOf(close));
  });
}

/** Only blank lines between. */
function adjacent(lines: readonly CleanLine[], upper: number, lower: number): boolean {
  return lines.slice(upper + 1, lower).every((line) => line.text.trim() === '' || goesOn(line));
}

/** A report of nobody, with its mark in a list and its day. Sample: `2006年政府信息公开年报 ( 2007-01-17 )`, `• 信息公开年度报告` */
const ENTRY = new RegExp(
  `^[•·*-]?\\s*(?<year>(?:${ANY_YEAR}年度?)?)(?:(?:政府|政务)?信息公开)?(?:工作)?(?:年度报告|年报)\\s*(?:[（([【]\\s*(?:19|20)\\d\\d[^）)\\]】]{4,20}[）)\\]】])?$`,
  'u',
);

/** Whether a line is the entry of the site's list, or the name of the column, under which a title stands that names a body. */
function isEntry(text: string, title: string): boolean {
  const entry = ENTRY.exec(toSimplified(text));
  return entry !== null && isWhole(title) && title.includes(entry.groups?.['year']?.slice(0, 4) ?? '');
}

/** Whether a line says the title, or the begin of it, once more, perhaps as a browser's window does. Sample: `…报告_某区人民政府门户网站` */
function repeats(text: string, title: string): boolean {
  const [line, whole] = [text, title].map((value) => value.replace(/\s/gu, '')) as [string, string];
  if (line.length <= 8) return false;
  if (line.startsWith(whole) && /^[_|｜—–-]|^\.(?:docx?|pdf|wps)$/u.test(line.slice(whole.length))) return true;
  return whole.startsWith(line.slice(0, 40)) && REPORT.test(text);
}
