/**
 * The same words elsewhere: for each paragraph of each report how many other reports share a run of thirty characters and
 * more with it, and the nearest of them with every run and its place there.
 */
import type { Nearness } from './nearest.ts';
import type { Prose } from './prose.ts';
import { sharedRuns } from './runs.ts';
import type { SharedPlaces, Sharing } from './shared-grams.ts';

/** A run in the paragraph's folded text, and the paragraph that has it there. */
export type RunThere = readonly [from: number, to: number, anchor: string];

/** What another report shares with a paragraph. */
export interface SharedWith {
  /** Its place in the list of reports. */
  report: number;
  runs: RunThere[];
}

/** What a paragraph shares. */
export interface SameWords {
  anchor: string;
  /** How many other reports share at least one run. */
  reports: number;
  /** The nearest of these. */
  nearest: SharedWith[];
}

export interface Compared {
  count: number;
  /** Asked for often, for neighbours most of all. */
  proseOf(report: number): Prose;
  nearness: Nearness;
  /** How many of the reports that share words are told. */
  most: number;
}

/** For each report its paragraphs that share words, in order. `sharing` is that of the same reports. */
export function* sameWords(sharing: Sharing, compared: Compared): Generator<SameWords[], void> {
  const { count, proseOf } = compared;
  const stamps = new Uint32Array(count);
  let stamp = 0;
  for (let report = 0; report < count; report++) {
    const prose = proseOf(report);
    const own: SameWords[] = [];
    const { ats, sets } = sharing.placesIn(report);
    for (let from = 0, to = 0; from < ats.length; from = to) {
      const { anchor, begin, end } = prose.paragraphAt(ats[from] ?? 0);
      while (to < ats.length && (ats[to] ?? 0) < end) to++;
      const within = { ats: ats.slice(from, to).map((at) => at - begin), sets: sets.subarray(from, to) };
      stamp++;
      stamps[report] = stamp;
      const others = othersOf(within, sharing, stamps, stamp);
      const text = prose.text.slice(begin, end);
      const nearest = nearestOf(report, others, compared).map((other) => ({
        report: other,
        runs: runsIn(text, within, other, sharing, proseOf(other)),
      }));
      own.push({ anchor, reports: others.length, nearest });
    }
    yield own;
  }
}

/** All reports of the sets that have not been stamped yet, each once. */
function othersOf({ sets: own }: SharedPlaces, { sets }: Sharing, stamps: Uint32Array, stamp: number): number[] {
  const others: number[] = [];
  for (const set of new Set(own))
    for (const member of sets[set] ?? [])
      if (stamps[member] !== stamp) {
        stamps[member] = stamp;
        others.push(member);
      }
  return others;
}

/** The nearest of others, the nearest first, of equal ones that which comes first in the list. */
function nearestOf(report: number, others: readonly number[], { nearness, most }: Compared): number[] {
  const nearest: Array<readonly [distance: number, other: number]> = [];
  for (const other of others) {
    const distance = nearness(report, other);
    const isFarther = (than: readonly [number, number]): boolean =>
      distance > than[0] || (distance === than[0] && other > than[1]);
    const last = nearest.at(-1);
    if (nearest.length >= most && (last === undefined || isFarther(last))) continue;
    let place = nearest.length;
    for (; place > 0; place--) {
      const before = nearest[place - 1];
      if (before === undefined || isFarther(before)) break;
    }
    nearest.splice(place, 0, [distance, other]);
    if (nearest.length > most) nearest.pop();
  }
  return nearest.map(([, other]) => other);
}

function runsIn(text: string, places: SharedPlaces, other: number, { sets }: Sharing, there: Prose): RunThere[] {
  const has = new Map<number, boolean>();
  const starts: number[] = [];
  for (const [index, set] of places.sets.entries()) {
    let isIn = has.get(set);
    if (isIn === undefined) has.set(set, (isIn = sets[set]?.includes(other) ?? false));
    if (isIn) starts.push(places.ats[index] ?? 0);
  }
  return sharedRuns(text, there.text, starts).map(({ from, to, there: at }) => [
    from,
    to,
    there.paragraphAt(at).anchor,
  ]);
}
