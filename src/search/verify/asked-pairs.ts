/**
 * Which pairs of neighbouring characters of a quotation the index is asked for, and in which order: what a pair costs to load is
 * known before, so that a long quotation costs no more than a short one.
 */
import { BREAK, type Folded } from '../../text/fold.ts';
import type { SearchIndex } from '../search-index.ts';
import { toTokens } from '../tokens.ts';
import { readDigit } from '../whole-numbers.ts';

/** A pair, as the index spells it, and how many characters after the beginning of its piece it stands. */
export interface AskedPair {
  piece: number;
  word: string;
  offset: number;
  /** Whether it is a character alone, which a mark parts from both its neighbours: of all words that it begins. */
  alone: boolean;
  /**
   * Whether a text that holds the piece may lack it: it has a digit at an end of the piece, which may be of a longer number
   * and then is written otherwise, or a mark, of which the text may have none.
   */
  isCut: boolean;
  /** Whether it has any digit. */
  isOfNumber: boolean;
  /** Whether it is the first or the last of its piece. */
  isEnd: boolean;
}

/** What it costs to load it: the number of its chunk, null for several, about how many bytes, and whether it is the first pair there. */
export interface PricedPair extends AskedPair {
  chunk: number | null;
  bytes: number;
  first: boolean;
}

/** Pairs that are asked at most, for all pieces together, and at least for each. */
const PAIRS = 48;
const PAIRS_OF_PIECE = 8;

/** The stretches of a piece that are asked for a pair each, before others are: so no part of it goes unasked. */
const STRETCHES = 14;

/** The pairs that are worth asking: first the best of each piece, then the second of each, so that no piece goes without. */
export async function rankedPairs(index: SearchIndex, pieces: readonly Folded[]): Promise<PricedPair[]> {
  const share = Math.max(PAIRS_OF_PIECE, Math.floor(PAIRS / pieces.length));
  const ranked = await Promise.all(
    pieces.map(async (folded, piece) => {
      const priced = pairsOf(folded, piece).map(async (pair) => ({
        ...pair,
        ...(await index.costOf(pair.word, pair.alone)),
      }));
      return inOrderOfUse(await Promise.all(priced)).slice(0, share);
    }),
  );
  return Array.from({ length: share }, (_, rank) => ranked.flatMap((own) => own[rank] ?? [])).flat();
}

/**
 * Where many reports have what was asked, it is mostly a number that tells them apart, one at an end above all (the year of a
 * title, say), or what stands at an end, where a quotation goes beyond words that all of them share, or else words that no pair
 * was asked of: the next is always the one farthest from those before it.
 */
export function tellingFirst(pairs: readonly PricedPair[], asked: readonly AskedPair[]): PricedPair[] {
  const left = pairs.map((pair) => ({
    pair,
    away: asked.reduce((least, one) => Math.min(least, between(one, pair)), FAR),
  }));
  const order: PricedPair[] = [];
  while (left.length > 0) {
    const next = left.reduce((best, one) => (worthOf(one) > worthOf(best) ? one : best));
    left.splice(left.indexOf(next), 1);
    order.push(next.pair);
    for (const one of left) one.away = Math.min(one.away, between(next.pair, one.pair));
  }
  return order;
}

/** How much a pair tells that is so many characters away from all that were asked. */
function worthOf({ pair, away }: { pair: PricedPair; away: number }): number {
  if (pair.isCut) return 4 * FAR;
  if (pair.isOfNumber && away > 1) return 3 * FAR;
  if (pair.first && pair.bytes > SMALL) return -1;
  return pair.isEnd ? 2 * FAR : away;
}

/** More characters than between two pairs of one piece. */
const FAR = 1e6;

function between(one: AskedPair, other: AskedPair): number {
  return one.piece === other.piece ? Math.abs(one.offset - other.offset) : FAR;
}

/** A common pair of more bytes tells least, and comes last. */
const SMALL = 2500;

/** As many of the pairs, in their order, as so many bytes pay for; where `isFirst`, one of each piece whatever it costs. */
export function affordable(pairs: readonly PricedPair[], bytes: number, isFirst: boolean): PricedPair[] {
  const chunks = new Set<number>();
  const pieces = new Set<number>();
  let left = bytes;
  return pairs.filter((pair) => {
    const cost = pair.chunk !== null && chunks.has(pair.chunk) ? 0 : pair.bytes;
    if (cost > left && !(isFirst && !pieces.has(pair.piece))) return false;
    left -= cost;
    if (pair.chunk !== null) chunks.add(pair.chunk);
    pieces.add(pair.piece);
    return true;
  });
}

/**
 * Every pair of neighbours inside a clause: a mark between two that the archive has elsewhere, or not at all, does no harm. A
 * character that marks part from both its neighbours is asked with the mark behind it, which the index keeps, or alone.
 */
function pairsOf(folded: Folded, piece: number): AskedPair[] {
  const characters = Array.from(folded.text);
  const isDigit = characters.map((character) => readDigit(character) !== null);
  const [head, tail] = cutDigits(folded, isDigit);
  const isMark = (at: number): boolean => characters[at] === undefined || characters[at] === BREAK;
  const pairs = toTokens(folded.text).flatMap((word, offset) => {
    if (isMark(offset)) return [];
    const isOfNumber = isDigit[offset] === true || isDigit[offset + 1] === true;
    const isParted = isMark(offset + 1);
    if (isParted && (!isMark(offset - 1) || isOfNumber)) return [];
    const isCut = isParted || offset < head || offset + 1 >= tail;
    return [{ piece, word, offset, alone: characters[offset + 1] === undefined, isCut, isOfNumber }];
  });
  return pairs.map((pair, at) => ({ ...pair, isEnd: at === 0 || at === pairs.length - 1 }));
}

/**
 * Characters up to the first number here, and from the second on, that the index may write otherwise: of digits in a row the
 * outermost alone. Where marks or blanks are among them, all.
 */
function cutDigits({ starts, ends }: Folded, isDigit: readonly boolean[]): [head: number, tail: number] {
  const [first, last] = [isDigit.indexOf(false), isDigit.lastIndexOf(false)];
  if (first === -1) return [isDigit.length, 0];
  // Digits are a unit each, and so is all before them.
  const isRow = (from: number, to: number, shift: number): boolean =>
    isDigit.slice(from + 1, to).every((_, at) => starts[shift + from + at + 1] === ends[shift + from + at]);
  const shift = starts.length - isDigit.length;
  return [
    first === 0 || !isRow(0, first, 0) ? first : 1,
    last + 1 === isDigit.length || !isRow(last + 1, isDigit.length, shift) ? last + 1 : isDigit.length - 1,
  ];
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
