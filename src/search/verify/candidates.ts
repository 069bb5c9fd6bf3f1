/**
 * Which reports may hold a quotation or something like it, from the index alone. One that holds it letter for letter has every
 * pair of its characters at the same distances; for what is only like it, pairs vote for a place. The reports are then read;
 * nothing is called equal for its pairs.
 */
import type { Folded } from '../../text/fold.ts';
import type { Layout } from '../index-files/places.ts';
import { positionsOfPhrase } from '../phrase.ts';
import type { SearchIndex } from '../search-index.ts';
import { affordable, rankedPairs, tellingFirst, type AskedPair } from './asked-pairs.ts';
import { clusters, pageOf, placeAt } from './clusters.ts';

/** A report that may hold it, or something like it. */
export interface Candidate {
  /** Its number in the index. */
  page: number;
  /** Whether the pairs that were asked allow that it holds the quotation letter for letter. */
  mayHold: boolean;
  /** Pairs that stand in it about as in the quotation, of all that were asked. */
  votes: number;
  /** For each piece of the quotation the places of the report, by their numbers in it, that look most like it. */
  places: number[][];
}

export interface Candidates {
  /**
   * First those that may hold it letter for letter, the best of each kind first; before them the one of most votes, where it
   * is written with other letters.
   */
  found: Candidate[];
  /** Whether a report that is none of them cannot hold it letter for letter. */
  isComplete: boolean;
}

/**
 * Bytes of the index that are loaded for one quotation, about: at first, and where that leaves too many reports alike; the
 * last only where none of them can hold it letter for letter.
 */
const ROUNDS = [40_000, 30_000, 25_000];

/** So many reports that have most votes, or one less, or may all hold it, can all be read. */
const FEW = 10;

/** Places of a report that are looked into for one piece. */
const PLACES = 3;

/** More places than this are not told apart. */
const MOST = 400;

interface LoadedPair extends AskedPair {
  /** Positions in the index. */
  at: Int32Array;
}

/** The candidates for a quotation, folded as the index is, piece by piece; `letters` are the kinds that it is written with. */
export async function candidatesFor(
  index: SearchIndex,
  pieces: readonly Folded[],
  letters: ReadonlySet<string>,
): Promise<Candidates> {
  const { layout } = await index.open();
  const lengths = pieces.map(({ text }) => text.length);
  const pairs = await rankedPairs(index, pieces);
  const asked: LoadedPair[] = [];
  let candidates: Candidates = { found: [], isComplete: true };
  for (const [round, bytes] of ROUNDS.entries()) {
    const more = affordable(round === 0 ? pairs : tellingFirst(pairs, asked), bytes, round === 0);
    if (more.length === 0) break;
    for (const pair of more) pairs.splice(pairs.indexOf(pair), 1);
    const load = async (pair: AskedPair): Promise<LoadedPair> => ({
      ...pair,
      at: await index.positionsOf(pair.word, pair.alone),
    });
    asked.push(...(await Promise.all(more.map(load))));
    candidates = candidatesOf(asked, lengths, layout);
    const { found } = candidates;
    const holding = found.filter(({ mayHold }) => mayHold).length;
    const most = found.reduce((best, { votes }) => Math.max(best, votes), 0);
    const alike = holding > 0 ? holding : found.filter(({ votes }) => votes >= most - 1).length;
    if (alike <= FEW || (holding > 0 && round > 0)) break;
  }
  if (candidates.found.filter(({ mayHold }) => mayHold).length > FEW)
    tellByLetters(candidates.found, letters, await index.valuesOf('letters'));
  return candidates;
}

/** First those that may hold it, the best of each kind first. */
function byLikelihood(a: Candidate, b: Candidate): number {
  return Number(b.mayHold) - Number(a.mayHold) || b.votes - a.votes;
}

/**
 * What is not written with all kinds of letters of the quotation does not hold it; what is written with other marks of the same
 * meaning besides, half as wide say, may rather have those.
 */
function tellByLetters(
  found: Candidate[],
  letters: ReadonlySet<string>,
  having: ReadonlyMap<string, readonly number[]>,
): void {
  const pagesWith = (isMeant: (kind: string) => boolean): Array<ReadonlySet<number>> =>
    [...having].filter(([kind]) => isMeant(kind)).map(([, pages]) => new Set(pages));
  const own = pagesWith((kind) => letters.has(kind));
  const meanings = new Set([...letters].map((kind) => kind.normalize('NFKC')));
  const others = pagesWith((kind) => !letters.has(kind) && meanings.has(kind.normalize('NFKC')));
  const othersOf = ({ page }: Candidate): number => others.filter((pages) => pages.has(page)).length;
  for (const candidate of found)
    candidate.mayHold &&= own.length === letters.size && own.every((pages) => pages.has(candidate.page));
  found.sort((a, b) => othersOf(a) - othersOf(b)).sort(byLikelihood);
  // Reports that may hold it by what they are written with can be many: they would be read, and what holds it apart would not.
  const best = found.reduce((most, candidate) => (candidate.votes > most.votes ? candidate : most));
  found.unshift(...found.splice(found.indexOf(best), 1));
}

function candidatesOf(asked: readonly LoadedPair[], lengths: readonly number[], layout: Layout): Candidates {
  const byPage = new Map<number, Candidate>();
  const candidateOn = (page: number): Candidate => {
    const candidate = byPage.get(page) ?? { page, mayHold: true, votes: 0, places: lengths.map(() => []) };
    byPage.set(page, candidate);
    return candidate;
  };
  let isComplete = true;
  const holding: Array<ReadonlySet<number>> = [];
  for (const [piece, length] of lengths.entries()) {
    const own = asked.filter((pair) => pair.piece === piece);
    const all = clusters(own, layout, length);
    const add = (place: number, votes: number): void => {
      const candidate = candidateOn(pageOf(place, layout));
      const places = candidate.places[piece] ?? [];
      // The clusters come best first.
      if (places.length === 0) candidate.votes += votes;
      if (places.length < PLACES) places.push(place - (layout.firsts[candidate.page] ?? 0));
    };
    for (const { place, votes } of all.slice(0, MOST)) add(place, votes);
    const sure = own.filter(({ isCut }) => !isCut);
    if (sure.length === 0) isComplete &&= all.length <= MOST;
    else {
      const exact = positionsOfPhrase(sure.map(({ at, offset }) => ({ positions: at, offset })));
      const places = new Set(Array.from(exact, (at) => placeAt(at, layout)));
      const pages = new Set(Array.from(places, (place) => pageOf(place, layout)));
      for (const place of places) if (!byPage.has(pageOf(place, layout))) add(place, sure.length);
      holding.push(pages);
    }
  }
  const found = [...byPage.values()];
  for (const candidate of found) candidate.mayHold = holding.every((pages) => pages.has(candidate.page));
  return { found: found.sort(byLikelihood), isComplete };
}
