/**
 * Which runs of thirty characters stand in more than one report, and in which: for each place of a report the set of reports
 * that have the run which begins there.
 *
 * 2026-11-29: All runs are looked at, none is sampled: a sample (winnowing) finds where two texts may agree and leaves the
 * exact count to comparing every pair, which for a sentence of thousands of reports is millions of pairs. A suffix array
 * gives the same in four to eight bytes a character and all of it at once. Here two bits for each of some hundred million
 * slots tell, in one reading, which runs may occur twice; only these, a tenth in made-up reports, are kept with their place
 * and brought together by their hash, which has 85 bits: some forty bytes each, so that memory is that of what is shared.
 * What pages quote is compared letter by letter (runs.ts).
 */
import { eachGram } from './gram-hash.ts';
import { Groups } from './groups.ts';
import type { Prose } from './prose.ts';
import { Sets } from './sets.ts';

/** Places of a report's text, in one piece, where shared runs begin, and for each the set of the reports that have the run. */
export interface SharedPlaces {
  ats: Uint32Array;
  sets: Int32Array;
}

export interface Sharing {
  /** Reports of each set, in their order, each once; at least two. */
  sets: readonly Uint32Array[];
  /** The places of a report, in order. */
  placesIn(report: number): SharedPlaces;
}

/** The most bits that tell what may occur twice: two fields of 16 MB. */
const MOST_BITS = 27;

/** `count` reports, and the text of each, which is asked for three times. */
export function findSharing(count: number, proseOf: (report: number) => Prose): Sharing {
  const twice = seenTwice(count, proseOf);
  const groups = new Groups();
  /** Where each report's runs begin among all. */
  const begins = new Uint32Array(count + 1);
  for (let report = 0; report < count; report++) {
    proseOf(report).eachText((text, begin) =>
      eachGram(text, (at, hash, check) => {
        if (twice(hash)) groups.add(begin + at, hash, check);
      }),
    );
    begins[report + 1] = groups.length;
  }
  const sets = new Sets();
  const setOf = new Int32Array(groups.length).fill(-1);
  groups.each((runs) => {
    const members: number[] = [];
    let report = 0;
    for (const run of runs) {
      report = reportOf(run, begins, report);
      if (members.at(-1) !== report) members.push(report);
    }
    if (members.length < 2) return;
    const set = sets.of(members);
    for (const run of runs) setOf[run] = set;
  });
  return {
    sets: sets.all,
    placesIn: (report) => {
      const [from, to] = [begins[report] ?? 0, begins[report + 1] ?? 0];
      const shared = Uint32Array.from({ length: to - from }, (_, index) => from + index).filter(
        (run) => setOf[run] !== -1,
      );
      return {
        ats: shared.map((run) => groups.placeOf(run)),
        sets: Int32Array.from(shared, (run) => setOf[run] ?? -1),
      };
    },
  };
}

/** The report that a run is of; `from` is one that stands before it or is it. */
function reportOf(run: number, begins: Uint32Array, from: number): number {
  let [low, high] = [from, begins.length - 2];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((begins[middle] ?? 0) <= run) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Whether a run with this hash may stand in two places; never wrong where it says no. */
function seenTwice(count: number, proseOf: (report: number) => Prose): (hash: number) => boolean {
  let length = 0;
  for (let report = 0; report < count; report++) length += proseOf(report).text.length;
  // Sixteen slots a run: of sixteen that occur once, one seems to occur twice.
  const bits = Math.min(MOST_BITS, Math.max(10, Math.ceil(Math.log2(length * 16 + 1))));
  const [once, again] = [new Uint32Array(2 ** bits / 32), new Uint32Array(2 ** bits / 32)];
  const mask = 2 ** bits - 1;
  for (let report = 0; report < count; report++)
    proseOf(report).eachText((text) =>
      eachGram(text, (_, hash) => {
        const word = (hash & mask) >>> 5;
        const bit = 1 << (hash & 31);
        const seen = once[word] ?? 0;
        if ((seen & bit) === 0) once[word] = seen | bit;
        else again[word] = (again[word] ?? 0) | bit;
      }),
    );
  return (hash) => ((again[(hash & mask) >>> 5] ?? 0) & (1 << (hash & 31))) !== 0;
}
