/**
 * What became of the sums that the national form states for the tables of a report.
 */
import type { Report } from '../report.ts';
import { statedSums } from '../table.ts';

export interface TableSums {
  /** Both sides are the same. */
  held: number;
  /** They are not. */
  failed: number;
  /** An empty or lost cell leaves it open. */
  undecided: number;
}

export function tableSums({ form, tables }: Pick<Report, 'form' | 'tables'>): TableSums {
  const sums: TableSums = { held: 0, failed: 0, undecided: 0 };
  for (const { form: name, checks } of tables) {
    if (name === null) continue;
    const held = checks.filter(({ ok }) => ok).length;
    sums.held += held;
    sums.failed += checks.length - held;
    sums.undecided += Math.max(0, statedSums(form, name) - checks.length);
  }
  return sums;
}

/** Those of several reports together. */
export function addSums(all: Iterable<TableSums>): TableSums {
  const sums: TableSums = { held: 0, failed: 0, undecided: 0 };
  for (const each of all) for (const name of ['held', 'failed', 'undecided'] as const) sums[name] += each[name];
  return sums;
}
