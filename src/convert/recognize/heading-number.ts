/**
 * The numbers that open headings in official Chinese, and how they rank by custom:
 * 第一部分, 壹、, 一、, （壹）, （一）, 1., 1.1, 1.1.1, （1）, 1）, ①, 一是. What follows the number is not judged here.
 */
import { knownHeadingLength, knownPointLength } from '../../forms/index.ts';
import { hanNumber } from '../../text/han-number.ts';

/** Ranks by custom, major first. */
export const STYLES = [
  'part',
  'capital',
  'capital-bracket',
  'han',
  // Without a number, inside a part: 监督保障情况
  'aspect',
  'han-bracket',
  'arabic',
  'decimal',
  'decimal-deep',
  'arabic-bracket',
  'arabic-half-bracket',
  'circled',
  'letter',
  'said',
  // Only its mark is left: 、总体情况
  'lost',
] as const;
export type NumberStyle = (typeof STYLES)[number];

export interface HeadingNumber {
  style: NumberStyle;
  /** The counting number, from 1; 0 where it is lost. */
  value: number;
  /** As printed, with its mark. */
  printed: string;
  /** UTF-16 place where the number begins, and where what follows it begins. */
  from: number;
  to: number;
}

const HAN = '[一二三四五六七八九十百]{1,5}';
/** Half-width and full-width digits. */
const NUM = '[\\d０-９]{1,2}';

/** Numerals of accounts, which some write for 一、二、三. */
const CAPITAL = '[壹贰貳叁參肆伍陆陸柒捌玖拾]{1,2}';

/** What a quantity is counted in: behind it a number is no heading's. Sample: `1.5|万元`, `2.0|版`, `3.2|个百分点`. */
const UNIT =
  '(?:[万亿千百]|元|条|件|个|项|篇|次|份|名|人|户|家|倍|成|版|级|米|公里|公顷|平方|立方|亩|吨|度|分|秒|小时|天|日|月|年|岁|代|号|期|批|折|比)';

/** Names of groups: `n` the number itself. The blank before and after is free. */
const PATTERNS: ReadonlyArray<readonly [NumberStyle, RegExp]> = [
  // 第二部分 二、主动公开: the number said twice
  ['part', new RegExp(`^第(?<n>${HAN})(?:部分|章|篇)[、．.:：]?\\s*\\k<n>\\s?、(?=\\s*\\p{Script=Han})`, 'u')],
  // 第一部分 概述, 第二章、…
  ['part', new RegExp(`^第(?<n>${HAN}|${NUM})(?:部分|章|篇)[、．.:：]?`, 'u')],
  // 壹、概述; not 陆、海、空, not 伍、陆二人
  ['capital', new RegExp(`^(?<n>${CAPITAL})\\s?[、．.](?!\\p{Script=Han}{1,3}、|${CAPITAL})`, 'u')],
  // 一、总体情况, 一．总体情况; not 一、二季度
  ['han', new RegExp(`^(?<n>${HAN})\\s?(?:[,，]?[、．.﹑]|[，,])(?!${HAN}(?:[、，,]|季度|级|类|期|是|月|年|等))`, 'u')],
  // 一␣工作机制, 一␣概␣述: a blank instead of the mark
  [
    'han',
    /^(?<n>[一二三四五六七八九十]{1,2})[ \u3000]+(?=\p{Script=Han}(?:\p{Script=Han}|[ \u3000]+\p{Script=Han}\s*$))(?![一二三四五六七八九十是])/u,
  ],
  // （壹）主动公开
  ['capital-bracket', new RegExp(`^[（(]\\s?(?<n>${CAPITAL})\\s?[）)][、．.]?`, 'u')],
  // （一）主动公开, (一)、主动公开
  ['han-bracket', new RegExp(`^[（(〔﹙]\\s?(?<n>${HAN})\\s?[）)〕﹚][、．.]?`, 'u')],
  // 二）主动公开, alone on its line: the first bracket is lost; not （见附件|一）已经公开，
  ['han-bracket', new RegExp(`^(?<n>${HAN})[）)](?=\\p{Script=Han}[^，。；：（()]{1,22}$)`, 'u')],
  // ㈠主动公开
  ['han-bracket', /^(?<n>[㈠-㈩])[、．.]?/u],
  // 1.主动公开, 1、主动公开, 2、2012年主动公开; not 1.5万元, not 1、2号楼
  ['arabic', new RegExp(`^(?<n>${NUM})\\s?[、．.﹒](?!\\d(?!\\d{3}年))`, 'u')],
  // 1.1 公开内容, 2.3依申请公开; not 1.5万元, not 2017.1.20
  ['decimal', new RegExp(`^${NUM}[.．](?<n>${NUM})[.．、]?\\s*(?!${UNIT})(?=\\p{Script=Han}{2})`, 'u')],
  // 1.1.1 网站公开
  ['decimal-deep', new RegExp(`^${NUM}[.．]${NUM}[.．](?<n>${NUM})[.．、]?\\s*(?!${UNIT})(?=\\p{Script=Han}{2})`, 'u')],
  // （1）主动公开
  ['arabic-bracket', new RegExp(`^[（(]\\s?(?<n>${NUM})\\s?[）)][、．.]?`, 'u')],
  // ⑴主动公开
  ['arabic-bracket', /^(?<n>[⑴-⒇])[、．.]?/u],
  // 1）主动公开
  ['arabic-half-bracket', new RegExp(`^(?<n>${NUM})[）)][、．.]?`, 'u')],
  // ①主动公开
  ['circled', /^(?<n>[①-⑳])[、．.]?/u],
  // a、驾考服务, B.车管服务
  ['letter', /^(?<n>[a-hA-H])[、．.](?=\p{Script=Han})/u],
  // 一是主动公开情况, on a line of its own
  ['said', /^(?<n>[一二三四五六七八九十])是(?=\p{Script=Han}{4,15}\s*$)/u],
];

/** Sample: `2 主动公开情况` */
const BARE = new RegExp(`^(?<n>${NUM})[ \\u3000]+(?=\\p{Script=Han})`, 'u');

/** Sample: `二主动公开政府信息情况` */
const BARE_HAN = /^(?<n>[一二三四五六七八九十])(?=\p{Script=Han}{2,30}\s*$)/u;

/** Numbers without their mark, by style. */
const WITHOUT_MARK: Partial<Record<NumberStyle, RegExp>> = { arabic: BARE, han: BARE_HAN };

/** A number without its mark before a heading that the form or custom knows, and nothing else. */
function readBareNumber(style: NumberStyle, rest: string): RegExpExecArray | null {
  const match = WITHOUT_MARK[style]?.exec(rest) ?? null;
  if (match === null) return null;
  const title = rest.slice(match[0].length).trimEnd();
  return title !== '' && knownHeadingLength(title) === title.length ? match : null;
}

/** Whether words are all of a heading or a point that the form or custom knows. */
function isKnown(title: string): boolean {
  return Math.max(knownHeadingLength(title), knownPointLength(title)) === title.length;
}

/** What some pattern begins with: most lines begin with none of it, and need no further look. */
const BEGINS = /^\s*[第壹贰貳叁參肆伍陆陸柒捌玖拾一二三四五六七八九十百（(〔﹙㈠-㈩\d０-９⑴-⒇①-⑳a-hA-H]/u;

/** The heading number that a line begins with; null when it begins with none. */
export function readHeadingNumber(text: string): HeadingNumber | null {
  if (!BEGINS.test(text)) return null;
  const from = text.length - text.trimStart().length;
  const rest = text.slice(from);
  for (const [style, pattern] of PATTERNS) {
    const match = pattern.exec(rest) ?? readBareNumber(style, rest);
    if (style === 'said' && match !== null && !isKnown(rest.slice(match[0].length).trimEnd())) continue;
    const value = match?.groups?.['n'] === undefined ? null : numberOf(match.groups['n']);
    if (match === null || value === null) continue;
    return { style, value, printed: match[0], from, to: from + match[0].length };
  }
  return null;
}

/** Ranges of characters that are numbers by themselves: first of the range, its value. */
const ENCLOSED: ReadonlyArray<readonly [first: string, last: string]> = [
  ['㈠', '㈩'],
  ['⑴', '⒇'],
  ['①', '⑳'],
];

/** 十二 → 12, ㈢ → 3, 7 → 7; null when the characters make no number. */
function numberOf(printed: string): number | null {
  const plain = printed.normalize('NFKC');
  if (/^\d+$/u.test(plain) && !ENCLOSED.some(([first, last]) => printed >= first && printed <= last))
    return Number(plain);
  if (/^[a-h]$/iu.test(printed)) return printed.toLowerCase().charCodeAt(0) - 'a'.charCodeAt(0) + 1;
  const range = ENCLOSED.find(([first, last]) => printed >= first && printed <= last && printed.length === 1);
  if (range !== undefined) return printed.charCodeAt(0) - range[0].charCodeAt(0) + 1;
  return hanNumber([...printed].map(fromCapital).join(''));
}

/** 叁 → 三; any other character stays. */
function fromCapital(character: string): string {
  const at = '壹贰叁肆伍陆柒捌玖拾貳參陸'.indexOf(character);
  return at === -1 ? character : ('一二三四五六七八九十二三六'[at] ?? character);
}
