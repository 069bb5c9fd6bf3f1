/**
 * A site's list of reports above the one that is printed: entries with their days, titles of several other bodies, and the years
 * that the list may be asked for.
 */
import { foldDigits } from '../../text/fold-digits.ts';
import { toSimplified } from '../../text/simplified.ts';
import type { CleanLine } from './clean-line.ts';
import { nameInTitle } from './metadata/agency-name.ts';
import { mayBeOne } from './metadata/same-body.ts';
import { ANY_YEAR } from './metadata/year-words.ts';
import { titleBeforeDay } from './dated-title.ts';

/** A title on a line of its own. Sample: `某县水利局2021年政府信息公开工作年度报告` */
const TITLE = /^[^。；，：:、]{6,60}(?:报告|年报)$/u;

/** Whose it is, where the title below the list does not say. Sample: `来源：某县水利局` */
const SOURCE = /^(?:信息|文章|稿件)?(?:来源|发布机构)\s?[：:]\s?(?<name>\p{Script=Han}{3,24})/u;

/** So many lines below a title its source is looked for. */
const BELOW = 3;

/** One year, or several with their bars. Sample: `2021年度`, `2023年 | 2022年 / 2021年` */
const YEARS = new RegExp(`^(?:${ANY_YEAR}年?度?[\\s|｜/·、]*)+$`, 'u');
const SEVERAL_YEARS = /\d{4}\D+\d{4}/u;
const YEAR = new RegExp(ANY_YEAR, 'u');

/** What is read of a line: in Simplified script, with digits of one kind. */
function wordsOf(line: CleanLine | undefined): string {
  return foldDigits(toSimplified(line?.text.trim() ?? ''));
}

/** The same without the mark of a list. */
function bare(line: CleanLine | undefined): string {
  return wordsOf(line).replace(/^[-*·•▪]\s*/u, '');
}

function isBulleted(line: CleanLine | undefined): boolean {
  return bare(line) !== wordsOf(line);
}

/** Titles of so many other bodies are a list. */
const SEVERAL = 2;

/** The body that a line names as a title by itself, or a source right below it; null where it is no title, or nobody's. */
function bodyOf(lines: readonly CleanLine[], index: number): string | null {
  const words = wordsOf(lines[index]);
  if (!TITLE.test(words) || !words.includes('公开')) return null;
  const below = lines.slice(index + 1, index + 1 + BELOW).map(wordsOf);
  return nameInTitle(words) ?? below.map((line) => SOURCE.exec(line)?.groups?.['name']).find((name) => name) ?? null;
}

/** Whether the title of another body stands below that of a body: then one with its day above is the entry of a list. */
export function hasOthersTitleBelow(lines: readonly CleanLine[], index: number, end: number, body: string): boolean {
  return lines.slice(index + 1, end).some((_, step) => {
    const other = bodyOf(lines, index + 1 + step);
    return other !== null && !mayBeOne(other, body);
  });
}

/** Indexes of the lines of such a list, above the line `end`. */
export function siteList(lines: readonly CleanLine[], end: number): ReadonlySet<number> {
  const list = new Set<number>();
  const rows = lines.flatMap((line, index) => (index < end && line.text.trim() !== '' ? [index] : []));
  const dated = rows.flatMap((index) => {
    const name = nameInTitle(titleBeforeDay(lines[index]?.text ?? '')?.trim() ?? '');
    return name === null ? [] : [{ index, name }];
  });
  const isOne = dated.length < SEVERAL;
  for (const { index, name } of dated) {
    const isAbove = rows.some((other) => other > index && bodyOf(lines, other) !== null);
    if (isOne ? hasOthersTitleBelow(lines, index, end, name) : isAbove) list.add(index);
  }
  const bodies = rows.flatMap((index) => {
    const name = TITLE.test(bare(lines[index])) ? nameInTitle(bare(lines[index])) : null;
    return name === null ? [] : [{ index, name }];
  });
  const isYear = (index = -1): boolean => YEARS.test(wordsOf(lines[index]));
  rows.forEach((index, at) => {
    if (!isYear(index)) return;
    const [above, below] = [rows[at - 1], rows[at + 1]];
    const isOfMany = SEVERAL_YEARS.test(wordsOf(lines[index])) || isYear(above) || isYear(below);
    const isBesideEntry = [above, below].some((other) => other !== undefined && list.has(other));
    const title = wordsOf(lines[below ?? -1]);
    if (isOfMany || isBesideEntry || (TITLE.test(title) && YEAR.test(title))) list.add(index);
  });
  const title = bodies.findLast(({ index }) => !isBulleted(lines[index]));
  const others = bodies.filter(
    ({ index, name }) => title !== undefined && index < title.index && !mayBeOne(name, title.name),
  );
  const isList = others.length >= SEVERAL || list.size > 0 || others.some(({ index }) => isBulleted(lines[index]));
  if (isList) for (const { index } of others) list.add(index);
  return list;
}
