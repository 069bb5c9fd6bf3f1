/**
 * The lines of a report without what stands around it, and what is known of each before anything is taken from them: whether
 * it is of a table or of a list of contents, and where the report itself begins and ends.
 */
import type { CleanLine } from './clean-line.ts';
import { contentsLines } from './contents-list.ts';
import { findEdges } from './edges.ts';
import { readHeadingNumber } from './heading-number.ts';
import { findFigureRows, partFigureRows } from './tables/figure-rows.ts';
import { findGrids } from './tables/grids.ts';
import { joinedGrids } from './tables/joined-grids.ts';
import { findLists, partLists, withoutSurroundings } from './tables/list-lines.ts';
import { findScattered } from './tables/scattered-cells.ts';
import { findTables, isCell, markRowHeads, type TableRange } from './tables/table-lines.ts';

export interface PageLines {
  lines: CleanLine[];
  /** In the order of the page. */
  tables: TableRange[];
  /** Whether the line of this index stands in one of them. */
  isTable: (index: number) => boolean;
  /** Indexes of the lines of a list of contents. */
  contents: ReadonlySet<number>;
  edges: ReturnType<typeof findEdges>;
}

export function readPageLines(left: readonly CleanLine[]): PageLines {
  const lines = markRowHeads(partFigureRows(partLists(left)));
  const tables = tablesAmong(lines);
  const inTable = indexesOf(tables);
  const isTable = (index: number): boolean => inTable.has(index);
  const contents = contentsLines(lines);
  const ofText = indexesOf(tables.filter(({ first, last }) => !isFrame(lines.slice(first, last + 1))));
  const edges = findEdges(lines, (index) => ofText.has(index) && !contents.has(index));
  return { lines, tables, isTable, contents, edges };
}

function indexesOf(ranges: readonly TableRange[]): ReadonlySet<number> {
  return new Set(
    ranges.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, step) => first + step)),
  );
}

/** Whether it is nothing but what a table framed: one line of words, perhaps the title, among bars. */
function isFrame(lines: readonly CleanLine[]): boolean {
  const texts = lines.map(({ text }) => text.replace(/[|｜\s]+/gu, ' ').trim());
  const framed = texts.filter((text) => text !== '');
  return lines.some(({ text }, index) => texts[index] === '' && text.trim() !== '') && framed.length < 2;
}

function tablesAmong(lines: readonly CleanLine[]): TableRange[] {
  const whole = findLists(lines);
  const isOfWhole = ({ first }: TableRange): boolean => whole.some((list) => first >= list.first && first <= list.last);
  const lists = [...whole, ...findFigureRows(lines).filter((range) => !isOfWhole(range)), ...findScattered(lines)];
  const inList = new Set(lists.flatMap(({ first, last }) => lines.slice(first, last + 1)));
  const others = findTables(lines, (line) => inList.has(line) || opensSection(line));
  const grids = joinedGrids(
    lines,
    findGrids(lines).map((grid) => withoutSurroundings(lines, grid)),
  );
  return [...grids, ...lists, ...others].sort((a, b) => a.first - b.first);
}

/** Whether it is a heading of the report, and no cell that begins as one. */
export function opensSection(line: CleanLine): boolean {
  return (
    line.print?.cell == null && readHeadingNumber(line.text) !== null && !isCell(line.text) && line.rowHead !== true
  );
}
