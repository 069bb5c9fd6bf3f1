/**
 * Hashes of every run of thirty characters in a text, each from the one before it.
 */

/** Characters, UTF-16 units of folded text, from which on the same words are worth a word. */
export const RUN = 30;

/** Odd multipliers, one for each of three hashes. */
const [LOW, HIGH, CHECK] = [0x9e3779b1, 0x85ebca77, 0xc2b2ae3d] as const;

/** What a character weighs when it leaves the run. */
const [LOW_LEAVING, HIGH_LEAVING, CHECK_LEAVING] = [powerOf(LOW), powerOf(HIGH), powerOf(CHECK)] as const;

function powerOf(base: number): number {
  let power = 1;
  for (let times = 0; times < RUN; times++) power = Math.imul(power, base);
  return power;
}

/** Bits of the upper half that a number can hold beside the lower one. */
const UPPER = 0x1fffff;
const TWO_32 = 2 ** 32;

/**
 * Tells `each` where a run begins, and its hash in two whole numbers, of 53 and of 32 bits: among ten million runs no two
 * different ones have both.
 */
export function eachGram(text: string, each: (at: number, hash: number, check: number) => void): void {
  let [low, high, check] = [0, 0, 0];
  for (let end = 0; end < text.length; end++) {
    const unit = text.charCodeAt(end);
    low = (Math.imul(low, LOW) + unit) | 0;
    high = (Math.imul(high, HIGH) + unit) | 0;
    check = (Math.imul(check, CHECK) + unit) | 0;
    const at = end - RUN + 1;
    if (at > 0) {
      const left = text.charCodeAt(at - 1);
      low = (low - Math.imul(left, LOW_LEAVING)) | 0;
      high = (high - Math.imul(left, HIGH_LEAVING)) | 0;
      check = (check - Math.imul(left, CHECK_LEAVING)) | 0;
    }
    // Upper bits hang on more of the characters than lower ones.
    if (at >= 0) each(at, ((high >>> 11) & UPPER) * TWO_32 + ((low ^ (low >>> 15)) >>> 0), check >>> 0);
  }
}

/** A whole number of 32 bits for a whole text. */
export function hashOfText(text: string): number {
  let low = 0;
  for (let at = 0; at < text.length; at++) low = (Math.imul(low, LOW) + text.charCodeAt(at)) | 0;
  return (low ^ (low >>> 15)) >>> 0;
}
