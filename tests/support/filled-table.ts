/**
 * A table of the form as lines of a seed: its labels as the form sets them, the numbers of the rows that are named, and
 * zero in every other cell.
 */
import type { TableEdition } from '../../src/report.ts';
import { formTable, listTable } from '../../src/forms/index.ts';
import { layoutOf } from '../../src/forms/layout.ts';

interface Filling {
  /** The table's name in the form's data. */
  table: string;
  edition: TableEdition;
  /** By the last label of the row; a row without labels goes by the empty one. */
  rows: Readonly<Record<string, ReadonlyArray<number | string>>>;
}

export function filledTable({ table: name, edition, rows }: Filling): string[] {
  const list = listTable(name);
  if (list !== null)
    return [
      list.title,
      `| ${list.head.map(([word]) => word).join(' | ')} |`,
      ...list.rows.map(({ path, figure }) => {
        const label = path.at(-1) ?? '';
        return `| ${[label, ...(figure === null ? ['', ''] : [figure.unit, String(rows[label]?.[0] ?? 0)])].join(' | ')} |`;
      }),
    ];
  const table = formTable(edition, name);
  if (table === null) throw new Error(`no table ${name} in the form of ${edition}`);
  const corner = table.kind === 'grid' ? table.note : null;
  return layoutOf(table).map((cells) => {
    const labels = cells.filter(({ label }) => label !== null).map(({ label }) => label || (corner ?? ''));
    const given = rows[labels.at(-1) ?? ''] ?? [];
    const numbers = cells.filter(({ label }) => label === null).map((_, column) => String(given[column] ?? 0));
    return `| ${[...labels, ...numbers].join(' | ')} |`;
  });
}
