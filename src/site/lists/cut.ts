/**
 * Cuts a list that has grown too long into lists of its own, along the marks of its reports, and those again.
 */
import { groupBy } from '../../archive/archive.ts';
import type { ShelfMark } from './shelf-mark.ts';

/** A list with its page. Either it holds its reports or, where it has been cut, it leads to the lists that do. */
export interface Shelf<R> {
  /** From the site's root, `/years/2019/62/`. */
  path: string;
  /** Itself and those above it, from the outside in. */
  marks: readonly ShelfMark[];
  reports: readonly R[];
  /** What it has been cut into, in order; empty where it holds its reports itself. */
  shelves: ReadonlyArray<Shelf<R>>;
}

/** By which marks a list is cut, and how much one page holds. */
export interface Cutting<R> {
  marksOf(report: R): readonly ShelfMark[];
  fits(reports: readonly R[]): boolean;
}

/** A list of reports, cut as often as it needs. `depth` of their marks lie above it. */
export function cutShelf<R>(
  path: string,
  marks: readonly ShelfMark[],
  reports: readonly R[],
  cutting: Cutting<R>,
  depth = 0,
): Shelf<R> {
  const groups = cutting.fits(reports) ? [] : groupByMark(reports, cutting, depth);
  const shelves = groups.flatMap(([mark, own]) =>
    mark === null ? [] : [cutShelf(`${path}${mark.slug}/`, [...marks, mark], own, cutting, depth + 1)],
  );
  // Where a report has no further mark, all stay together, too long or not: none may be lost.
  return { path, marks, reports, shelves: shelves.length < groups.length ? [] : shelves };
}

/** The reports by their marks at a depth, in the order of the marks. Those that have none so deep come under `null`. */
export function groupByMark<R>(
  reports: readonly R[],
  { marksOf }: Pick<Cutting<R>, 'marksOf'>,
  depth: number,
): Array<[mark: ShelfMark | null, reports: R[]]> {
  const markOf = (report: R | undefined): ShelfMark | null => (report && marksOf(report)[depth]) ?? null;
  return groupBy(reports, (report) => markOf(report)?.slug ?? '')
    .map(([, own]): [ShelfMark | null, R[]] => [markOf(own[0]), own])
    .sort(([a], [b]) => ((a?.order ?? '') < (b?.order ?? '') ? -1 : 1));
}

/** A list and all that it has been cut into, outer ones first. */
export function* allShelves<R>(shelf: Shelf<R>): Generator<Shelf<R>> {
  yield shelf;
  for (const inner of shelf.shelves) yield* allShelves(inner);
}
