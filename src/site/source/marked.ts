/**
 * Texts cut where the rule changes that a character is marked with.
 */
import { piecesOf, type Piece } from '../../text/visible-marks.ts';
import { ruleWords } from '../words/rules.ts';
import type { TracedLine } from './trace-lines.ts';

/** A stretch under one rule. */
export interface Marked<Held> {
  held: Held;
  /** The rule in words; null where the stretch is in copy and text alike. */
  rule: string | null;
}

/** A stretch of the repaired line: what a rule put there is marked. `line` is the line as printed, where nothing changed. */
export function markedText(
  line: string,
  traced: TracedLine | undefined,
  from: number,
  to: number,
): Array<Marked<string>> {
  if (traced === undefined) return from === to ? [] : [{ held: line.slice(from, to), rule: null }];
  return runsOf(traced.rules, from, to).map(([begin, end, rule]) => ({
    held: traced.text.slice(begin, end),
    rule: rule && ruleWords(rule),
  }));
}

/** The line as printed, what cannot be seen apart: what a rule changed, took out or set apart is marked. */
export function markedLine(line: string, traced: TracedLine | undefined): Array<Marked<Piece[]>> {
  const pieces = piecesOf(line);
  if (traced === undefined) return pieces.length === 0 ? [] : [{ held: pieces, rule: null }];
  const runs = runsOf(traced.fates, 0, line.length);
  let at = 0;
  const ends = pieces.map((piece) => (at += piece.text.length));
  return runs.map(([begin, end, rule]) => ({
    held: pieces.flatMap((piece, index): Piece[] => {
      const [first, last] = [(ends[index] ?? 0) - piece.text.length, ends[index] ?? 0];
      if (last <= begin || first >= end) return [];
      return [{ text: line.slice(Math.max(first, begin), Math.min(last, end)), mark: piece.mark }];
    }),
    rule: rule && ruleWords(rule),
  }));
}

function runsOf(
  rules: ReadonlyArray<string | null>,
  from: number,
  to: number,
): Array<[begin: number, end: number, rule: string | null]> {
  const runs: Array<[number, number, string | null]> = [];
  for (let unit = from; unit < to; unit++) {
    const last = runs.at(-1);
    const rule = rules[unit] ?? null;
    if (last?.[2] === rule) last[1] = unit + 1;
    else runs.push([unit, unit + 1, rule]);
  }
  return runs;
}
