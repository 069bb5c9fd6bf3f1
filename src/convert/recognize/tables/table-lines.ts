/**
 * Where tables stand: runs of lines that are cells and not sentences. Tells the cell lines apart from headings,
 * since row labels of the form (一、…, （一）…) look exactly like them.
 */
import { beginsTableLabel, isTableLabel, mayBeTableLabel, tableOpenedBy } from '../../../forms/index.ts';
import { furnitureRule } from '../page-furniture.ts';
import type { CleanLine } from '../clean-line.ts';
import { isCommaRow } from './comma-cells.ts';
import { gluedLabels } from './glued-form.ts';
import { NUMBER_CELL } from './number-cell.ts';

/** Lines from `first` to `last` (indexes into the lines given) that make one table. */
export interface TableRange {
  first: number;
  last: number;
}

/** Numbers side by side, as when a row stands on one line. Sample: `0 0 0 1`, `０ ０ ３`. */
const NUMBER_ROW = /^(?:[-+]?[\d０-９][\d０-９,.．]*(?:\s+|[|｜])){2,}[-+]?[\d０-９][\d０-９,.．]*[|｜]?$/u;

const SEVERAL = 3;

/** A line between the rows of a grid in plain text. Sample: `+----+----+`, `+====+` */
const FRAME = /^\s*\+[-=+:]{2,}\s*$/u;

export function isFrame(text: string): boolean {
  return FRAME.test(text);
}

/** A row between bars. Sample: `| 予以公开 | 70 | 3 |` */
const BARRED = /[|｜].*[|｜].*[|｜]/u;

/** Longest label, of the form or of a report's own, in characters. */
const LONGEST_LABEL = 80;

/** So many lines a narrow column breaks a label into at most. */
const BROKEN = 5;

/**
 * Marks headings that are none: the begin of a label of the form, right above a row between bars, or above the label's other
 * lines and the next label or its first number. Samples: `### (六) 其他`, `(四)无法` above `提供` and `1.本机关不掌握相关政府信息`,
 * `四、结转下年度继` above `续办理` and `0`
 */
export function markRowHeads(lines: readonly CleanLine[]): CleanLine[] {
  const inked = lines.filter(({ text }) => text.trim() !== '');
  const heads = new Set<CleanLine>();
  for (const [index, line] of inked.entries()) {
    const next = inked[index + 1];
    if (next === undefined || line.text.length > LONGEST_LABEL || BARRED.test(line.text)) continue;
    for (const piece of piecesOfLabel(inked.slice(index, index + 1 + BROKEN))) heads.add(piece);
    if (BARRED.test(next.text) && beginsTableLabel(line.text)) heads.add(line);
  }
  return lines.map((line) => (heads.has(line) ? { ...line, rowHead: true } : line));
}

/** The first of some lines and those right below it that are one label, with its number or the next label behind it. */
function piecesOfLabel(lines: readonly CleanLine[]): readonly CleanLine[] {
  let label = '';
  for (const [index, { text }] of lines.entries()) {
    const piece = text.trim().replace(/\s*[|｜]$/u, '');
    const [first = ''] = piece.split(/\s*[|｜]/u);
    const isRow = BARRED.test(piece);
    if (index > 1 && isTableLabel(label) && (NUMBER_CELL.test(piece) || isTableLabel(piece)))
      return lines.slice(0, index);
    if (isRow) return index > 0 && isTableLabel(label + first) && !isTableLabel(first) ? lines.slice(0, index) : [];
    if (NUMBER_CELL.test(piece)) return [];
    label += piece;
    if (label.length > LONGEST_LABEL) return [];
  }
  return [];
}

/** A line that cannot be but a cell or a row: begins with a tab, is divided by pipes, holds labels of the form and numbers. */
export function isCell(text: string): boolean {
  const line = text.trim();
  if (text.startsWith('\t')) return true;
  // Labels with their values above a report are page furniture, tab or not.
  if (/\S\t+\S/u.test(line)) return furnitureRule(line, true) === null;
  if (NUMBER_ROW.test(line) || isTableLabel(line)) return true;
  if (/[|｜]$|[|｜].*[|｜]/u.test(line)) return !/。/u.test(line) && furnitureRule(line, true) === null;
  if (isCommaRow(line) || gluedLabels(line) > 0) return true;
  const pieces = line.split(/[\s|｜]+/u).filter((piece) => piece !== '');
  const words = pieces.filter((piece) => !NUMBER_CELL.test(piece));
  if (words.length === 0) return false;
  if (words.every((word) => isTableLabel(word))) return true;
  if (words.length > 12) return false;
  // A label may have blanks inside; then the numbers behind it tell. Sample: `（二）部分公开 （区分处理的…） 0 0 0`
  return (pieces.length - words.length >= 2 && isTableLabel(words.join(''))) || isFormRow(line);
}

/** A label of the form with numbers behind it: a row, which is no table's by chance. Sample: `二、上年结转… 0 0 0 0 0 0 0` */
function isFormRow(text: string): boolean {
  const pieces = text.trim().split(/[\s|｜]+/u);
  const words = pieces.filter((piece) => !NUMBER_CELL.test(piece));
  if (words.length === 0 || pieces.length - words.length < SEVERAL) return false;
  return mayBeTableLabel(words.join('')) || words.every(mayBeTableLabel);
}

/** Labels from which on a line is all of a table. */
const LEAST_LABELS = 8;

/** Whether a line holds labels and numbers of a whole table and nothing else. */
function isWhole(text: string): boolean {
  if (gluedLabels(text) >= LEAST_LABELS) return true;
  const words = text
    .trim()
    .split(/\s+/u)
    .filter((piece) => !NUMBER_CELL.test(piece));
  return words.length >= LEAST_LABELS && words.every((word) => isTableLabel(word));
}

/** A line that is a cell when its neighbours are. */
function mayBeCell(text: string): boolean {
  const line = text.trim();
  return line === '' || NUMBER_CELL.test(line) || (line.length <= 12 && !/[。；！？]/u.test(line));
}

/** Whether a line in a table is a label of any words: its first number stands right below. Sample: `其他主动公开文件（含简报、公示）` above `5` */
function isOverNumber(lines: readonly CleanLine[], index: number): boolean {
  const text = lines[index]?.text.trim() ?? '';
  if (text.length > LONGEST_LABEL || /[。；！？]/u.test(text)) return false;
  let below = index + 1;
  while (lines[below]?.text.trim() === '') below++;
  return NUMBER_CELL.test(lines[below]?.text.trim() ?? '');
}

/** The name of one of several tables, on a line above it. Sample: `附表二:咨询情况统计` */
const CAPTION = /^\s*附?表\s?[一二三四五六七八九十\d]{1,2}\s*[：:]\s*\p{Script=Han}{2,24}\s*$/u;

/** The tables among the lines that no grid of an original holds, in order. `isHeading` tells lines that open a section and so end a table. */
export function findTables(lines: readonly CleanLine[], isHeading: (line: CleanLine) => boolean): TableRange[] {
  const ranges: TableRange[] = [];
  let first = -1;
  let last = -1;
  let cells = 0;
  let table: string | null = null;
  const close = (): void => {
    if (cells >= SEVERAL) ranges.push({ first, last });
    first = -1;
    cells = 0;
    table = null;
  };
  lines.forEach((line, index) => {
    if (line.print?.cell != null || isHeading(line) || CAPTION.test(line.text)) return close();
    if (isCell(line.text) || isFrame(line.text) || line.rowHead === true) {
      // Right below one table of the form stands the next.
      const opened = tableOpenedBy(line.text.split(/[|｜\t]/u).find((cell) => cell.trim() !== '') ?? '');
      if (opened !== null && table !== null && opened !== table) close();
      table = opened ?? table;
      if (first === -1) first = index;
      last = index;
      cells += isFrame(line.text) ? 0 : isWhole(line.text) ? SEVERAL : isFormRow(line.text) ? 2 : 1;
    } else if (first !== -1 && (mayBeCell(line.text) || mayBeTableLabel(line.text) || isOverNumber(lines, index))) {
      // Numbers end a table as well as they stand in it; a short word behind it may be a signature. A label may have lost its number.
      if (NUMBER_CELL.test(line.text.trim())) last = index;
    } else {
      close();
    }
  });
  close();
  return ranges;
}
