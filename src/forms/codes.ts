/**
 * All that the national form counts, by code: each code once, with the editions that have it. The codebook, the data files
 * and the pages that compare ask this list.
 */
import type { PartName, TableEdition } from '../report.ts';
import type { Form, FormFigure, FormTable, RowPath } from './form.ts';
import { forms, listTables } from './index.ts';
import type { ListTable } from './list-table.ts';

/** A figure of the form. */
export interface FigureCode {
  /** Sample: `requests.result.not-disclosed.state-secret/natural-person`. */
  code: string;
  /** Editions whose form has the cell, oldest first; that of the table of the years before the form alone. */
  editions: TableEdition[];
  /** Name of the form's table. */
  table: string;
  part: PartName;
  /** Short name in Chinese, from the labels without their numbers. Sample: `不予公开·属于国家秘密（自然人）`. */
  name: string;
  /** Labels that lead to it, as the newest edition prints them. */
  row: RowPath;
  column: RowPath;
  /** What it is counted in; null where the form leaves it open. */
  unit: string | null;
}

/** Numbers before a label, and what a label explains in brackets. Sample: `三、`, `（一）`, `1.`, `（单位：万元）` */
const NUMBER = /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+\.)/u;
const EXPLANATION = /（.+）$/u;

/** Before the first of several parts. Sample: `其中：涉及国家秘密` */
const OF_WHICH = /^其中：/u;

/** A label that only gathers others: it is named with their total alone. */
const GATHERING = /办理结果$/u;
const TOTAL = '总计';

function bare(label: string): string {
  return label.replace(NUMBER, '').replace(EXPLANATION, '');
}

function nameOf(table: FormTable, row: RowPath, column: RowPath): string {
  const isTotal = bare(row.at(-1) ?? '') === TOTAL;
  const outer = row.filter((label) => isTotal || !GATHERING.test(label)).map(bare);
  const inner = column.map(bare);
  if (table.kind === 'grid' && row.length > 0) return `${outer.join('·')}（${inner.at(-1) ?? ''}）`;
  return [...outer, ...inner].join('·');
}

/** Every cell of an edition that holds a number, table by table, row by row. */
function cellsOf({ tables }: Form): Array<Omit<FigureCode, 'editions'>> {
  return tables.flatMap((table) =>
    figuresIn(table).map(({ figure: { code, unit }, row, column }) => ({
      code,
      table: table.name,
      part: table.part,
      name: nameOf(table, row, column),
      row,
      column,
      unit,
    })),
  );
}

function figuresIn(table: FormTable): Array<{ figure: FormFigure; row: RowPath; column: RowPath }> {
  if (table.kind === 'grid')
    return table.rows.flatMap((row) =>
      table.columns.map((column) => ({ figure: table.figureOf(row, column), row, column })),
    );
  return table.blocks.flatMap(({ columns, rows }) =>
    rows.flatMap((row) =>
      columns.slice(1).map((column) => ({ figure: table.figureOf(row, column), row: [row], column: [column] })),
    ),
  );
}

/** Every row of a table of the years before the form that holds a number. */
function rowsOf({ name: table, edition, head, rows }: ListTable): FigureCode[] {
  const column = [head.at(-1)?.[0] ?? ''];
  return rows.flatMap(({ path, figure, part }): FigureCode[] => {
    if (figure === null) return [];
    const { code, unit } = figure;
    const name = path.map((label) => bare(label.replace(OF_WHICH, ''))).join('·');
    return [{ code, editions: [edition], table, part, name, row: path, column, unit }];
  });
}

function allCodes(): FigureCode[] {
  const codes = new Map<string, FigureCode>();
  // The newest edition's order and words; what only older ones have follows.
  for (const form of [...forms].reverse())
    for (const cell of cellsOf(form)) {
      const known = codes.get(cell.code);
      if (known === undefined) codes.set(cell.code, { ...cell, editions: [form.edition] });
      else known.editions.unshift(form.edition);
    }
  return [...codes.values(), ...listTables.flatMap(rowsOf)];
}

/** All codes: those of the newest edition in its order, what only older ones have, and those of the years before the form. */
export const figureCodes: readonly FigureCode[] = allCodes();

const byCode = new Map(figureCodes.map((figure) => [figure.code, figure]));

/** The figure of a code; null for what is no code. */
export function figureCode(code: string): FigureCode | null {
  return byCode.get(code) ?? null;
}
