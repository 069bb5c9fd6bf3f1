/**
 * Lines of a table to the cells they print, whatever way the table was flattened: a tab before each cell, pipes or blanks
 * between cells, or a cell a line. What a row is, is decided later, by the form.
 */
import { isListLabel, isTableLabel } from '../../../forms/index.ts';
import { runsOf, sliceLine, withoutStart, type CleanLine } from '../clean-line.ts';
import { textOf, type Run } from '../../report-tree.ts';
import { areCommaRows, commaCells } from './comma-cells.ts';
import { gluedCells } from './glued-cells.ts';
import { NUMBER_CELL } from './number-cell.ts';
import { isFrame } from './table-lines.ts';

/** A cell as printed: its paragraphs, each with its runs. None: an empty cell. */
export interface PrintedCell {
  paragraphs: Run[][];
  /** Where the copy shows borders (tabs, pipes), an empty cell is known to be one; else blanks tell nothing. */
  bordered: boolean;
}

/** Whether a cell holds one number, once or several times, or nothing. */
export function isNumberCell({ paragraphs }: PrintedCell): boolean {
  const texts = paragraphs.map((runs) => textOf(runs).trim());
  return texts.every((text) => NUMBER_CELL.test(text)) && new Set(texts).size <= 1 && paragraphs.length > 0;
}

/** All words of a cell. */
export function textIn(cell: PrintedCell): string {
  return cell.paragraphs.map(textOf).join('');
}

/** Whether a cell is there and holds nothing. */
export function isBlank(cell: PrintedCell | undefined): boolean {
  return cell !== undefined && cell.paragraphs.length === 0;
}

/** All that is printed in a cell. */
export function runsIn(cell: PrintedCell): Run[] {
  return cell.paragraphs.flat();
}

/** The first cell from a place on that is not blank; behind the last where none is. */
export function skipBlanks(cells: readonly PrintedCell[], from: number): number {
  let at = from;
  while (at < cells.length && isBlank(cells[at])) at++;
  return at;
}

/** The cells of the lines, row by row as far as the lines tell rows. */
export function printedRows(lines: readonly CleanLine[]): PrintedCell[][] {
  const tabs = lines.filter((line) => line.text.startsWith('\t')).length;
  const written = lines.filter((line) => line.text.trim() !== '').length;
  if (tabs * 3 >= written && tabs > 0 && !isSheet(lines)) return tabbedRows(lines);
  if (areCommaRows(lines.map(({ text }) => text))) return lines.flatMap(commaRow);
  if (lines.some((line) => isFrame(line.text))) return drawnRows(lines);
  if (lines.some((line) => /^\s*[|｜]+\s*$/u.test(line.text))) return [streamedCells(lines)];
  const rows = lines.flatMap((line) => {
    if (line.text.trim() === '') return [];
    if (/[|｜]/u.test(line.text)) return isRule(line) ? [] : [pipedRow(line)];
    if (line.text.includes('\t'))
      return [piecesAt(line, '\t').map((piece) => ({ paragraphs: paragraphsOf([piece]), bordered: true }))];
    const glued = gluedCells(line);
    if (glued !== null) return [glued.map((piece) => ({ paragraphs: paragraphsOf([piece]), bordered: false }))];
    const leader = leaderIn(line.text);
    const pieces = leader === null ? [line] : sliceLine(line, [leader.from, leader.to]).filter((_, at) => at !== 1);
    return [pieces.flatMap(blankRow)];
  });
  return mergeSplitHeads(rows);
}

/** Whether the lines are rows as a spreadsheet copies them: most hold several tabs, one between each two cells. */
function isSheet(lines: readonly CleanLine[]): boolean {
  const written = lines.filter((line) => line.text.trim() !== '');
  return written.filter((line) => /\t.*\t/u.test(line.text)).length * 2 > written.length;
}

/** The line under the head of a Markdown table. Sample: `| --- | :---: |`, `|:-:|:-:|`. It holds marks of layout alone. */
export function isRule(line: CleanLine): boolean {
  return (/[|｜]/u.test(line.text) && /^[|｜\s:+-]*(?:--|:-|-:)[|｜\s:+-]*$/u.test(line.text)) || isFrame(line.text);
}

function commaRow(line: CleanLine): PrintedCell[][] {
  const cells = line.text.trim() === '' ? null : commaCells(line.text);
  if (cells === null) return [];
  const paragraphs = cells.map(({ from, to }) => [runsOf(line, from, to)].filter((runs) => textOf(runs) !== ''));
  return [paragraphs.map((each) => ({ paragraphs: each, bordered: true }))];
}

/** Rows between drawn lines: what goes on below its first line is the same cell, where the rest of its line is blank or so it is a label. */
function drawnRows(lines: readonly CleanLine[]): PrintedCell[][] {
  const groups: PrintedCell[][][] = [[]];
  for (const line of lines) {
    if (isRule(line)) groups.push([]);
    else if (line.text.trim() !== '') groups.at(-1)?.push(pipedRow(line));
  }
  return groups.flatMap((rows) => {
    const [first = [], ...below] = rows;
    const whole = first.map((_, column) => rows.flatMap((row) => row[column]?.paragraphs ?? []));
    const goesOn = below.every((row) => row.length === first.length && !row.some(isNumberCell));
    const isCut =
      below.every((row) => row.some(isBlank)) || whole.every((cell) => isTableLabel(cell.map(textOf).join('')));
    return goesOn && isCut && below.length > 0 ? [whole.map((paragraphs) => ({ paragraphs, bordered: true }))] : rows;
  });
}

/**
 * A tab begins a cell; a line without one is another paragraph of the same cell; a tab alone before an empty line ends the row.
 */
function tabbedRows(lines: readonly CleanLine[]): PrintedCell[][] {
  const rows: PrintedCell[][] = [];
  let row: PrintedCell[] = [];
  lines.forEach((line, index) => {
    const pieces = piecesAt(line, '\t');
    if (line.text === '') return;
    if (!line.text.startsWith('\t') && row.length > 0) {
      row.at(-1)?.paragraphs.push(...paragraphsOf([pieces[0] ?? line]));
    } else if (line.text.trim() !== '' && !line.text.startsWith('\t')) {
      row.push({ paragraphs: paragraphsOf([pieces[0] ?? line]), bordered: true });
    }
    for (const piece of pieces.slice(1)) row.push({ paragraphs: paragraphsOf([piece]), bordered: true });
    if (line.text === '\t' && (lines[index + 1]?.text ?? '') === '') {
      row.pop();
      rows.push(row);
      row = [];
    }
  });
  return row.length > 0 ? [...rows, row] : rows;
}

/** Pipes on lines of their own: the cells stand between pipes, whatever the lines; what follows the last pipe is a cell too. */
function streamedCells(lines: readonly CleanLine[]): PrintedCell[] {
  const cells: PrintedCell[] = [];
  let open: Run[][] = [];
  for (const line of lines) {
    if (isRule(line)) continue;
    const pieces = piecesAt(line, '|', '｜');
    pieces.forEach((piece, index) => {
      if (index > 0) {
        cells.push({ paragraphs: open, bordered: true });
        open = [];
      }
      open.push(...paragraphsOf([piece]));
    });
  }
  return open.length === 0 ? cells : [...cells, { paragraphs: open, bordered: true }];
}

/** Heads that were split over two rows: 商业 | 科研 above 企业 | 机构 are put together where only so they are labels of the form. */
function mergeSplitHeads(rows: PrintedCell[][]): PrintedCell[][] {
  return rows.flatMap((row, index) => {
    const above = rows[index - 1] ?? [];
    if (index === 0 || row.length === 0 || row.length > above.length) return [row];
    const joined = row.map((cell, column) => [...(above[column]?.paragraphs ?? []), ...cell.paragraphs]);
    const text = (paragraphs: readonly Run[][]): string => paragraphs.map(textOf).join('');
    const splits = row.every((cell, column) => {
      const whole = text(joined[column] ?? []);
      const begin = text(above[column]?.paragraphs ?? []);
      // A stroke for nothing begins no label.
      return cell.paragraphs.length > 0 && isTableLabel(whole) && !isTableLabel(begin) && !NUMBER_CELL.test(begin);
    });
    if (!splits) return [row];
    row.forEach((cell, column) => above[column]?.paragraphs.push(...cell.paragraphs));
    return [];
  });
}

function pipedRow(line: CleanLine): PrintedCell[] {
  const pieces = piecesAt(line, '|', '｜');
  // What stands before the first border and behind the last is no cell when it is empty.
  const inner = pieces.filter(
    (piece, index) =>
      piece.text.trim() !== '' ||
      (index < pieces.length - 1 && piece.text !== '') ||
      (index > 0 && index < pieces.length - 1),
  );
  return inner.map((piece) => ({ paragraphs: paragraphsOf([piece]), bordered: true }));
}

/** What leads from a label to its number. Sample: `收到申请数|：|7件`, `收到申请数|……|7件` */
const LEADER = /(?:[：:]|[…⋯]{2,}|[.．·]{4,})(?=\s*[\d０-９][^：:…]*$)/u;

/** Where a leader stands between a label of the years before the form and its number; null for none. */
export function leaderIn(text: string): { from: number; to: number } | null {
  const match = text.length > LONGEST_LED ? null : LEADER.exec(text);
  if (match === null) return null;
  const [from, to] = [match.index, match.index + match[0].length];
  return NUMBER_CELL.test(text.slice(to).trim()) && isListLabel(text.slice(0, from)) ? { from, to } : null;
}

/** Longest line with a leader, in characters. */
const LONGEST_LED = 240;

/** Cells between blanks. A label with a blank inside is put together again when only so it is one of the form. */
function blankRow(line: CleanLine): PrintedCell[] {
  const pieces = piecesAt(line, ...BLANKS).filter((piece) => piece.text.trim() !== '');
  const cells: CleanLine[][] = [];
  for (const piece of pieces) {
    const open = cells.at(-1);
    const joined = [...(open ?? []), piece].map(({ text }) => text.trim()).join('');
    const openText = (open ?? []).map(({ text }) => text.trim()).join('');
    const joins =
      open !== undefined &&
      !NUMBER_CELL.test(piece.text.trim()) &&
      !NUMBER_CELL.test(openText) &&
      isTableLabel(joined) &&
      !isTableLabel(piece.text);
    if (joins) open.push(piece);
    else cells.push([piece]);
  }
  return cells.map((parts) => ({ paragraphs: [parts.flatMap((part) => runsOf(part))], bordered: false }));
}

const BLANKS = [' ', '\u3000', '\u00A0', '\t'];

function piecesAt(line: CleanLine, ...marks: string[]): CleanLine[] {
  const at: number[] = [];
  // By UTF-16 units, as lines are cut. Sample with a character of two: `𬭎| 3`
  for (let index = 0; index < line.text.length; index++) if (marks.includes(line.text.charAt(index))) at.push(index);
  return sliceLine(line, at).map((piece, index) => (index === 0 ? piece : withoutStart(piece, 1)));
}

function paragraphsOf(lines: readonly CleanLine[]): Run[][] {
  return lines.map((line) => runsOf(line)).filter((runs) => textOf(runs) !== '');
}
