/**
 * Where a table that lists figures stands among lines that no grid of an original holds. Its labels look like headings and
 * like sentences, so it is one only where its rows are there: all of them in the order of the form, or enough of them for lines that stay.
 */
import { foldLabel, listTables } from '../../../forms/index.ts';
import type { ListRow, ListTable } from '../../../forms/list-table.ts';
import { sliceLine, type CleanLine } from '../clean-line.ts';
import { pageNumberRule } from '../page-furniture.ts';
import { findList, fitList } from './fit-list.ts';
import { griddedRows } from './grids.ts';
import { printedRows } from './printed-cells.ts';
import { CODES, withoutCodes, withoutFillers } from './surplus-cells.ts';
import { NUMBER_CELL } from './number-cell.ts';
import type { TableRange } from './table-lines.ts';

/** Longest table, in lines with blank ones among them: three cells a row, each over two lines. */
const MOST_LINES = 600;

/** Most lines above the first label that may be of the table: words over the columns, the first heading, strokes. */
const MOST_ABOVE = 16;

/** Most places at which the table is tried: the first labels of its rows may be words of the prose. */
const MOST_TRIES = 8;

/** Longest line that is looked into for a label, in characters. */
const LONGEST = 20_000;

/** Every list has a number of something in its labels. */
const NUMBER_OF = /[数數]/u;

const STROKES = /^[-—–－─━_/／\\\s|｜,+=]*$/u;

/** What ends a label: its remark. Sample: `（不同渠道和方式公开相同信息计1条）` */
const REMARK = /（[^（）]*）$/u;

/** What numbers a label. Sample: `（一）`, `1.`, `一、` */
const NUMBER = /^(?:（[一二三四五六七八九十]+）|\d+\.|[一二三四五六七八九十]+、)/u;

/** The words of a label that every copy prints. */
function coreOf(label: string): string {
  return label.replace(REMARK, '').replace(NUMBER, '');
}

/** Lines with the first label of a list and with its last one behind it, and the row that this one is of. */
interface Ends {
  table: ListTable;
  first: number;
  last: number;
  row: ListRow;
}

function endsIn(lines: readonly CleanLine[], mayLackLast: boolean): Ends[] {
  return listTables.flatMap((table) => {
    const counted = table.rows.filter(({ figure }) => figure !== null);
    const [begin = '', end = ''] = [counted[0], counted.at(-1)].map((row) => coreOf(row?.path.at(-1) ?? ''));
    const row = counted.at(-1);
    const ends: Ends[] = [];
    let open: number[] = [];
    const begins = [begin, begin.replace('政府信息', '信息')];
    lines.forEach(({ text, print }, index) => {
      if (print?.cell != null || text.length > LONGEST || !NUMBER_OF.test(text)) return;
      const folded = foldLabel(text).replaceAll('信息条数', '信息数');
      if (begins.some((each) => folded.includes(each))) open.push(index);
      if (open.length === 0 || !folded.includes(end)) return;
      for (const first of open)
        if (index - first < MOST_LINES && row !== undefined) ends.push({ table, first, last: index, row });
      open = [];
    });
    return ends.length > 0 || !mayLackLast ? ends.slice(0, MOST_TRIES) : endsWithoutLast(table, open, lines);
  });
}

/** Where the last row is left out: the last line that begins with the label of another. */
function endsWithoutLast(table: ListTable, begins: readonly number[], lines: readonly CleanLine[]): Ends[] {
  const cores = table.rows.map((row) => ({ row, core: foldLabel(coreOf(row.path.at(-1) ?? '')) }));
  return begins.slice(0, MOST_TRIES).flatMap((first) => {
    const below = lines.slice(first + 1, first + MOST_LINES);
    const found = below.map(({ text, print }) =>
      print?.cell != null || text.length > LONGEST ? undefined : rowNamedBy(text, cores),
    );
    const at = found.findLastIndex((row) => row !== undefined);
    const row = found[at];
    return row === undefined ? [] : [{ table, first, last: first + 1 + at, row }];
  });
}

/** The row whose label a line begins with. */
function rowNamedBy(text: string, cores: ReadonlyArray<{ row: ListRow; core: string }>): ListRow | undefined {
  const words = withoutOrdinal(foldLabel(text));
  return cores.find(({ core }) => words.startsWith(core))?.row;
}

/** A folded label without what numbers it. */
function withoutOrdinal(folded: string): string {
  return folded.replace(/^[一二三四五六七八九十\d]*/u, '');
}

/** Parts lines that hold the begin or the end of a list and something else: its heading, the text behind it. */
export function partLists(lines: readonly CleanLine[]): readonly CleanLine[] {
  const cuts = new Map<number, number[]>();
  for (const { table, first, last, row } of endsIn(lines, false)) {
    const from = beginIn(table, lines[first]?.text ?? '');
    const to = endIn(row, lines[last]?.text ?? '');
    if (from !== null) cuts.set(first, [...(cuts.get(first) ?? []), from]);
    if (to !== null) cuts.set(last, [...(cuts.get(last) ?? []), to]);
  }
  if (cuts.size === 0) return lines;
  return lines.flatMap((line, index) => {
    const at = cuts.get(index);
    return at === undefined ? [line] : sliceLine(line, at);
  });
}

/** Where the words over the columns begin behind something else; null where they begin the line or are not there. */
function beginIn(table: ListTable, text: string): number | null {
  const words = [...(table.head[0] ?? []), table.rows[0]?.path[0] ?? ''];
  const at = words.map((word) => text.indexOf(word)).filter((place) => place !== -1);
  const from = at.length === 0 ? 0 : Math.min(...at);
  return text.slice(0, from).replace(/[\s|｜,"]/gu, '') === '' ? null : from;
}

/** Where something else begins behind the last number; null where nothing does. */
function endIn({ path, figure }: ListRow, text: string): number | null {
  const core = coreOf(path.at(-1) ?? '');
  const at = text.lastIndexOf(core);
  if (at === -1) return null;
  // A narrow column may break the unit.
  const units = Array.from(figure?.unit ?? '', (_, index) => figure?.unit.slice(0, index + 1) ?? '').reverse();
  const behind = new RegExp(
    `^[\\s|｜,"]*(?:\\d{1,3}[\\s|｜,"]+(?=${figure?.unit ?? ''}))?(?:[（(](?:单位[：:])?${figure?.unit ?? ''}[）)]|${units.join('|')})?[\\s|｜,"]*(?:\\d[\\d,.]*|[-—–－─━_/／]+(?=\\s|$))?[\\s|｜,"]*`,
    'u',
  );
  const to = at + core.length + (behind.exec(text.slice(at + core.length))?.[0].length ?? 0);
  return to < text.length ? to : null;
}

/** The lists among the lines, in order, each by its lines. */
export function findLists(lines: readonly CleanLine[]): TableRange[] {
  const ranges: TableRange[] = [];
  for (const { table, first, last, row } of endsIn(lines, true)) {
    const range = { first: aboveOf(table, lines, first), last: belowOf(row, lines, last) };
    if (range.first <= (ranges.at(-1)?.last ?? -1)) continue;
    const own = lines.slice(range.first, range.last + 1).filter(({ text }) => pageNumberRule(text) === null);
    if (own.some(({ print }) => print?.cell != null)) continue;
    const { rows } = withoutFillers(printedRows(own));
    const isList = [rows, withoutCodes(rows).rows].some((each) => fitList(table, each) !== null);
    if (isList || looksLikeList(table, own)) ranges.push(range);
  }
  return ranges;
}

/** Labels from which on lines are such a table, also where rows are missing or others stand between, and their share. */
const ENOUGH = 20;
const SHARE = 0.25;

/** Whether most of what stands there are rows of the list: then it is no text, and its lines stay as they are printed. */
function looksLikeList(table: ListTable, lines: readonly CleanLine[]): boolean {
  const cores = table.rows.map(({ path }) => foldLabel(coreOf(path.at(-1) ?? '')));
  const written = lines.filter(({ text }) => text.trim() !== '');
  const labels = written.filter(({ text }) => {
    const words = withoutOrdinal(foldLabel(text));
    return cores.some((core) => words.startsWith(core));
  });
  return labels.length >= ENOUGH && labels.length >= written.length * SHARE;
}

/** A grid without the rows that an original sets into it above and below a list: its title, who filled it in. */
export function withoutSurroundings(lines: readonly CleanLine[], { first, last }: TableRange): TableRange {
  const own = lines.slice(first, last + 1);
  for (const { table, first: begin } of endsIn(
    own.map((line) => ({ ...line, print: null })),
    true,
  )) {
    const rows = griddedRows(own) ?? [];
    const at = own[begin]?.print?.cell?.row;
    const above = rows.findIndex((row) => row[0]?.grid.row === at);
    for (let from = Math.max(0, above - MOST_ABOVE); from <= above; from++) {
      const cells = rows.slice(from).flat();
      const found = findList(table, cells, 0);
      if (found === null) continue;
      const [begins, ends] = [cells[found.from]?.grid.row ?? 0, cells[found.to - 1]?.grid.row ?? Infinity];
      const isOf = ({ print }: CleanLine): boolean =>
        print?.cell != null && print.cell.row >= begins && print.cell.row <= ends;
      return { first: first + own.findIndex(isOf), last: first + own.findLastIndex(isOf) };
    }
  }
  return { first, last };
}

/** What a report adds to the heading of the first rows. Sample: `一、|政府信息|主动公开情况` */
const OF_INFORMATION = /(?<=^一)政府信息/u;

/** The first line of the table: above the first label stand the words over the columns and the heading of the first rows. */
function aboveOf(table: ListTable, lines: readonly CleanLine[], first: number): number {
  const heading = table.rows[0]?.path[0] ?? '';
  const words = [...table.head.flat(), ...CODES, heading, coreOf(heading)]
    .map(foldLabel)
    .sort((a, b) => b.length - a.length);
  let from = first;
  for (let index = first - 1; index >= Math.max(0, first - MOST_ABOVE); index--) {
    const { text = '', print } = lines[index] ?? {};
    const folded = foldLabel(text).replace(OF_INFORMATION, '');
    const rest = isBrokenHead(table, folded) ? '' : words.reduce((left, word) => left.replace(word, ''), folded);
    if (print?.cell != null || !/^(?:(?:19|20)\d\d年?度?|\d?一?)$/u.test(rest)) break;
    if (!STROKES.test(text)) from = index;
  }
  return from;
}

/** Whether all signs of a line are of the words over the columns. Sample: `统计指标 单 统计`, `位 数` */
function isBrokenHead(table: ListTable, folded: string): boolean {
  const signs = new Set(table.head.map(([word = '']) => word).join(''));
  return folded !== '' && [...folded].every((sign) => signs.has(sign));
}

/** The last line: below the last label stand its unit and its number where each cell has a line of its own. */
function belowOf({ path, figure }: ListRow, lines: readonly CleanLine[], last: number): number {
  const text = lines[last]?.text ?? '';
  let to = last;
  // A narrow column may break the unit.
  const behind = (lines[last + 1]?.text ?? '').trim();
  if (figure !== null && behind !== '' && behind !== figure.unit && figure.unit.endsWith(behind)) return last + 1;
  let isOpen = !/\d/u.test(text.slice(text.lastIndexOf(coreOf(path.at(-1) ?? ''))));
  for (let index = last + 1; isOpen && index < lines.length && index - last <= MOST_ABOVE; index++) {
    const line = (lines[index]?.text ?? '').trim();
    if (line === '') continue;
    const isNumber = NUMBER_CELL.test(line);
    if (!isNumber && !STROKES.test(line) && line !== figure?.unit) break;
    to = index;
    isOpen = !isNumber;
  }
  return to;
}
