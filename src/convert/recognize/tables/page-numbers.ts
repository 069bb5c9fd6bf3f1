/**
 * Numbers of pages that stand bare among the cells of a table: they look like cells. Told by how they stand and by their counting
 * up; whether they are none, the form tells.
 */
import type { Run } from '../../report-tree.ts';
import type { CleanLine } from '../clean-line.ts';

/** A number alone on its line. */
const BARE = /^\s*[1-9]\d{0,2}\s*$/u;

/** Most numbers of pages in a table, and their share of its lines. */
const MOST = 6;
const SHARE = 0.1;

/** The lines that may be such numbers; none where they do not count up one by one. */
export function pageNumbersAmong(lines: readonly CleanLine[]): ReadonlySet<CleanLine> {
  const written = lines.filter(({ text }) => text.trim() !== '').length;
  const isFew = ({ length }: readonly CleanLine[]): boolean => length > 0 && length <= Math.min(MOST, written * SHARE);
  const bare = lines.filter(({ text }) => BARE.test(text));
  const apart = bare.filter((line) => standsApart(lines, lines.indexOf(line)));
  // Where rows have a line each, a number alone on one stands apart without blank lines.
  const pages = isFew(apart) ? apart : isFew(bare) ? bare : [];
  const first = Number(pages[0]?.text ?? 0);
  return new Set(pages.every(({ text }, index) => Number(text) === first + index) ? pages : []);
}

/** Whether blank lines, or the ends of pages, stand on both sides. */
function standsApart(lines: readonly CleanLine[], index: number): boolean {
  const [above, line, below] = [lines[index - 1], lines[index], lines[index + 1]];
  const isEdge = (other: CleanLine | undefined): boolean => other === undefined || other.text.trim() === '';
  return (isEdge(above) || line?.newPage === true) && (isEdge(below) || below?.newPage === true);
}

/** A row of a table: its last number, and what stands before it. */
interface PrintedRow {
  above: readonly Run[][];
  last: readonly Run[][];
}

/** Share of rows on a line each from which on a number alone on its line may be a page's. */
const ON_A_LINE = 0.8;

/**
 * Whether the last number of a row stands alone on a line below it, where other rows have all of theirs beside the label: a page may
 * end there, and an empty cell be lost.
 */
export function mayHoldPageNumber(rows: readonly PrintedRow[]): boolean {
  const written = rows.filter(({ last }) => linesIn(last).length > 0);
  const below = written.filter(({ above, last }) => {
    const lines = linesIn(above);
    return lines.length > 0 && linesIn(last).some((line) => line > Math.max(...lines));
  });
  return below.length > 0 && written.length - below.length >= written.length * ON_A_LINE;
}

/** The lines that runs stand on. */
function linesIn(paragraphs: readonly Run[][]): number[] {
  return paragraphs.flatMap((runs) => runs.flatMap(({ span }) => (span === null ? [] : [span.line])));
}
