/**
 * Whether a printed text is a label of the form, as copies print it.
 */
import { foldLabel, isTableLabel, withoutNumber } from '../../../forms/index.ts';
import type { ListTable } from '../../../forms/list-table.ts';
import { areInOrder } from '../../../text/in-order.ts';

/** A unit that reports put behind a label. Sample: `（单位：件）`, `（万元，保留四位小数）` */
const UNIT = /[（(](?:单位[：:])?(?:件|条|项|个|次|篇|人|人次|元|万元)(?:[，,、][^（）()]{1,12})?[）)]$/u;

/** A label without the unit behind it. Sample: `收到申请数（件）` */
export function withoutUnit(printed: string): string {
  return printed.replace(UNIT, '');
}

/** What ends a label, in brackets. */
const REMARK = /（[^（）]*）$/u;

/** A remark of the report's own that takes nothing from what is counted. Sample: `现行有效件数（历史累计）`; not `总计（不含部门）` */
const OWN_REMARK = /[（(](?![^（）()]*(?:不|除|仅|只|其中))[^（）()\d]{1,12}[）)]$/u;

/** What a site explains behind a row's label. Sample: `规章（设区的市、自治州人民政府应提供相关数据）` */
const EXPLAINED = /[（(](?![^（）()]*(?:不含|不包括|除外|仅|只含|其中))[^（）()\d]{6,80}[）)]$/u;

/** The year's number where the form says so. Sample: `一、2021年新收政府信息公开申请数量` */
const YEAR = /(?:19|20)\d\d年度?/u;

/** The form's label, or one that lost a character or its number, or ends before its remark in brackets. Sample: `信息内` for `信息内容`. */
export function isLabel(printed: string, label: string, tolerant = true): boolean {
  const text = foldLabel(printed);
  const whole = foldLabel(label);
  if (text === whole) return true;
  if (!tolerant) return false;
  // Sample: `处理决定数量（件）`, `本年收费金额（万元）` for `本年收费金额（单位：万元）`
  if (UNIT.test(printed) && [whole, foldLabel(withoutUnit(label))].includes(foldLabel(withoutUnit(printed))))
    return true;
  if (whole === foldLabel(printed.replace(EXPLAINED, '')) || whole === foldLabel(printed.replace(YEAR, '本年')))
    return true;
  if (text.replace(/合计$/u, '总计') === whole || foldLabel(printed.replace(OWN_REMARK, '')) === whole) return true;
  if ([label.replace(REMARK, ''), withoutNumber(label)].some((cut) => text === foldLabel(cut))) return text !== '';
  // Sample: `本年度制发数` for `本年制发件数`
  if (inShort(text) === inShort(whole)) return true;
  // Reports keep saying 规范性文件 where the form of 2021 has 行政规范性文件.
  if (text.length >= 5 && whole.endsWith(text) && text.length * 1.5 >= whole.length) return true;
  return whole.length >= 4 && text.length === whole.length - 1 && areInOrder(text, whole);
}

/** Without what says nothing more. */
function inShort(folded: string): string {
  return folded
    .replace(/^本年度/u, '本年')
    .replace(/件数$/u, '数')
    .replace(/涉及(?=国家秘密)/u, '属于')
    .replace(/^行政(?=规范性文件)|^政府(?=规章)|^结果(?=维持|纠正)|(?<=^其[他它])结果$/u, '');
}

/** A label whose second line the copy lost has so many characters left. Sample: `本年新` */
const LEAST_CUT = 3;

/** A label that lost characters in its middle, two thirds of it left. Sample: `本年发件` for `本年制发件数` */
const LEAST_LEFT = 4;

/** Longest slip, in characters, of a label of so many. */
const LONG_LABEL = 8;

/**
 * A label with a slip of the author's, a character or two beside those of the form, or its begin alone; and no other label.
 * Sample: `本年处理绝对数量`, `二、上年结转政府信息公开数量`, `本年新`
 */
export function isSlip(printed: string, label: string): boolean {
  const text = foldLabel(printed);
  const whole = foldLabel(label);
  if (whole.length < 4 || isTableLabel(printed)) return false;
  if (text.length >= LEAST_CUT && whole.startsWith(text)) return true;
  if (inShort(text) === inShort(whole) || isInFewWords(printed, label)) return true;
  if (text.length >= LEAST_LEFT && text.length * 1.5 >= whole.length && areInOrder(text, whole)) return true;
  return distance(text, whole, whole.length < LONG_LABEL ? 1 : 2) !== null;
}

/** A row's number of the form. Sample: `2.` */
const ITEM = /^\d(?=[.．、])/u;

/** A long label said in few of its words, behind its number. Sample: `1.逾期不补正` */
function isInFewWords(printed: string, label: string): boolean {
  const number = ITEM.exec(label)?.[0];
  const words = foldLabel(withoutNumber(printed));
  return (
    number !== undefined &&
    number === ITEM.exec(printed)?.[0] &&
    words.length >= LEAST_WORDS &&
    areInOrder(words, foldLabel(withoutNumber(label)))
  );
}

/** So many characters a label is told by in few words. */
const LEAST_WORDS = 5;

/** A label of a list, and what is left of it where a copy lost its automatic number. Sample: `（一）收到申请数`, `收到申请数` */
export function namesOf(label: string): string[] {
  return [label, withoutNumber(label)].map(foldLabel);
}

/** Whether a text is a row's label with a slip, and no other row's. Sample: `3.网上申请数`; not `4.政务微信…` for `3.政务微博…` */
export function isListSlip(printed: string, label: string, { rows }: ListTable): boolean {
  const text = withoutUnit(printed);
  const [, bare = ''] = namesOf(text);
  return isSlip(text, label) && !rows.some(({ path }) => namesOf(path.at(-1) ?? '').includes(bare));
}

/** How many characters two texts differ in (Levenshtein); null where it is more than `most`. */
function distance(one: string, other: string, most: number): number | null {
  if (Math.abs(one.length - other.length) > most) return null;
  let above = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row++) {
    const next = [row];
    for (let column = 1; column <= other.length; column++)
      next[column] = Math.min(
        (above[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1),
      );
    if (Math.min(...next) > most) return null;
    above = next;
  }
  return (above[other.length] ?? Infinity) <= most ? (above[other.length] ?? null) : null;
}
