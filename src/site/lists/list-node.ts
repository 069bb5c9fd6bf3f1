/**
 * Cuts a list that has grown too long into lists of its own, along the marks of its reports, and those again.
 */
import { groupBy } from '../../archive/archive.ts';
import type { ListMark } from './list-mark.ts';

/** A list with its page. Either it holds its reports or, where it has been cut, it leads to the lists that do. */
export interface ListNode<R> {
  /** From the site's root, `/years/2019/62/`. */
  path: string;
  /** Itself and those above it, from the outside in. */
  marks: readonly ListMark[];
  reports: readonly R[];
  /** What it has been cut into, in order; empty where it holds its reports itself. */
  nodes: ReadonlyArray<ListNode<R>>;
}

/** By which marks a list is cut, and how much one page holds. */
export interface Cutting<R> {
  marksOf(report: R): readonly ListMark[];
  fits(reports: readonly R[]): boolean;
}

/** A list of reports, cut as often as it needs. `depth` of their marks lie above it. */
export function splitNode<R>(
  path: string,
  marks: readonly ListMark[],
  reports: readonly R[],
  cutting: Cutting<R>,
  depth = 0,
): ListNode<R> {
  const groups = cutting.fits(reports) ? [] : groupByMark(reports, cutting, depth);
  const nodes = groups.flatMap(([mark, own]) =>
    mark === null ? [] : [splitNode(`${path}${mark.slug}/`, [...marks, mark], own, cutting, depth + 1)],
  );
  // Where a report has no further mark, all stay together, too long or not: none may be lost.
  return { path, marks, reports, nodes: nodes.length < groups.length ? [] : nodes };
}

/** The reports by their marks at a depth, in the order of the marks. Those that have none so deep come under `null`. */
export function groupByMark<R>(
  reports: readonly R[],
  { marksOf }: Pick<Cutting<R>, 'marksOf'>,
  depth: number,
): Array<[mark: ListMark | null, reports: R[]]> {
  const markOf = (report: R | undefined): ListMark | null => (report && marksOf(report)[depth]) ?? null;
  return groupBy(reports, (report) => markOf(report)?.slug ?? '')
    .map(([, own]): [ListMark | null, R[]] => [markOf(own[0]), own])
    .sort(([a], [b]) => ((a?.order ?? '') < (b?.order ?? '') ? -1 : 1));
}

/** A list and all that it has been cut into, outer ones first. */
export function* allNodes<R>(node: ListNode<R>): Generator<ListNode<R>> {
  yield node;
  for (const inner of node.nodes) yield* allNodes(inner);
}
