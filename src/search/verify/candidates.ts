/**
 * Which reports may hold a quotation or something like it, from the index alone: pairs of its characters that the index has
 * at the same distances vote for a place. What pairs are asked is told by what they cost to load, so that a long quotation
 * costs no more than a short one. The reports are then read; nothing is called equal for its votes.
 */
import { BREAK, type Folded } from '../../text/fold.ts';
import type { Layout } from '../index-files/places.ts';
import type { SearchIndex } from '../search-index.ts';
import { toTokens } from '../tokens.ts';
import { readDigit } from '../whole-numbers.ts';
import { clusters, pageOf } from './clusters.ts';

/** A report that may hold it. */
export interface Candidate {
  /** Its number in the index. */
  page: number;
  /** Pairs that stand in it as in the quotation, of all that were asked. */
  votes: number;
  /** For each piece of the quotation the places of the report, by their numbers in it, that look most like it. */
  places: number[][];
}

export interface Candidates {
  /** Best first. */
  found: Candidate[];
  /** A report that holds the quotation letter for letter has so many votes at least. */
  asked: number;
  /** Whether there were more places with all votes than are told apart. */
  isCut: boolean;
}

/** Pairs that are asked at most, for all pieces together, and at least for each. */
const PAIRS = 48;
const PAIRS_OF_PIECE = 8;

/**
 * Bytes of the index that are loaded for one quotation, about: at first, and where that leaves too many reports alike; the
 * last only where none of them can hold it letter for letter.
 */
const ROUNDS = [45_000, 35_000, 30_000];

/** So many reports that have most votes, or one less, can all be read. */
const FEW = 10;

/** The stretches of a piece that are asked for a pair each, before others are: so no part of it goes unasked. */
const STRETCHES = 14;

/** Places of a report that are looked into for one piece. */
const PLACES = 3;

/** More places than this are not told apart. */
const MOST = 400;

/** A pair, as the index spells it, and how many characters after the beginning of its piece it stands. */
interface AskedPair {
  piece: number;
  word: string;
  offset: number;
  /** Whether it is of a number at an end of the piece: that may be a part of another, which the index writes otherwise. */
  isCut: boolean;
}

/** What it costs to load it: the number of its chunk, about how many bytes that has, and whether it is the first pair there. */
interface PricedPair extends AskedPair {
  chunk: number;
  bytes: number;
  first: boolean;
}

interface LoadedPair extends AskedPair {
  /** Positions in the index. */
  at: Int32Array;
}

/** The candidates for a quotation, folded as the index is, piece by piece. */
export async function candidatesFor(index: SearchIndex, pieces: readonly Folded[]): Promise<Candidates> {
  const { layout } = await index.open();
  const texts = pieces.map(({ text }) => text);
  const pairs = await rankedPairs(index, texts);
  const asked: LoadedPair[] = [];
  let [found, isCut]: [Candidate[], boolean] = [[], false];
  for (const [round, bytes] of ROUNDS.entries()) {
    const more = affordable(round === 0 ? pairs : rareFirst(pairs), bytes, round === 0);
    if (more.length === 0) break;
    for (const pair of more) pairs.splice(pairs.indexOf(pair), 1);
    const load = async (pair: AskedPair): Promise<LoadedPair> => ({
      ...pair,
      at: await index.positionsOfPair(pair.word),
    });
    asked.push(...(await Promise.all(more.map(load))));
    [found, isCut] = candidatesOf(asked, texts, layout);
    const best = found[0]?.votes ?? 0;
    if (found.filter(({ votes }) => votes >= best - 1).length <= FEW) break;
    if (round + 2 === ROUNDS.length && best >= surelyIn(asked)) break;
  }
  return { found, asked: surelyIn(asked), isCut };
}

function surelyIn(asked: readonly AskedPair[]): number {
  return asked.filter((pair) => !pair.isCut).length;
}

function candidatesOf(
  asked: readonly LoadedPair[],
  texts: readonly string[],
  layout: Layout,
): [found: Candidate[], isCut: boolean] {
  const byPage = new Map<number, Candidate>();
  let isCut = false;
  for (const [piece, text] of texts.entries()) {
    const own = asked.filter((pair) => pair.piece === piece);
    const all = clusters(own, layout, text.length);
    isCut ||= all[MOST]?.votes === own.length;
    for (const { place, votes } of all.slice(0, MOST)) {
      const page = pageOf(place, layout);
      const candidate = byPage.get(page) ?? { page, votes: 0, places: texts.map(() => []) };
      byPage.set(page, candidate);
      const places = candidate.places[piece];
      // The clusters come best first.
      if (places?.length === 0) candidate.votes += votes;
      if (places !== undefined && places.length < PLACES) places.push(place - (layout.firsts[page] ?? 0));
    }
  }
  return [[...byPage.values()].sort((a, b) => b.votes - a.votes || a.page - b.page), isCut];
}

/** The pairs that are worth asking: first the best of each piece, then the second of each, so that no piece goes without. */
async function rankedPairs(index: SearchIndex, texts: readonly string[]): Promise<PricedPair[]> {
  const share = Math.max(PAIRS_OF_PIECE, Math.floor(PAIRS / texts.length));
  const ranked = await Promise.all(
    texts.map(async (text, piece) => {
      const priced = pairsOf(text, piece).map(async (pair) => ({ ...pair, ...(await index.costOf(pair.word)) }));
      return inOrderOfUse(await Promise.all(priced)).slice(0, share);
    }),
  );
  return Array.from({ length: share }, (_, rank) => ranked.flatMap((own) => own[rank] ?? [])).flat();
}

/**
 * Pairs that stand in many texts tell few apart: those that share a chunk with others are rare, and come before them. A number
 * at an end, the year of a title say, is often all that differs.
 */
function rareFirst(pairs: readonly PricedPair[]): PricedPair[] {
  const isCommon = ({ first, bytes, isCut }: PricedPair): number => Number(first && bytes > SMALL && !isCut);
  return [...pairs].sort((a, b) => Number(b.isCut) - Number(a.isCut) || isCommon(a) - isCommon(b));
}

/** A common pair of so few bytes is worth them. */
const SMALL = 2500;

/** As many of the pairs, in their order, as so many bytes pay for; the `first` of each piece whatever they cost. */
function affordable(pairs: readonly PricedPair[], bytes: number, first: boolean): PricedPair[] {
  const chunks = new Set<number>();
  const pieces = new Set<number>();
  let left = bytes;
  return pairs.filter((pair) => {
    const cost = chunks.has(pair.chunk) ? 0 : pair.bytes;
    if (cost > left && !(first && !pieces.has(pair.piece))) return false;
    left -= cost;
    chunks.add(pair.chunk);
    pieces.add(pair.piece);
    return true;
  });
}

/** Every pair of neighbours inside a clause: a mark between two that the archive has elsewhere, or not at all, does no harm. */
function pairsOf(folded: string, piece: number): AskedPair[] {
  const characters = Array.from(folded);
  const isDigit = characters.map((character) => readDigit(character) !== null);
  const [first, last] = [isDigit.indexOf(false), isDigit.lastIndexOf(false)];
  return toTokens(folded).flatMap((word, offset) => {
    const behind = characters[offset + 1];
    const isCut = offset < first || offset + 1 > last;
    return characters[offset] === BREAK || behind === undefined || behind === BREAK
      ? []
      : [{ piece, word, offset, isCut }];
  });
}

/** The cheapest of each stretch of the piece, then the others; cheap ones first. */
function inOrderOfUse<T extends { offset: number; bytes: number }>(pairs: readonly T[]): T[] {
  const byCost = [...pairs].sort((a, b) => a.bytes - b.bytes);
  const last = pairs.at(-1)?.offset ?? 0;
  const stretches = new Set<number>();
  const firsts = byCost.filter(({ offset }) => {
    const stretch = Math.floor((offset / (last + 1)) * STRETCHES);
    return !stretches.has(stretch) && stretches.add(stretch);
  });
  return [...firsts, ...byCost.filter((pair) => !firsts.includes(pair))];
}
