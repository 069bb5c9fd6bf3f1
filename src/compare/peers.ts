/**
 * Medians to hold the chosen agencies against: of their own kind and of all bodies, within their province where regions are
 * chosen, else over the whole archive. Year by year, over all reports of the peers, chosen or not.
 */
import { cellOf } from './cell.ts';
import { medianOf } from './median.ts';
import type { ComparedReport } from './report.ts';
import type { Column, MedianRow, Question } from './table.ts';

/** Rows of medians that a reader can take in. With more of them none is given. */
const MOST = 24;

/** The medians of a table's columns. */
export function mediansOf(
  all: readonly ComparedReport[],
  shown: readonly ComparedReport[],
  columns: readonly Column[],
  { choice, figures }: Question,
): MedianRow[] {
  const inProvince = choice.regions.length > 0;
  const isSeries = columns[0]?.year !== null;
  const peers = new Map<string, Omit<MedianRow, 'cells'>>();
  for (const { agency, year } of shown)
    for (const kind of [agency.kind, null]) {
      const peer = { province: inProvince ? agency.region[0] : null, kind, year: isSeries ? null : year };
      peers.set(JSON.stringify(peer), peer);
    }
  if (peers.size > MOST) return [];
  return [...peers.values()].sort(inOrder).map((peer) => {
    const own = all.filter((report) => isPeer(report, peer));
    const byYear = Map.groupBy(own, ({ year }) => year);
    const cells = columns.map(({ figure, year }) =>
      medianOf(
        (year === null ? own : (byYear.get(year) ?? []))
          .map((report) => cellOf(report, figure, figures))
          // What an edition words otherwise is not of the same.
          .map(({ value, near }) => (near ? null : value)),
      ),
    );
    return { ...peer, cells };
  });
}

function isPeer(report: ComparedReport, { province, kind, year }: Omit<MedianRow, 'cells'>): boolean {
  return (
    (province === null || report.agency.region[0] === province) &&
    (kind === null || report.agency.kind === kind) &&
    (year === null || report.year === year)
  );
}

/** By year, then kinds before all bodies. */
function inOrder(a: Omit<MedianRow, 'cells'>, b: Omit<MedianRow, 'cells'>): number {
  return (a.year ?? 0) - (b.year ?? 0) || Number(a.kind === null) - Number(b.kind === null);
}
