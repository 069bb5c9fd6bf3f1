/**
 * What paragraphs share, told from the sets of reports that have their runs.
 */
import type { Compared, RunThere, SameWords, Wanted } from './compared.ts';
import { nearestOf } from './nearest.ts';
import type { Prose } from './prose.ts';
import { sharedRuns } from './runs.ts';
import { EMPTY } from './sets.ts';
import type { SharedGrams, SharedPlaces } from './shared-grams.ts';

/** A paragraph of which is told. */
interface Told {
  text: string;
  same: SameWords;
  /** For each of the nearest the places where a run of both may begin: the first of some that follow each other, the last, and so on. */
  ranges: number[][];
}

export class ParagraphTeller {
  readonly #grams: SharedGrams;
  readonly #compared: Compared;
  /** By set and by report, the last paragraph that has met it, by its number. */
  readonly #setsMet: Uint32Array;
  readonly #reportsMet: Uint32Array;
  #paragraph = 0;

  /** All reports have passed by `grams`. */
  constructor(grams: SharedGrams, compared: Compared) {
    this.#grams = grams;
    this.#compared = compared;
    this.#setsMet = new Uint32Array(grams.sets.length);
    this.#reportsMet = new Uint32Array(compared.count);
  }

  /** For each of these reports its paragraphs that share words, in order. Each neighbour is read once. */
  paragraphsOf(reports: readonly Wanted[]): Array<readonly [report: number, own: SameWords[]]> {
    const { proseOf } = this.#compared;
    const all = reports.map((wanted) => [wanted.report, this.#toldOf(wanted)] as const);
    const byOther = new Map<number, Array<readonly [told: Told, place: number]>>();
    for (const told of all.flatMap(([, own]) => own))
      for (const [place, { report }] of told.same.nearest.entries()) {
        const asking = byOther.get(report) ?? [];
        byOther.set(report, asking);
        asking.push([told, place]);
      }
    for (const [other, asking] of byOther) {
      const there = proseOf(other);
      for (const [{ text, same, ranges }, place] of asking) {
        const near = same.nearest[place];
        if (near !== undefined) near.runs = runsThere(text, there, placesOf(ranges[place] ?? []));
      }
    }
    return all.map(([report, own]) => [report, own.map(({ same }) => same)]);
  }

  #toldOf({ report, anchors }: Wanted): Told[] {
    const own: Told[] = [];
    this.#compared.proseOf(report).eachText((text, _, anchor) => {
      if (anchors?.has(anchor) === false) return;
      const places = this.#grams.placesIn(text);
      const others = this.#othersIn(places, report);
      if (others.length === 0) return;
      const nearest = nearestOf(report, others, this.#compared);
      const told = nearest.map((other) => ({ report: other, runs: [] }));
      own.push({
        text,
        same: { anchor, reports: others.length, nearest: told },
        ranges: this.#rangesIn(places, nearest),
      });
    });
    return own;
  }

  /** All reports of the sets but this one, each once. */
  #othersIn({ sets: own }: SharedPlaces, report: number): number[] {
    const { sets } = this.#grams;
    this.#paragraph++;
    this.#reportsMet[report] = this.#paragraph;
    const others: number[] = [];
    for (const first of own)
      // What one set goes back to, all that have met it have met too.
      for (let set = first; set !== EMPTY && this.#setsMet[set] !== this.#paragraph; set = sets.before(set)) {
        this.#setsMet[set] = this.#paragraph;
        const member = sets.last(set);
        if (this.#reportsMet[member] === this.#paragraph) continue;
        this.#reportsMet[member] = this.#paragraph;
        others.push(member);
      }
    return others;
  }

  /** For each of these reports the places that it shares. */
  #rangesIn({ ats, sets: own }: SharedPlaces, others: readonly number[]): number[][] {
    const { sets } = this.#grams;
    const having = new Map<number, number[]>();
    for (const first of new Set(own)) {
      const found: number[] = [];
      for (let set = first; set !== EMPTY; set = sets.before(set)) {
        const place = others.indexOf(sets.last(set));
        if (place !== -1) found.push(place);
      }
      having.set(first, found);
    }
    const ranges = others.map((): number[] => []);
    for (const [index, set] of own.entries()) {
      const at = ats[index] ?? 0;
      for (const place of having.get(set) ?? []) {
        const range = ranges[place] ?? [];
        if (range.at(-1) === at - 1) range[range.length - 1] = at;
        else range.push(at, at);
      }
    }
    return ranges;
  }
}

function placesOf(ranges: readonly number[]): number[] {
  const places: number[] = [];
  for (let index = 0; index < ranges.length; index += 2)
    for (let at = ranges[index] ?? 0; at <= (ranges[index + 1] ?? 0); at++) places.push(at);
  return places;
}

/** The runs of a text in another report, which may begin at these places. */
export function runsThere(text: string, there: Prose, starts: readonly number[]): RunThere[] {
  return sharedRuns(text, there.text, starts).map(({ from, to, there: at }) => [
    from,
    to,
    there.paragraphAt(at).anchor,
  ]);
}
