/**
 * The table of Traditional characters for folding, taken from OpenCC's dictionary once and written down small,
 * so that the browser needs no dictionary. It goes by single characters: a phrase's conversion would depend on
 * where a query begins and ends, and then search would not be exact.
 */
import { radicalCharacters } from './radicals.ts';
import { convertScript } from './simplified.ts';

/** Blocks of the Unicode standard that hold Chinese characters of daily use, first and last code point. */
const BLOCKS: ReadonlyArray<readonly [number, number]> = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0x20000, 0x2a6df],
];

/** All pairs as one string: Traditional, Simplified, Traditional, … */
export function scriptPairs(): string {
  const pairs: string[] = [];
  for (const [first, last] of BLOCKS) {
    for (let code = first; code <= last; code++) {
      const character = String.fromCodePoint(code);
      const simplified = convertScript(character);
      // A chain (甲 to 乙 to 丙) would make folding twice differ from folding once.
      if (simplified !== character && convertScript(simplified) === simplified) pairs.push(character, simplified);
    }
  }
  // Radicals that stand for characters fold as those do; NFKC, which comes before, knows the others.
  for (const [radical, character] of radicalCharacters) pairs.push(radical, convertScript(character));
  return pairs.join('');
}
