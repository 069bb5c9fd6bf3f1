/**
 * The order of words in the index, that of code points: JavaScript's own would put characters beyond the 16-bit plane first.
 */
/** Index of the last of the words, which are in order, that stands before `word` or is it; -1 where none does. */
export function lastUpTo(words: readonly string[], word: string): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(word, words[middle] ?? '')) high = middle;
    else low = middle + 1;
  }
  return low - 1;
}

/** Whether `a` stands before `b`. */
export function isBefore(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) {
    const distance = rank(a.charCodeAt(at)) - rank(b.charCodeAt(at));
    if (distance !== 0) return distance < 0;
  }
  return a.length < b.length;
}

/** A number by which words come in the same order, but for some that begin alike: most are told apart by their first two units. */
export function orderOf(word: string): number {
  const [first, second] = [word.charCodeAt(0), word.charCodeAt(1)];
  return (Number.isNaN(first) ? 0 : rank(first) + 1) * 0x40000 + (Number.isNaN(second) ? 0 : rank(second) + 1);
}

/** A UTF-16 unit by the order of the code points it belongs to: halves of those beyond the plane stand behind all others. */
function rank(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}
