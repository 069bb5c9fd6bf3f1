/**
 * Rows of a table that each stand below a heading of their own, as programs write a form: the heading is the row's label, or that
 * of the group that it begins, and the head above each row is the same head once more.
 */
import { foldLabel, withoutNumber } from '../../../forms/index.ts';
import { isBlank, isNumberCell, runsIn, textIn, type PrintedCell } from './printed-cells.ts';
import { EMPTY } from './row-values.ts';
import { foldedText, type Aside, type Cleared } from './surplus-cells.ts';

/** So many headings stand among the rows of such a table at least. */
const SEVERAL = 2;

/** The rows with their headings as labels, all of one width; null where lines between the rows are something else. */
export function withRowHeadings(rows: ReadonlyArray<readonly PrintedCell[]>): Cleared<PrintedCell> | null {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const isHeading = (row: readonly PrintedCell[]): boolean =>
    row.length > 0 && row.every((cell) => !cell.bordered) && !row.some(isNumberCell);
  const isRow = (row: readonly PrintedCell[]): boolean => row.length === width && row.every((cell) => cell.bordered);
  const isWhole = width > SEVERAL && rows.every((row) => isHeading(row) || isRow(row));
  if (!isWhole || rows.filter(isHeading).length < SEVERAL) return null;
  const whole: PrintedCell[][] = [];
  const aside: Aside[] = [];
  let head: string | null = null;
  let open: PrintedCell | null = null;
  const asGroup = (heading: PrintedCell): PrintedCell[] => [heading, ...Array.from({ length: width - 1 }, () => EMPTY)];
  for (const row of rows) {
    const [first = EMPTY] = row;
    if (isHeading(row)) {
      if (open !== null) whole.push(asGroup(open));
      open = { paragraphs: [row.flatMap(runsIn)], bordered: true };
    } else if (!row.some(isNumberCell)) {
      const words = row.map(foldedText).join('|');
      if (head === words) aside.push({ rule: 'repeated-head', runs: row.flatMap(runsIn) });
      else if (head === null) whole.push([...row]);
      else return null;
      head = words;
    } else if (open !== null && isSame(open, first)) {
      whole.push([open, ...row.slice(1)]);
      if (!isBlank(first)) aside.push({ rule: 'repeated-cell', runs: runsIn(first) });
      open = null;
    } else {
      if (open !== null) whole.push(asGroup(open));
      whole.push([...row]);
      open = null;
    }
  }
  return { rows: open === null ? whole : [...whole, asGroup(open)], aside };
}

/** Whether a row's label says its heading again, perhaps without the number. */
function isSame(heading: PrintedCell, label: PrintedCell): boolean {
  const words = textIn(heading).replace('(', '（').replace(')', '）').trim();
  return isBlank(label) || [words, withoutNumber(words)].some((name) => foldLabel(name) === foldedText(label));
}
