/**
 * Which row of the form each printed row of one of its tables is, where a report sets rows of its own among them: told by the
 * labels alone, so that the record reads back as it was written.
 */
import type { FormTable } from './form.ts';
import { foldLabel } from './index.ts';
import { layoutOf, type FormCell } from './layout.ts';

/** What a site explains behind a label. Sample: `规章（设区的市、自治州人民政府应提供相关数据）` */
const EXPLAINED = /[（(][^（）()]*[）)]$/u;

/** Whether a printed label is the form's, word for word, or with an explanation behind it. */
function isWholeLabel(printed: string, label: string): boolean {
  const whole = foldLabel(label);
  return [printed, printed.replace(EXPLAINED, '')].some((text) => {
    const folded = foldLabel(text);
    return folded === whole || `行政${folded}` === whole;
  });
}

/**
 * For each printed row the form's; null for one of the report's own. `labels` are the first cells of the rows. One for one where
 * there are as many, and none of a table that no form has.
 */
export function placedRows(
  table: FormTable | null,
  labels: readonly string[],
): ReadonlyArray<readonly FormCell[] | null> {
  if (table === null) return [];
  const layout = layoutOf(table);
  if (table.kind !== 'blocks' || labels.length <= layout.length) return labels.map((_, row) => layout[row] ?? null);
  let next = 0;
  return labels.map((printed) => {
    const row = layout[next];
    if (row === undefined || !isWholeLabel(printed, row[0]?.label ?? '')) return null;
    next++;
    return row;
  });
}
