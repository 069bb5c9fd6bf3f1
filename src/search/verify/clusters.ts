/**
 * Pairs with their positions to the places of the index where most of them stand as in a piece of a quotation, by votes
 * alone and before any text is read.
 */
import type { Layout } from '../index-files/places.ts';

/** How many characters after the beginning of the piece a pair stands, and where it stands in the index, in order. */
export interface VotingPair {
  offset: number;
  at: Int32Array;
}

/** A place of the index, by its number among all, and how many pairs stand there as in the piece. */
export interface Cluster {
  place: number;
  votes: number;
}

/** Characters that a passage may be longer or shorter than the piece, up to any pair of it. */
const SLACK = 6;
const SLACK_OF = 25;

/** A place needs so many of the best one's votes. */
const SHARE = 0.4;

/** Where most of the pairs stand at the distances that they have in the piece, best first, each place once. */
export function clusters(pairs: readonly VotingPair[], layout: Layout, length: number): Cluster[] {
  const count = pairs.length;
  const votes = votesOf(pairs, length);
  const beginOf = (at: number): number => Math.floor((votes[at] ?? 0) / count);
  const pairOf = (at: number): number => (votes[at] ?? 0) % count;
  const slack = SLACK + Math.floor(length / SLACK_OF);
  const held = new Uint32Array(count);
  const hold = (at: number, by: 1 | -1): number => (held[pairOf(at)] = (held[pairOf(at)] ?? 0) + by);
  const byPlace = new Map<number, number>();
  let [best, different, tail] = [0, 0, 0];
  for (let head = 0; head < votes.length; head++) {
    if (hold(head, 1) === 1) different++;
    for (; beginOf(head) - beginOf(tail) > slack; tail++) if (hold(tail, -1) === 0) different--;
    if (different < best * SHARE) continue;
    best = Math.max(best, different);
    const place = placeAt(beginOf(head) - length + (pairs[pairOf(head)]?.offset ?? 0), layout);
    if ((byPlace.get(place) ?? 0) < different) byPlace.set(place, different);
  }
  return [...byPlace]
    .flatMap(([place, own]): Cluster[] => (own < best * SHARE ? [] : [{ place, votes: own }]))
    .sort((a, b) => b.votes - a.votes || a.place - b.place);
}

/** The votes in order; each is a number: where the piece would begin, moved so that it is never negative, then which pair says so. */
function votesOf(pairs: readonly VotingPair[], length: number): Float64Array {
  const votes = new Float64Array(pairs.reduce((sum, { at }) => sum + at.length, 0));
  let next = 0;
  for (const [number, { at, offset }] of pairs.entries())
    for (let index = 0; index < at.length; index++)
      votes[next++] = ((at[index] ?? 0) - offset + length) * pairs.length + number;
  return votes.sort();
}

/** The number of the place that a position is in. */
export function placeAt(position: number, { begins }: Layout): number {
  return lastUpTo(begins, position);
}

/** The report that a place is in. */
export function pageOf(place: number, { firsts }: Layout): number {
  return lastUpTo(firsts, place);
}

/** Index of the last of rising numbers that is not more than `wanted`, the last of equal ones; not the end of the last. */
function lastUpTo(numbers: Int32Array, wanted: number): number {
  let [low, high] = [0, numbers.length - 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) <= wanted) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
