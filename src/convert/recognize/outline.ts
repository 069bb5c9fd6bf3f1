/**
 * Headings to a tree: how deep each one is in this report's own tree, and its address.
 * An address is made of printed numbers, never of words; where a number is missing, repeated or out of order,
 * the position counts, and that is said.
 */
import type { VFile } from 'vfile';
import { leave } from '../finding.ts';
import { STYLES, type NumberStyle } from './heading-number.ts';

/** A heading as far as the outline cares; `style` is null for one without a number. */
export interface NumberedLine {
  style: NumberStyle | null;
  value: number | null;
  printed: string | null;
  line: number;
  /** Whether it heads a part of the form. */
  known?: boolean;
}

export interface Place {
  /** Depth, from 1. */
  level: number;
  /** Address, `s1-2`. */
  id: string;
}

/** Levels of the headings, in order. A style is on the level where it first stood under its parent. */
export function levelsOf(headings: readonly NumberedLine[]): number[] {
  const open: Array<{ style: NumberStyle | null; value: number | null }> = [];
  const inner = innerNumbers(headings);
  return headings.map((heading, index) => {
    if (inner.has(index)) {
      // Counted in the style of the parts, inside one of them.
      open.length = Math.min(open.length, 1);
      open.push({ style: null, value: heading.value });
      return open.length;
    }
    if (heading.style === null) open.length = 0;
    const same = open.findLastIndex((entry) => entry.style === heading.style);
    if (same !== -1) {
      open.length = same;
    } else {
      while (open.length > 0 && outranks(heading, open, headings, index)) open.pop();
    }
    // An introduction without a number stands beside the parts, not over them.
    if (open.length === 1 && open[0]?.style === null && rank(heading.style) <= rank('han') && heading.style !== null)
      open.pop();
    open.push({ style: heading.style, value: heading.value });
    return open.length;
  });
}

/**
 * Numbers in the style of the parts that begin anew inside a part: 一、总体情况, then 一、 to 六、, then 二、 where the form's
 * second part is. They are told by the part that counts on where the inner ones do not.
 */
function innerNumbers(headings: readonly NumberedLine[]): ReadonlySet<number> {
  const inner = new Set<number>();
  for (const [index, { style, value, known }] of headings.entries()) {
    if (style !== 'han' || known !== true || value === null || inner.has(index)) continue;
    const next = headings.findIndex((heading, at) => at > index && heading.style === 'han');
    if (headings[next]?.value !== 1) continue;
    let last = 0;
    for (let at = next; at < headings.length; at++) {
      const heading = headings[at];
      if (heading?.style !== 'han') continue;
      if (heading.value === last + 1) last++;
      else if (heading.value === value + 1 && heading.known === true) {
        for (let between = next; between < at; between++) if (headings[between]?.style === 'han') inner.add(between);
        break;
      } else break;
    }
  }
  return inner;
}

/** Whether a heading of a style not open yet closes the innermost open one instead of standing under it. */
function outranks(
  heading: NumberedLine,
  open: ReadonlyArray<{ style: NumberStyle | null; value: number | null }>,
  headings: readonly NumberedLine[],
  index: number,
): boolean {
  const inner = open.at(-1);
  if (inner === undefined || rank(heading.style) >= rank(inner.style)) return false;
  // Custom says it is major. The report's own use beats custom: where the inner style counts on later
  // (1. … （一） … 2.), what stands between belongs to it.
  const outer = open.slice(0, -1).map((entry) => entry.style);
  for (let at = index + 1; at < headings.length; at++) {
    const later = headings[at];
    if (later === undefined || outer.includes(later.style)) break;
    if (later.style === inner.style) return later.value !== (inner.value ?? 0) + 1;
  }
  return true;
}

function rank(style: NumberStyle | null): number {
  return style === null ? 0 : STYLES.indexOf(style);
}

/** Levels and addresses of the headings, in order. Numbers that cannot serve as an address leave a finding. */
export function placeHeadings(headings: readonly NumberedLine[], file: VFile): Place[] {
  const levels = levelsOf(headings);
  const taken = new Set<string>();
  // For each open level: the address so far, the last number used under it, how many stand under it.
  const open: Array<{ id: string; last: number; count: number }> = [{ id: 's', last: 0, count: 0 }];
  return headings.map((heading, index) => {
    const level = levels[index] ?? 1;
    open.length = level;
    const parent = open[level - 1] ?? { id: 's', last: 0, count: 0 };
    parent.count++;
    const printed = heading.value === null ? siblingNumbers(headings, levels, index) : new Set<number>();
    const number = addressNumber(
      heading,
      parent,
      (candidate) => taken.has(address(parent.id, candidate)) || printed.has(candidate),
    );
    if (heading.value !== null && heading.value !== parent.last + 1) report(heading, parent.last, number, file);
    if (heading.value !== null || printed.size === 0) parent.last = number;
    const id = address(parent.id, number);
    taken.add(id);
    open.push({ id, last: 0, count: 0 });
    return { level, id };
  });
}

/** Numbers printed by the headings beside this one, under the same parent: one without a number must not take them. */
function siblingNumbers(headings: readonly NumberedLine[], levels: readonly number[], index: number): Set<number> {
  const level = levels[index] ?? 1;
  const numbers = new Set<number>();
  for (const step of [-1, 1]) {
    for (let at = index + step; (levels[at] ?? 0) >= level; at += step) {
      const value = headings[at]?.value;
      if (levels[at] === level && value !== null && value !== undefined) numbers.add(value);
    }
  }
  return numbers;
}

function addressNumber(
  heading: NumberedLine,
  parent: { last: number; count: number },
  isTaken: (n: number) => boolean,
): number {
  if (heading.value !== null && heading.value > parent.last) return heading.value;
  let position = heading.value === null ? parent.count : Math.max(parent.count, parent.last + 1);
  while (isTaken(position)) position++;
  return position;
}

function address(parent: string, number: number): string {
  return parent === 's' ? `s${number}` : `${parent}-${number}`;
}

function report(heading: NumberedLine, last: number, used: number, file: VFile): void {
  const expected = last + 1;
  const found = `heading number “${(heading.printed ?? '').trim()}” where number ${expected} was expected`;
  const outcome =
    used === heading.value ? 'the address keeps the printed number' : `the address uses the position, ${used}`;
  leave(file, 'doubtful', 'heading-numbers', heading.line, `${found}; ${outcome}`);
}
