/**
 * Which of the reports that share words a reader wants first: the same agency's other years, then those of the same county,
 * prefecture, province, each by how far the years are apart. What is far does not move what is near, so that a report that is
 * added changes few lists.
 */
import { slugOf, type ListedMeta } from '../archive.ts';

/** What is needed of a report. */
type Listed = Pick<ListedMeta, 'id' | 'agency' | 'year'>;

/** What a report lies in, from the agency to the province; null where nobody knows. */
const namesAround: ReadonlyArray<(report: Listed) => string | null> = [
  ({ id }) => slugOf(id),
  ({ agency: { region } }) => region.county && [region.province, region.prefecture, region.county].join(' '),
  ({ agency: { region } }) => region.prefecture && [region.province, region.prefecture].join(' '),
  ({ agency: { region } }) => region.province,
];

/** The less, the nearer, between two of these reports by their places in the list. */
export function nearness(reports: readonly Listed[]): Nearness {
  const years = Int32Array.from(reports, ({ year }) => year);
  const numbers = new Map<string, number>();
  const numberOf = (name: string): number => {
    const known = numbers.get(name) ?? numbers.size;
    numbers.set(name, known);
    return known;
  };
  /** -1 where nobody knows. */
  const circles = namesAround.map((nameOf) =>
    Int32Array.from(reports, (report) => {
      const name = nameOf(report);
      return name === null ? -1 : numberOf(name);
    }),
  );
  return (one, other) => {
    const circle = circles.findIndex((names) => names[one] === names[other] && names[one] !== -1);
    return (circle === -1 ? circles.length : circle) * AGE + Math.abs((years[one] ?? 0) - (years[other] ?? 0));
  };
}

export type Nearness = (one: number, other: number) => number;

/** More years than any two reports are apart. */
const AGE = 1000;

/** The nearest of others, the nearest first, of equal ones that which comes first in the list. */
export function nearestOf(
  report: number,
  others: readonly number[],
  { nearness: distanceTo, most }: { nearness: Nearness; most: number },
): number[] {
  const nearest: Array<readonly [distance: number, other: number]> = [];
  for (const other of others) {
    const distance = distanceTo(report, other);
    const isFarther = (than: readonly [number, number]): boolean =>
      distance > than[0] || (distance === than[0] && other > than[1]);
    const last = nearest.at(-1);
    if (nearest.length >= most && (last === undefined || isFarther(last))) continue;
    let place = nearest.length;
    for (; place > 0; place--) {
      const before = nearest[place - 1];
      if (before === undefined || isFarther(before)) break;
    }
    nearest.splice(place, 0, [distance, other]);
    if (nearest.length > most) nearest.pop();
  }
  return nearest.map(([, other]) => other);
}
