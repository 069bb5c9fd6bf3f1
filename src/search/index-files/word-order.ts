/**
 * The order of words in the index, that of code points: JavaScript's own would put characters beyond the 16-bit plane first.
 */
const BEYOND = /[\u{10000}-\u{10FFFF}]/u;

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
  if (!BEYOND.test(a) && !BEYOND.test(b)) return a < b;
  const [left, right] = [[...a], [...b]];
  for (const [index, character] of left.entries()) {
    const other = right[index];
    if (other === undefined) return false;
    const distance = (character.codePointAt(0) ?? 0) - (other.codePointAt(0) ?? 0);
    if (distance !== 0) return distance < 0;
  }
  return left.length < right.length;
}
