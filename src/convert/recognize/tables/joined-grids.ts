/**
 * Tables that the original draws one right below the other and that are one table of the form: cut by the end of a page, or drawn
 * block by block. Whether they are one, the form tells.
 */
import type { CleanLine } from '../clean-line.ts';
import { pageNumberRule } from '../page-furniture.ts';
import { buildTable } from './index.ts';
import type { TableRange } from './table-lines.ts';

/** Most tables that may be one. */
const MOST = 6;

/** The grids, those that only together are a table of the form as one. */
export function joinedGrids(lines: readonly CleanLine[], grids: readonly TableRange[]): TableRange[] {
  const isOfForm = ({ first, last }: TableRange): boolean =>
    buildTable('', lines.slice(first, last + 1)).block?.type === 'form-table';
  const isNext = (above: TableRange, below: TableRange): boolean =>
    lines
      .slice(above.last + 1, below.first)
      .every(({ text }) => text.trim() === '' || pageNumberRule(text) === 'page-number');
  const joined: TableRange[] = [];
  for (let at = 0; at < grids.length;) {
    const run = grids.slice(at, at + MOST);
    const end = run.findIndex((grid, step) => step > 0 && !isNext(run[step - 1] ?? grid, grid));
    const below = end === -1 ? run : run.slice(0, end);
    const [first] = below;
    if (first === undefined) break;
    const sizes = below.length > 1 && !isOfForm(first) ? below.map((_, step) => below.length - step) : [];
    const size = sizes.find(
      (count) => count > 1 && isOfForm({ first: first.first, last: below[count - 1]?.last ?? -1 }),
    );
    joined.push({ first: first.first, last: below[(size ?? 1) - 1]?.last ?? first.last });
    at += size ?? 1;
  }
  return joined;
}
