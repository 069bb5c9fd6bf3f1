/**
 * The lines of a table to a block of the report: a table of the form where they fit one, a plain table where borders
 * make an even grid or the original draws one, else the lines as they are printed.
 */
import { forms, listTables } from '../../../forms/index.ts';
import type { TableEdition } from '../../../report.ts';
import { checkRows, valueOf } from '../../../table.ts';
import {
  textOf,
  type FormTable,
  type LayoutNote,
  type PlainTable,
  type Run,
  type Unplaced,
} from '../../report-tree.ts';
import { runsOf, type CleanLine } from '../clean-line.ts';
import { areCommaRows, commaCells, type Stretch } from './comma-cells.ts';
import { withoutCuts } from './cut-rows.ts';
import { figureCells, figureRows } from './figure-rows.ts';
import { fitByGroups } from './by-groups.ts';
import { fitFlat } from './flat-form.ts';
import { fitForm, type Fit } from './fit-form.ts';
import { fitList } from './fit-list.ts';
import { gluedFormCells } from './glued-form.ts';
import { griddedRows, plainGrid, type GriddedCell } from './grids.ts';
import { pageNumbersAmong } from './page-numbers.ts';
import { leaderIn, isBlank, isRule, printedRows, type PrintedCell } from './printed-cells.ts';
import { withRowHeadings } from './row-headings.ts';
import { scatteredCells } from './scattered-cells.ts';
import {
  withoutCodes,
  withoutFillers,
  withoutNotes,
  withoutRepeatedHeads,
  withoutWrapped,
  type Aside,
  type Cleared,
} from './surplus-cells.ts';

export interface BuiltTable {
  /** Null where the lines hold nothing but marks. */
  block: FormTable | PlainTable | Unplaced | null;
  /** Marks between cells and doubled numbers, which are layout. */
  layout: LayoutNote[];
  /** Sums of the form by which alone its empty cells were told. */
  solved?: readonly string[];
}

/** Builds the block. */
export function buildTable(id: string, lines: readonly CleanLine[]): BuiltTable {
  const gridded = griddedRows(lines);
  const cleared = withoutFillers(gridded ?? printedRows(lines));
  if (cleared.rows.flat().every(isBlank)) return { block: null, layout: layoutOf(lines, cleared.aside) };
  const ofForm =
    tableOfForm(id, lines, gridded, cleared) ??
    writtenFlat(id, lines, gridded, cleared) ??
    runTogether(id, lines) ??
    withoutPageNumbers(id, lines);
  if (ofForm !== null) return ofForm;
  const headed = gridded === null ? withRowHeadings(cleared.rows) : null;
  const below =
    headed === null ? null : headedTable(id, lines, { ...headed, aside: [...cleared.aside, ...headed.aside] });
  if (below !== null) return below;
  const rows =
    gridded === null ? (plainRows(cleared.rows) ?? figureRows(figureCells(lines).flat())) : plainGrid(gridded);
  if (rows === null)
    return { block: { type: 'unplaced', id, lines: lines.flatMap((line) => runsOf(line)) }, layout: [] };
  const asides = gridded === null ? layoutOf(lines, cleared.aside) : [];
  return { block: { type: 'plain-table', id, drawn: gridded !== null, rows }, layout: asides };
}

/** Marks between the cells of lines, and what else is none of the cells' text. */
function layoutOf(lines: readonly CleanLine[], ...asides: Aside[][]): LayoutNote[] {
  return [
    ...(griddedRows(lines) === null ? borderMarks(lines) : []),
    ...asides.flat().flatMap(({ rule, runs }) => notes(runs, rule)),
  ];
}

/** A table of the form all of whose sums hold; null for others. */
function whereAllAddsUp(built: BuiltTable | null): BuiltTable | null {
  if (built?.block?.type !== 'form-table') return null;
  const { edition, name, rows } = built.block;
  const cells = rows.map((row) =>
    row.map(({ runs, header }) => ({ text: textOf(runs), value: valueOf(textOf(runs), header) })),
  );
  return checkRows(edition, name, cells).every(({ ok }) => ok) ? built : null;
}

/** The same from rows that a program wrote flat. */
function writtenFlat(
  id: string,
  lines: readonly CleanLine[],
  gridded: GriddedCell[][] | null,
  cleared: Cleared<PrintedCell>,
): BuiltTable | null {
  const { rows, aside } = withoutRepeatedHeads(cleared.rows);
  for (const { edition, tables } of forms.toReversed()) {
    for (const table of tables) {
      const fit = fitFlat(table, rows) ?? fitByGroups(table, cleared.rows);
      if (fit === null) continue;
      const { name } = table;
      const block: FormTable = { type: 'form-table', id, edition, name, drawn: gridded !== null, rows: fit.rows };
      return whereAllAddsUp({ block, layout: layoutOf(lines, cleared.aside, aside, fit.aside) });
    }
  }
  return null;
}

/** The same, or a plain table, from rows that had headings of their own. */
function headedTable(id: string, lines: readonly CleanLine[], headed: Cleared<PrintedCell>): BuiltTable | null {
  const ofForm = writtenFlat(id, lines, null, headed);
  const rows = plainRows(headed.rows);
  if (ofForm !== null || rows === null) return ofForm;
  return { block: { type: 'plain-table', id, drawn: false, rows }, layout: layoutOf(lines, headed.aside) };
}

/** The same from lines that lost what parted their cells. */
function runTogether(id: string, lines: readonly CleanLine[]): BuiltTable | null {
  const cells: CleanLine[] = [];
  for (const line of lines) {
    const own = line.print?.cell == null ? gluedFormCells(line, cells.at(-1)?.text ?? '') : null;
    if (own === null) return null;
    cells.push(...own);
  }
  const rows = cells.map((cell) => [{ paragraphs: [runsOf(cell)], bordered: false }]);
  return whereAllAddsUp(tableOfForm(id, cells, null, { rows, aside: [] }));
}

/** The same without bare numbers of pages among the cells. */
function withoutPageNumbers(id: string, lines: readonly CleanLine[]): BuiltTable | null {
  const pages = pageNumbersAmong(lines);
  if (pages.size === 0) return null;
  const rest = lines.filter((line) => !pages.has(line));
  const built = whereAllAddsUp(tableOfForm(id, rest, null, withoutFillers(printedRows(rest))));
  if (built === null) return null;
  return { ...built, layout: [...built.layout, ...[...pages].flatMap((line) => notes(runsOf(line), 'page-number'))] };
}

/** The table of the form that the lines are; null where they are none. */
function tableOfForm(
  id: string,
  lines: readonly CleanLine[],
  gridded: GriddedCell[][] | null,
  cleared: Cleared<PrintedCell>,
): BuiltTable | null {
  const single = withoutRepeatedHeads(cleared.rows);
  // What comes first explains least away: a head that comes again, rows that are one, are so only where the form wants it.
  const readings: Array<{ rows: PrintedCell[][]; aside: Aside[] }> = [
    { rows: cleared.rows, aside: [] },
    ...[single, withoutCodes(cleared.rows), withoutNotes(cleared.rows)].filter(({ aside }) => aside.length > 0),
    ...(gridded === null ? [] : withoutCuts(gridded)).flatMap((whole) => [
      { rows: whole, aside: [] },
      withoutRepeatedHeads(whole),
    ]),
  ];
  const wrapped = gridded === null ? withoutWrapped(cleared.rows) : cleared.rows;
  if (wrapped.length < cleared.rows.length) readings.push({ rows: wrapped, aside: [] });
  const scattered = gridded === null ? scatteredCells(lines) : null;
  if (scattered !== null) readings.push({ rows: [scattered], aside: [] });
  for (const { rows, aside } of readings) {
    const filled = fitOne(rows);
    if (filled === null) continue;
    const block: FormTable = {
      type: 'form-table',
      id,
      edition: filled.edition,
      name: filled.name,
      drawn: gridded !== null,
      rows: filled.fit.rows,
    };
    const { solved, aside: surplus } = filled.fit;
    return { block, layout: layoutOf(lines, cleared.aside, aside, surplus), ...(solved !== undefined && { solved }) };
  }
  return null;
}

/** The table of the form, or of the years before it, that the cells fill; null where none. */
function fitOne(rows: readonly PrintedCell[][]): { edition: TableEdition; name: string; fit: Fit } | null {
  for (const { edition, tables } of forms.toReversed()) {
    for (const table of tables) {
      const fit = fitForm(table, rows);
      if (fit !== null) return { edition, name: table.name, fit };
    }
  }
  for (const table of listTables) {
    const fit = fitList(table, rows);
    if (fit !== null) return { edition: table.edition, name: table.name, fit };
  }
  return null;
}

/** Borders on every row, and as many cells in each: a grid beyond doubt. */
function plainRows(printed: ReadonlyArray<readonly PrintedCell[]>): PlainTable['rows'] | null {
  const width = printed[0]?.length ?? 0;
  if (printed.length < 2 || width < 2) return null;
  if (!printed.every((row) => row.length === width && row.every((cell) => cell.bordered))) return null;
  return printed.map((row, index) =>
    row.map((cell) => ({ runs: cell.paragraphs.flat(), header: index === 0, rowspan: 1, colspan: 1 })),
  );
}

/** Bars or commas between cells, and the line under the head of a Markdown table. */
function borderMarks(lines: readonly CleanLine[]): LayoutNote[] {
  const commas = areCommaRows(lines.map(({ text }) => text));
  return lines.flatMap((line) => {
    const leader = /[|｜\t]/u.test(line.text) ? null : leaderIn(line.text);
    if (leader !== null) return notes(runsOf(line, leader.from, leader.to), 'table-borders');
    const marks = commas ? outsideCells(line.text) : stretchesOf(line.text, isRule(line) ? /\S+/gu : /[|｜]/gu);
    return marks.flatMap(({ from, to }) => notes(runsOf(line, from, to), 'table-borders'));
  });
}

/** Commas and quotation marks of a row. */
function outsideCells(text: string): Stretch[] {
  const cells = commaCells(text) ?? [];
  return [...cells, { from: text.length, to: text.length }].map(({ from }, index) => ({
    from: cells[index - 1]?.to ?? 0,
    to: from,
  }));
}

function stretchesOf(text: string, pattern: RegExp): Stretch[] {
  return [...text.matchAll(pattern)].map((match) => ({ from: match.index, to: match.index + match[0].length }));
}

function notes(runs: readonly Run[], rule: string): LayoutNote[] {
  return runs.flatMap((run) =>
    run.span === null || textOf([run]) === '' ? [] : [{ rule, span: run.span, text: run.text }],
  );
}
