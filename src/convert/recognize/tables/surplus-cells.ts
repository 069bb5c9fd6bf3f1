/**
 * What programs and page breaks put into tables besides the printed cells: words for an empty cell, the head once more
 * at the top of a page; and numbers that count off the rows. It is set apart, on record.
 */
import { foldLabel, isTableLabel, listTables } from '../../../forms/index.ts';
import { pageNumberRule } from '../page-furniture.ts';
import { isNameOf } from '../../../forms/list-places.ts';
import { textOf, type Run } from '../../report-tree.ts';
import { isBlank, isNumberCell, textIn, type PrintedCell } from './printed-cells.ts';

/** Rows without what is surplus, and that by the rule that sets it apart. */
export interface Cleared<Cell extends PrintedCell> {
  rows: Cell[][];
  aside: Aside[];
}

/** Text that is no cell's. */
export interface Aside {
  rule:
    | 'table-fillers'
    | 'table-notes'
    | 'page-number'
    | 'repeated-head'
    | 'repeated-cell'
    | 'doubled-number'
    | 'row-codes';
  runs: Run[];
}

/** What pandas writes for a cell that is empty, and for a column without a head. Sample: `NaN`, `Unnamed: 4`, `Unnamed: 0_level_1` */
const FILLER = /^(?:nan|unnamed: ?\d+(?:_level_\d+)?)$/iu;

export function withoutFillers<Cell extends PrintedCell>(rows: readonly Cell[][]): Cleared<Cell> {
  const aside: Aside[] = [];
  const clear = (cell: Cell): Cell => {
    if (!cell.bordered || cell.paragraphs.length !== 1 || !FILLER.test(textOf(cell.paragraphs[0] ?? []).trim()))
      return cell;
    aside.push({ rule: 'table-fillers', runs: cell.paragraphs.flat() });
    return { ...cell, paragraphs: [] };
  };
  return { rows: rows.map((row) => row.map(clear)), aside };
}

/** A unit in a row of its own, and a place for remarks. Sample: `单位：件`, `备注` */
const UNIT_ROW = /^[（(]?(?:计量)?单位\s?[：:]\s?(?:件|条|项|个|次|万元|元|件、万元)[）)]?$/u;
const REMARKS = /^(?:备\s?注|附?注|说\s?明)[：:]?$/u;

/** A page and how many there are, on a line without a label. Sample: `3 / 5` */
const OF_PAGES = /^\d{1,3}\s?[/／]\s?\d{1,3}$/u;

/** What such a place holds where nothing is to be remarked. */
const NO_REMARK = /^(?:无|没有|[/／—-]*)$/u;

/** Takes out rows of a unit alone, of remarks that say nothing and of a page's number, and the head of a column for remarks that is empty. */
export function withoutNotes<Cell extends PrintedCell>(rows: readonly Cell[][]): Cleared<Cell> {
  const aside: Aside[] = [];
  const take = (rule: Aside['rule'], cells: readonly Cell[]): void => {
    aside.push({ rule, runs: cells.flatMap((cell) => cell.paragraphs.flat()) });
  };
  const kept = rows.filter((row) => {
    const inked = row.filter((cell) => !isBlank(cell));
    const [first, ...others] = inked;
    if (first === undefined) return true;
    const words = textIn(first).trim();
    const isAlone = others.length === 0;
    const isNote =
      (isAlone && UNIT_ROW.test(words)) ||
      (REMARKS.test(words) && others.every((cell) => NO_REMARK.test(textIn(cell).trim())));
    const line = inked.map(textIn).join(' ');
    const isPage = pageNumberRule(line) === 'page-number' || (!first.bordered && OF_PAGES.test(line));
    const rule = isNote ? 'table-notes' : isPage ? 'page-number' : null;
    if (rule !== null) take(rule, row);
    return rule === null;
  });
  const isHead = (cell: Cell): boolean => /^备\s?注$/u.test(textIn(cell).trim());
  const heads = kept.flat().filter(isHead);
  if (heads.length !== 1) return { rows: kept, aside };
  take('table-notes', heads);
  return { rows: kept.map((row) => row.filter((cell) => !isHead(cell))), aside };
}

/** Takes the first rows out where they come again, as far as they hold no number. */
export function withoutRepeatedHeads<Cell extends PrintedCell>(rows: readonly Cell[][]): Cleared<Cell> {
  const texts = rows.map((row) => (row.some(isNumberCell) ? null : row.map(foldedText).join('|')));
  const aside: Aside[] = [];
  // How many rows of the head have been met again: they come together.
  let met = 0;
  const kept = rows.filter((row, index) => {
    const isAgain = index > 0 && (texts[met] ?? '').replaceAll('|', '') !== '' && texts[index] === texts[met];
    met = isAgain && index > met ? met + 1 : 0;
    if (met > 0) aside.push({ rule: 'repeated-head', runs: row.flatMap((cell) => cell.paragraphs.flat()) });
    return met === 0;
  });
  return { rows: kept, aside };
}

/** What stands over the numbers that count off the rows of a list. Sample: `代码`, `序号` */
export const CODES: readonly string[] = ['代码', '编码', '序号', '编号', '行次'];

/**
 * Takes out a column that counts off the rows, its head too; and what programs write at the edges of a table that has no names:
 * numbers from nought on, over its columns and before its rows.
 */
export function withoutCodes<Cell extends PrintedCell>(rows: readonly Cell[][]): Cleared<Cell> {
  const [head = [], ...below] = rows;
  const isOf = (test: (text: string) => boolean, cell: Cell | undefined): boolean =>
    cell !== undefined && cell.bordered && test(foldedText(cell));
  const isEdge =
    head.length > 2 && head.every((cell, at) => isOf((text) => text === (at === 0 ? '' : `${at - 1}`), cell));
  const isNumbered = isOf((text) => text === '', head[0]);
  const column = isNumbered ? 0 : head.findIndex((cell) => CODES.includes(foldedText(cell)));
  const isCode = (cell: Cell | undefined, row: number): boolean =>
    isOf((text) => (isNumbered ? text === `${row}` || text === `${row + 1}` : /^\d{0,3}$/u.test(text)), cell);
  if (column === -1 || !below.every((row, index) => row.length === head.length && isCode(row[column], index)))
    return { rows: [...rows], aside: [] };
  const codes = [...(isEdge ? head : []), ...(isEdge ? below : rows).map((row) => row[column])];
  return {
    rows: (isEdge ? below : rows).map((row) => row.filter((_, index) => index !== column)),
    aside: [{ rule: 'row-codes', runs: codes.flatMap((cell) => cell?.paragraphs.flat() ?? []) }],
  };
}

export function foldedText(cell: PrintedCell): string {
  return foldLabel(textIn(cell));
}

function isLabel(cell: PrintedCell): boolean {
  return isTableLabel(textIn(cell)) || listTables.some((list) => isNameOf(list, foldedText(cell)));
}

/** Rows put together whose labels go on in the lines below: those hold words alone, and nothing in the other columns. */
export function withoutWrapped(rows: readonly PrintedCell[][]): PrintedCell[][] {
  const whole: PrintedCell[][] = [];
  for (const row of rows) {
    const above = whole.at(-1);
    const inked = row.filter((cell) => !isBlank(cell));
    const goesOn =
      above?.length === row.length &&
      inked.length > 0 &&
      inked.length < row.length &&
      row.every((cell) => cell.bordered) &&
      inked.every((cell) => foldedText(cell) !== '' && !isNumberCell(cell) && !isLabel(cell));
    if (goesOn && above !== undefined)
      whole[whole.length - 1] = above.map((cell, column) => ({
        ...cell,
        paragraphs: [...cell.paragraphs, ...(row[column]?.paragraphs ?? [])],
      }));
    else whole.push([...row]);
  }
  return whole;
}
