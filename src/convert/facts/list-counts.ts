/**
 * A table that lists figures to facts: every number in it, with the labels that lead to it, its unit and the kind that the
 * form gives it.
 */
import type { Fact } from '../../report.ts';
import { listPlaces } from '../../forms/list-places.ts';
import type { ListTable } from '../../forms/list-table.ts';
import { cellAnchor, valueOf } from '../../table.ts';
import { linesOf, textOf, type Cell, type FormTable } from '../report-tree.ts';

/** The numbers of a list in its order; the metric is the path of its row as it is printed. */
export function listCounts(table: FormTable, list: ListTable, section: string): Fact[] {
  const printed = new Map<string, string>();
  const places = listPlaces(
    list,
    table.rows.slice(1).map(([label]) => words(label)),
  );
  return places.flatMap((place, index): Fact[] => {
    const row = place === null ? undefined : list.rows[place];
    // What a row of the report's own counts the form does not say.
    if (row === undefined) return [];
    const { path, figure } = row;
    const [label, counter, number] = table.rows[index + 1] ?? [];
    const key = path.join('\n');
    const over = path.slice(0, -1).map((_, depth) => printed.get(path.slice(0, depth + 1).join('\n')) ?? '');
    printed.set(key, words(label));
    const value = figure === null ? null : valueOf(words(number), false);
    if (figure === null || value === null || number === undefined) return [];
    return [
      {
        metric: [...over, words(label)].filter((text) => text !== '').join(' · '),
        kind: figure.kind,
        value,
        unit: words(counter) || figure.unit,
        qualifier: 'exact',
        quote: words(number),
        section,
        anchor: cellAnchor(table.id, index + 1, 2),
        line: linesOf(number.runs)[0],
      },
    ];
  });
}

function words(cell: Cell | undefined): string {
  return textOf(cell?.runs ?? []).trim();
}
