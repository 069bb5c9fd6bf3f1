/**
 * Which row of a list each printed row is, where a report leaves rows out or sets some of its own between: told by the labels
 * alone, so that the record reads back as it was written.
 */
import { foldLabel, withoutNumber } from './index.ts';
import type { ListTable } from './list-table.ts';

/** What ends a label: its remark. Sample: `（不同渠道和方式公开相同信息计1条）` */
const REMARK = /（[^（）]*）$/u;

/** What is known of a row: its names as copies print them, and the row that heads it. */
interface Named {
  names: ReadonlySet<string>;
  depth: number;
  parent: number;
  /** Another row bears the same name, as 其他情形数 under 行政复议 and 行政诉讼. */
  isShared: boolean;
}

const known = new WeakMap<ListTable, readonly Named[]>();

function namedRows(list: ListTable): readonly Named[] {
  const before = known.get(list);
  if (before !== undefined) return before;
  const names = list.rows.map(({ path, figure }) => {
    const label = path.at(-1) ?? '';
    const all = [label, label.replace(REMARK, '')].flatMap((each) => [each, withoutNumber(each)]);
    // A copy may print the unit behind the label. Sample: `收到申请数（件）`
    return new Set(all.flatMap((each) => [each, `${each}${figure?.unit ?? ''}`]).map(foldLabel));
  });
  const rows = list.rows.map(({ path }, row): Named => ({
    names: names[row] ?? new Set(),
    depth: path.length,
    parent: list.rows.findLastIndex((other, index) => index < row && other.path.length < path.length),
    isShared: names.some((others, index) => index !== row && [...(names[row] ?? [])].some((name) => others.has(name))),
  }));
  known.set(list, rows);
  return rows;
}

/** Whether a folded text names a row of the list. */
export function isNameOf(list: ListTable, folded: string): boolean {
  return namedRows(list).some(({ names }) => names.has(folded));
}

/** The row behind the last placed one that a folded text names; null for none. A name of several rows needs the row over it. */
export function placeOf(list: ListTable, folded: string, placed: readonly number[]): number | null {
  const rows = namedRows(list);
  const found = rows.findIndex(
    ({ names, depth, parent, isShared }, row) =>
      row > (placed.at(-1) ?? -1) &&
      names.has(folded) &&
      (!isShared || placed.findLast((other) => (rows[other]?.depth ?? 0) < depth) === parent),
  );
  return found === -1 ? null : found;
}

/** For each printed label the index of its row, null for a row of the report's own: one for one where there are as many. */
export function listPlaces(list: ListTable, labels: readonly string[]): Array<number | null> {
  if (labels.length === list.rows.length) return labels.map((_, row) => row);
  const rows = namedRows(list);
  const placed: number[] = [];
  const places = labels.map((label) => {
    const row = placeOf(list, foldLabel(label), placed);
    if (row !== null) placed.push(row);
    return row;
  });
  // Where one of the rows over namesakes is left out, theirs may stand under the other.
  const isSure = (row: number): boolean =>
    rows[row]?.isShared !== true || rows.every(({ isShared, parent }) => !isShared || placed.includes(parent));
  return places.map((row) => (row !== null && isSure(row) ? row : null));
}
