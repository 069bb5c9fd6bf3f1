/**
 * Lines of a table of the form from a copy that lost what parted its cells: 一、本年新收政府信息公开申请数量2000002. The labels are
 * known; where the digits of a row are parted, its own sum tells, or nobody.
 */
import { foldLabel, forms, labelsOf } from '../../../forms/index.ts';
import type { FormTable } from '../../../forms/form.ts';
import { sliceLine, type CleanLine } from '../clean-line.ts';

/** Marks of both widths as one, character by character, so that places stay. */
function sameWidth(text: string): string {
  return text.replace(/[\uFF01-\uFF5E]/gu, (sign) => sign.normalize('NFKC'));
}

const tables: readonly FormTable[] = forms.flatMap((form) => form.tables);

const LABEL = new RegExp(
  [...new Set(tables.flatMap(labelsOf).flatMap((label) => [label, label.replace(/（[^（）]*）$/u, '')]))]
    .filter((label) => label !== '')
    .sort((a, b) => b.length - a.length)
    .map((label) => sameWidth(label).replace(/[.()/]/gu, '\\$&'))
    .join('|'),
  'uy',
);

/** How many numbers may stand behind a label; editions differ. */
const WIDTHS: ReadonlyMap<string, readonly number[]> = new Map(
  [...Map.groupBy(tables.flatMap(widthsIn), ([label]) => label)].map(([label, widths]) => [
    label,
    [...new Set(widths.map(([, width]) => width))],
  ]),
);

function widthsIn(table: FormTable): Array<[label: string, width: number]> {
  if (table.kind === 'blocks')
    return table.blocks.flatMap(({ columns, rows }) =>
      rows.map((row): [string, number] => [foldLabel(row), columns.length - 1]),
    );
  // A row without a label follows its head.
  return table.rows.map((path) => [foldLabel(path.at(-1) ?? table.columns.at(-1)?.at(-1) ?? ''), table.columns.length]);
}

/** Longest line that is looked into, in characters. */
const LONGEST = 4000;

/** Labels and digits, one behind the other, that are all of a line. */
interface Piece {
  from: number;
  to: number;
  isLabel: boolean;
}

function piecesOf(line: string): Piece[] | null {
  if (line.length > LONGEST) return null;
  const text = sameWidth(line);
  const end = text.trimEnd().length;
  const pieces: Piece[] = [];
  for (let at = text.length - text.trimStart().length; at < end;) {
    LABEL.lastIndex = at;
    const label = LABEL.exec(text)?.[0].length ?? 0;
    const digits = label > 0 ? 0 : digitsAt(text, at);
    if (label + digits === 0) return null;
    pieces.push({ from: at, to: at + label + digits, isLabel: label > 0 });
    at += label + digits;
  }
  return pieces;
}

/** The digits from a place on, without the one that numbers the next label. Sample: `0000000|2.其他…` */
function digitsAt(text: string, from: number): number {
  let to = from;
  while (/\d/u.test(text.charAt(to))) to++;
  return text.charAt(to) === '.' ? to - from - 1 : to - from;
}

/** How many labels a line holds that is nothing but labels and digits run together; 0 for other lines. */
export function gluedLabels(line: string): number {
  const pieces = piecesOf(line) ?? [];
  return pieces.length < 2 || pieces[0]?.isLabel !== true ? 0 : pieces.filter(({ isLabel }) => isLabel).length;
}

/** The line's cells, `last` the one above it; null where it holds something else, or nobody can tell its numbers apart. */
export function gluedFormCells(line: CleanLine, last: string): CleanLine[] | null {
  const pieces = piecesOf(line.text);
  if (pieces === null) return null;
  const cuts: number[] = [];
  for (const [index, { from, to, isLabel }] of pieces.entries()) {
    cuts.push(from, to);
    if (isLabel) continue;
    const above = pieces[index - 1];
    const label = foldLabel(above === undefined ? last : line.text.slice(above.from, above.to));
    const lengths = numbersIn(sameWidth(line.text.slice(from, to)), WIDTHS.get(label) ?? []);
    if (lengths === null) return null;
    let at = from;
    for (const length of lengths) cuts.push((at += length));
  }
  const places = [...new Set(cuts)].filter((cut) => cut > 0 && cut < line.text.length).sort((a, b) => a - b);
  return sliceLine(line, places).filter(({ text }) => text.trim() !== '');
}

/** The lengths of the numbers that the digits are; null where there is no way, or another one. */
function numbersIn(digits: string, widths: readonly number[]): number[] | null {
  const ways = widths.flatMap((width) => {
    if (width === 1) return /^(?:0|[1-9]\d*)$/u.test(digits) ? [[digits.length]] : [];
    const sums = SUMS.get(width);
    // Without a sum noughts alone leave no doubt.
    if (sums === undefined) return digits === '0'.repeat(width) ? [Array<number>(width).fill(1)] : [];
    return waysInto(digits, width).filter((lengths) => sums.every((sum) => holds(digits, lengths, sum)));
  });
  return ways.length === 1 ? (ways[0] ?? null) : null;
}

/** By the width of a row its sums: the places of the parts, and of the whole. */
const SUMS: ReadonlyMap<number, ReadonlyArray<{ left: readonly number[]; right: readonly number[] }>> = new Map(
  tables.flatMap((table) => {
    if (table.kind !== 'grid') return [];
    const along = table.reconciliations.filter((rule) => rule.along === 'row');
    return [
      [table.columns.length, along.map(({ left, right }) => ({ left: left.map(Number), right: right.map(Number) }))],
    ];
  }),
);

function holds(
  digits: string,
  lengths: readonly number[],
  { left, right }: { left: readonly number[]; right: readonly number[] },
): boolean {
  let at = 0;
  const values = lengths.map((length) => Number(digits.slice(at, (at += length))));
  const sum = (places: readonly number[]): number => places.reduce((total, place) => total + (values[place] ?? 0), 0);
  return sum(left) === sum(right);
}

/** Most digits beyond one for each number. */
const MOST_MORE = 6;

/** All ways to part digits into so many numbers, none of which begins with a nought unless it is one. */
function waysInto(digits: string, width: number): number[][] {
  if (digits.length < width || digits.length > width + MOST_MORE) return [];
  if (width === 0) return digits === '' ? [[]] : [];
  const longest = digits.startsWith('0') ? 1 : digits.length - width + 1;
  return Array.from({ length: longest }, (_, index) => index + 1).flatMap((length) =>
    waysInto(digits.slice(length), width - 1).map((rest) => [length, ...rest]),
  );
}
