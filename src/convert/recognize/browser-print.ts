/**
 * What a browser sets at the edges of each sheet when it prints a page: the time and the page's title above, its address and the
 * sheet's number below. In a text of such a print they stand in the middle of sentences.
 */
import type { CleanLine } from './clean-line.ts';

/** The foot of a sheet. Sample: `https://www.example.gov.cn/a.html 2/6` */
const FOOT = /^https?:\/\/\S+\s+\d{1,3}\/\d{1,3}$/u;

/** Lines above each sheet. */
const HEAD = 2;

/** Indexes of the lines at the edges of sheets; the head is told by the first sheet's, which comes again below a foot. */
export function sheetEdges(lines: readonly CleanLine[]): ReadonlySet<number> {
  const inked = lines.flatMap(({ text }, index) => (text.trim() === '' ? [] : [{ text: text.trim(), index }]));
  const edges = new Set<number>();
  inked.forEach(({ text, index }, at) => {
    if (!FOOT.test(text)) return;
    edges.add(index);
    for (let line = 0; line < HEAD; line++) {
      const [first, again] = [inked[line], inked[at + 1 + line]];
      if (first === undefined || again?.text !== first.text) break;
      edges.add(first.index).add(again.index);
    }
  });
  return edges;
}
