/**
 * The runs that a paragraph shares with another report, compared letter by letter: each stretch of the paragraph that stands
 * in the other report too and could go on at neither end.
 */
import { RUN } from './gram-hash.ts';

/** A shared run: `from` to `to` of the paragraph, which stands at `there` in the other text. */
export interface SharedRun {
  from: number;
  to: number;
  there: number;
}

/**
 * All of at least thirty characters, none inside another, in order. `starts` are the places, ascending, where one may begin;
 * `other` has something between its paragraphs that stands in none.
 */
export function sharedRuns(text: string, other: string, starts: readonly number[]): SharedRun[] {
  const runs: SharedRun[] = [];
  let index = 0;
  let last: SharedRun | undefined;
  while (index < starts.length) {
    const from = starts[index] ?? 0;
    // What begins inside the last run is news only where it goes beyond its end.
    const at = last !== undefined && from + RUN <= last.to ? last.to - RUN + 1 : from;
    if (at > from && starts[firstFrom(starts, at)] !== at) {
      index = firstFrom(starts, at);
      continue;
    }
    const run = longestThrough(text, other, at, last === undefined ? 0 : last.from + 1);
    if (run !== null && (last === undefined || run.to > last.to)) runs.push((last = run));
    index = firstFrom(starts, at + 1);
  }
  return runs;
}

/** The longest that holds the thirty characters from `at` on and begins at `least` or later: first to the left, then to the right. */
function longestThrough(text: string, other: string, at: number, least: number): SharedRun | null {
  const gram = text.slice(at, at + RUN);
  let best: SharedRun | null = null;
  for (let there = other.indexOf(gram); there !== -1; there = other.indexOf(gram, there + 1)) {
    let before = 0;
    while (at - before > least && before < there && text[at - before - 1] === other[there - before - 1]) before++;
    let length = RUN;
    while (at + length < text.length && text[at + length] === other[there + length]) length++;
    const run = { from: at - before, to: at + length, there: there - before };
    if (best === null || run.from < best.from || (run.from === best.from && run.to > best.to)) best = run;
  }
  return best;
}

/** The first place in `starts` whose number is at least `least`. */
function firstFrom(starts: readonly number[], least: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
