/**
 * Contradictions where they stand on a report's page: at the cell or the paragraph, and under the table.
 */
import type { Archive, ListedMeta } from '../archive/archive.ts';
import type { Contradiction, Side } from '../archive/contradictions/contradiction.ts';
import { isKnown, sideShown, type SideShown } from './contradiction-items.ts';
import { ruleWords } from './words/rules.ts';

/** What stands elsewhere in contradiction to a cell of a table. */
export interface TableMark {
  /** The cell. */
  own: SideShown;
  /** With the report in their words. */
  others: SideShown[];
}

export interface ContradictionMarks {
  /** Rules, in words, by which the place is contradicted; those that a finding tells of a paragraph are left out. */
  at(anchor: string): string[];
  inTable(id: string): TableMark[];
}

/** Those of the report `id`. */
export function contradictionMarks(
  id: string,
  contradictions: readonly Contradiction[],
  archive: Archive<ListedMeta>,
): ContradictionMarks {
  const rules = new Map<string, Set<string>>();
  const cells: Array<{ anchor: string; mark: () => TableMark }> = [];
  for (const found of contradictions) {
    const [first] = found.sides.filter(isCellOf(id));
    for (const { report, anchor, code } of found.sides) {
      if (report !== id || anchor === null || (code === null && isKnown(found))) continue;
      rules.set(anchor, (rules.get(anchor) ?? new Set()).add(ruleWords(found.rule)));
    }
    if (first?.anchor == null) continue;
    const shown = (side: Side): SideShown => {
      const { report, words, ...rest } = sideShown(id, side, archive);
      return { report, words: [report, words].filter((part) => part !== null).join(' '), ...rest };
    };
    const mark = (): TableMark => ({
      own: shown(first),
      others: found.sides.filter((side) => side !== first).map(shown),
    });
    cells.push({ anchor: first.anchor, mark });
  }
  return {
    at: (anchor) => [...(rules.get(anchor) ?? [])],
    inTable: (table) => cells.filter(({ anchor }) => anchor.startsWith(`${table}-`)).map(({ mark }) => mark()),
  };
}

function isCellOf(id: string): (side: Side) => boolean {
  return ({ report, code }) => report === id && code !== null;
}
