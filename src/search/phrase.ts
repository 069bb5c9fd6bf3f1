/**
 * Where a phrase stands: the positions of its pairs laid over one another.
 */

/** A pair's positions, and how many characters after the beginning of the phrase it stands. */
export interface PlacedPair {
  positions: Int32Array;
  offset: number;
}

/** The positions at which all pairs stand where the phrase has them. */
export function positionsOfPhrase(pairs: readonly PlacedPair[]): Int32Array {
  const [rarest, ...others] = [...pairs].sort((a, b) => a.positions.length - b.positions.length);
  if (rarest === undefined) return new Int32Array();
  const begin = rarest.offset === 0 ? rarest.positions : rarest.positions.map((at) => at - rarest.offset);
  return others.reduce(meet, begin);
}

/** A list so many times longer than the other is searched by halves and not walked through. */
const FAR_LONGER = 20;

/** The positions of `found` that have one of the pair's at its offset behind them. */
function meet(found: Int32Array, { positions, offset }: PlacedPair): Int32Array {
  const met = new Int32Array(found.length);
  const leaps = positions.length > FAR_LONGER * found.length;
  let length = 0;
  let next = 0;
  for (const at of found) {
    if (leaps) next = firstFrom(positions, at + offset, next);
    else while (next < positions.length && (positions[next] ?? 0) < at + offset) next++;
    if (positions[next] === at + offset) met[length++] = at;
  }
  return met.subarray(0, length);
}

/** Index of the first of the sorted numbers, from `begin` on, that is `wanted` or more. */
function firstFrom(numbers: Int32Array, wanted: number, begin: number): number {
  let [low, high] = [begin, numbers.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Positions of several words in order, as if they were one. */
export function unionOf(words: readonly Int32Array[]): Int32Array {
  const [only] = words;
  if (only !== undefined && words.length === 1) return only;
  const all = new Int32Array(words.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  let rising = true;
  for (const positions of words) {
    rising &&= at === 0 || (positions[0] ?? Infinity) > (all[at - 1] ?? 0);
    all.set(positions, at);
    at += positions.length;
  }
  return rising ? all : all.sort();
}
