/**
 * Takes out blanks that set the page and say nothing: `2015 年` becomes `2015年`, `传播字〔2015〕4 号` loses its blank,
 * and a line set letter by letter (`年 度 报 告`) is closed up.
 */
import { editsAt, type Repair } from './repair.ts';

/** One or more blanks, none of them a tab. */
const BLANKS = '[ \\u00A0\\u3000\\u2000-\\u200A]+';

/** Blanks between a number and the unit that counts it. Sample: `2015 年`, `4 号`, `30 条`. */
const BEFORE_UNIT = new RegExp(
  `(?<=\\d)${BLANKS}(?=(?:年|月|日|号|条|件|个|次|人|篇|份|项|期|余|万|亿|元|％|%))`,
  'gu',
);

/** Blanks inside a date. Sample: `2015年 7月`, `7月 14日`, `至 12月`, `为 2015年`. Not `保障 2015年`: that may end a heading. */
const BEFORE_NUMBER = new RegExp(`(?<=\\d\\s*[年月]|[至为自从到截于〔（])${BLANKS}(?=\\d)`, 'gu');

/** A whole line of single characters with a blank after each, perhaps behind a number. Sample: `信 息 公 开 年 报`, `一、总 体 情 况`; not `规 章 0 0 0` */
const LETTER_SPACED = new RegExp(
  `^\\s*(?:[一二三四五六七八九十]{1,3}、)?\\s*[\\p{Script=Han}\\d](?:${BLANKS}[\\p{Script=Han}\\d]){2,}${BLANKS}\\p{Script=Han}\\s*$`,
  'u',
);

/** A heading of two or three characters, spread. Sample: `引 言`, `一、概 述`, `一 概 述` */
const SPREAD_HEADING = new RegExp(
  `^\\s*(?:[一二三四五六七八九十]{1,3}(?:\\s*、|(?=${BLANKS})))?\\s*(?:引|前|导|概|附|总|目)${BLANKS}(?:言|述|录|论|则)\\s*$`,
  'u',
);

/** The same on a line with text behind it. Sample: `引 言␣本报告…`, `一、概 述␣2017年…` */
const SPREAD_BEFORE_TEXT = new RegExp(
  `(?<=(?:^|[\\s。；])(?:[一二三四五六七八九十]{1,3}、)?[引前概])${BLANKS}(?=[言述]${BLANKS}\\S)`,
  'gu',
);

/** A sentence of single signs with a blank behind each, as scans are read; numbers may be whole. Sample: `收 到 申 请 6 件 ， 同 意 公 开 5 件 。` */
const SIGNS_APART = new RegExp(
  `^\\s*(?:[^\\s\\dA-Za-z]|[\\dA-Za-z.]{1,8})(?:${BLANKS}(?:[^\\s\\dA-Za-z]|[\\dA-Za-z.]{1,8})){5,}\\s*$`,
  'u',
);

/** The marks of a sentence, each alone. */
const MARK_ALONE = /\s[，。；：、,;]/u;

/** Blanks between signs, and none between two numbers or Latin words. */
const BETWEEN_SIGNS = new RegExp(`(?<=\\S)${BLANKS}(?=\\S)(?!(?<=[\\dA-Za-z]${BLANKS})[\\dA-Za-z])`, 'gu');

const INNER_BLANKS = new RegExp(`(?<=\\S)${BLANKS}(?=\\S)`, 'gu');

/** The same, but for the blank that stands for the mark of a number. Sample: `一 |概 述` */
const BEHIND_NUMBER = new RegExp(
  `(?<=\\S)(?:(?<!^\\s*[一二三四五六七八九十]{1,3})|(?=${BLANKS}、))${BLANKS}(?=\\S)`,
  'gu',
);

const layoutBlanks: Repair = {
  id: 'layout-blanks',
  reason:
    'Chinese is set without blanks; these came from the layout of the page, and a phrase with one inside is not found.',
  plan: () => (line) => {
    if (line.text.search(INNER_BLANKS) === -1 || line.text.includes('\t')) return [];
    if (SPREAD_HEADING.test(line.text)) return editsAt(line.text, BEHIND_NUMBER);
    if (LETTER_SPACED.test(line.text) && /\p{Script=Han}/u.test(line.text)) return editsAt(line.text, INNER_BLANKS);
    if (MARK_ALONE.test(line.text) && SIGNS_APART.test(line.text)) return editsAt(line.text, BETWEEN_SIGNS);
    return [SPREAD_BEFORE_TEXT, BEFORE_UNIT, BEFORE_NUMBER].flatMap((blanks) => editsAt(line.text, blanks));
  },
};

export default layoutBlanks;
