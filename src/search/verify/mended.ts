/**
 * A report's ledger to what its repairs changed in each of its texts: where in the text as it stands now, and what the copy
 * has there. The ledger tells places in lines as they were when each repair was made; a reader holds the text in hand.
 */
import type { Ledger } from '../../convert/write/ledger.ts';

/** A stretch of a text that a repair put there, in UTF-16 units, and what the copy has in its place. */
export interface Mend {
  from: number;
  to: number;
  before: string;
  /** The rule's id; several, with blanks between, where one repaired what another had made. */
  rule: string;
}

/** For each text with changes, by its name in the ledger: how long it is, in UTF-16 units, and the changes in order. */
export type Mended = ReadonlyMap<string, { length: number; edits: readonly Mend[] }>;

/** A stretch of a line as it is now, and what the copy has there; null where it has the same. */
interface Stretch {
  from: number;
  to: number;
  printed: { text: string; rules: string[] } | null;
}

/** What a repair changed of what another one had made is one change with it, under both their rules. */
export function mendedTexts({ repairs, blocks }: Pick<Ledger, 'repairs' | 'blocks'>): Mended {
  const lines = new Map<number, Stretch[]>();
  for (const { line, column, before, after, rule } of repairs.toReversed()) {
    const stretches = lines.get(line) ?? [{ from: 0, to: Infinity, printed: null }];
    lines.set(line, undo(stretches, column, column + after.length, before, rule));
  }
  const mended = new Map<string, { length: number; edits: Mend[] }>();
  for (const { id, spans } of blocks) {
    const edits: Mend[] = [];
    let length = 0;
    let isWhole = true;
    for (const span of spans) {
      if (typeof span === 'string') {
        length += span.length;
        continue;
      }
      const [line, from, to] = span;
      for (const stretch of lines.get(line) ?? []) {
        if (stretch.printed === null) continue;
        const place = placeIn(stretch, from, to);
        isWhole &&= place !== 'across';
        if (place !== 'inside') continue;
        const { text, rules } = stretch.printed;
        const shift = length - from;
        edits.push({ from: shift + stretch.from, to: shift + stretch.to, before: text, rule: rules.join(' ') });
      }
      length += to - from;
    }
    if (isWhole && edits.length > 0) mended.set(id, { length, edits });
  }
  return mended;
}

/** Where a changed stretch lies to a span of its line. What was taken away at the very edge is outside. */
function placeIn({ from, to }: Stretch, begin: number, end: number): 'inside' | 'outside' | 'across' {
  if (to <= begin || from >= end) return 'outside';
  return from >= begin && to <= end ? 'inside' : 'across';
}

/** The line one repair earlier: between these places, counted in the line as it then was, stood `before`. */
function undo(line: readonly Stretch[], begin: number, end: number, before: string, rule: string): Stretch[] {
  const [head, tail]: [Stretch[], Stretch[]] = [[], []];
  const rules = [rule];
  let [from, to] = [Infinity, -1];
  let [left, right] = ['', ''];
  let at = 0;
  for (const stretch of line) {
    const start = at;
    at += stretch.printed?.text.length ?? stretch.to - stretch.from;
    if (at <= begin) head.push(stretch);
    else if (start >= end) tail.push(stretch);
    else if (stretch.printed === null) {
      const inner = { from: stretch.from + Math.max(0, begin - start), to: stretch.from + Math.min(at, end) - start };
      if (inner.from > stretch.from) head.push({ ...stretch, to: inner.from });
      if (inner.to < stretch.to) tail.push({ ...stretch, from: inner.to });
      [from, to] = [Math.min(from, inner.from), inner.to];
    } else {
      // A repair of what another one made: both are one change.
      const { text } = stretch.printed;
      left += text.slice(0, Math.max(0, begin - start));
      right += text.slice(end - start);
      rules.push(...stretch.printed.rules.filter((known) => !rules.includes(known)));
      [from, to] = [Math.min(from, stretch.from), stretch.to];
    }
  }
  // Nothing of the line is left of it: it stood between two stretches.
  if (to === -1) from = to = head.at(-1)?.to ?? tail[0]?.from ?? 0;
  return [...head, { from, to, printed: { text: left + before + right, rules } }, ...tail];
}
