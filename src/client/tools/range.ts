/**
 * A range of places, `#s1-p2:s1-p5`: what stands between the two is marked, and ¶ clicked with Shift held makes one.
 */
import { placeOf } from '../../links/anchor.ts';
import { readPassedOn, type PassedOn } from '../../links/passed-on.ts';

/** What a range is made of. */
const PIECES = '.report-text :is(.section[id], p[id], tr[id], .printed-lines[id])';

/** Marks the range that an address means, and takes the marks of the one before away. */
export function markRange(meant: PassedOn | null): void {
  for (const marked of document.querySelectorAll('.in-range')) marked.classList.remove('in-range');
  const ends = [meant?.anchor ?? '', meant?.last ?? ''].map((id) => document.getElementById(id));
  const [first, last] = inOrder(ends[0] ?? null, ends[1] ?? null);
  if (meant?.last === null || first === null || last === null) return;
  for (const piece of document.querySelectorAll(PIECES)) {
    const isWithin =
      (piece === first || follows(first, piece)) && (piece === last || follows(piece, last) || last.contains(piece));
    // A section is marked whole where it is an end of the range, and by what stands in it elsewhere.
    if (isWithin && (!piece.matches('.section') || piece === first || piece === last)) piece.classList.add('in-range');
  }
  first.scrollIntoView();
}

/** The range from the place in the address to another one; null where the address has none. */
export function rangeTo(anchor: string): string | null {
  const from = readPassedOn(location.hash)?.anchor;
  if (from === undefined || from === anchor || placeOf(from) === null || placeOf(anchor) === null) return null;
  const [first, last] = inOrder(document.getElementById(from), document.getElementById(anchor));
  return first === null || last === null ? null : `${first.id}:${last.id}`;
}

function inOrder(a: Element | null, b: Element | null): readonly [Element | null, Element | null] {
  return a !== null && b !== null && follows(b, a) ? [b, a] : [a, b];
}

/** Whether the second stands behind the first. */
function follows(first: Element, second: Element): boolean {
  return (first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
