/**
 * In which section a line of the seed stands.
 */
import { linesOf, runsIn, type ReportTree } from '../report-tree.ts';

/** Gives a function from a line to the id of its section; null for lines above all sections. */
export function sectionFinder(tree: ReportTree): (line: number) => string | null {
  const starts = tree.children.map((section) => {
    const runs = section.children.flatMap(runsIn);
    return { id: section.id, line: section.line ?? (runs.length === 0 ? 1 : linesOf(runs)[0]) };
  });
  return (line) => {
    // Sections stand in the order of their lines: the last one that begins at or above the line, by halving.
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle]?.line ?? Infinity) <= line) low = middle + 1;
      else high = middle;
    }
    return starts[low - 1]?.id ?? null;
  };
}
