/**
 * A table as it stands among those of other reports: the same grid as on its report's page, without anchors of its own,
 * which would be those of every other report's table; its name leads to the one that has them.
 *
 * 2026-11-22: Shown open, since in 收到和处理政府信息公开申请情况 and 行政复议 the table is the part. Folded are lines that
 * were never rebuilt, which can be read only beside the copy, and tables of the report's own that are longer than a screen.
 */
import type { Report, Table } from '../report.ts';
import { href } from './href.ts';
import { tableNotes } from './table-notes.ts';
import { tableWords } from './words/record.ts';

export interface PartTable {
  /** Its name with the edition of the form. */
  caption: string;
  /** The name that tells it from every other on the page. */
  label: string;
  /** Class by which the stylesheet knows its columns. */
  kind: string;
  /** Its place in the report. */
  href: string;
  rows: Array<{ scope: 'row' | 'col'; cells: Table['rows'][number] }>;
  /** Lines that were not rebuilt; null where there is a grid. */
  lines: string[] | null;
  /** Said in place of what is folded; null where it stands open. */
  folded: string | null;
  empty: number;
  failed: Table['checks'];
}

/** Rows of a table of the report's own that stands open. */
const OPEN_ROWS = 30;

export function partTable({ url, agency, year, form }: Report, table: Table): PartTable {
  const { id, kind, rows } = table;
  const name = table.form === null ? '表' : tableWords(table.form);
  const lines = kind === 'lines' ? rows.map((row) => row.map(({ text }) => text).join(' ')) : null;
  const { empty, failed } = tableNotes(table);
  return {
    caption: kind === 'form' && form !== null ? `${name}（${form}年版格式）` : name,
    label: `${agency.name}${year}年：${name} ${id}`,
    kind: table.form === null ? '' : `form-${table.form}`,
    href: `${href(url)}#${id}`,
    rows:
      lines !== null
        ? []
        : rows.map((cells) => ({ scope: cells.some(({ header }) => !header) ? 'row' : 'col', cells })),
    lines,
    folded: foldedWords(kind, rows.length),
    empty: kind === 'form' ? empty : 0,
    failed,
  };
}

function foldedWords(kind: Table['kind'], rows: number): string | null {
  if (kind === 'lines') return `此处原为表格，副本把它拆成了 ${rows} 行文字，尚未重建`;
  return kind === 'plain' && rows > OPEN_ROWS ? `表，${rows} 行` : null;
}
