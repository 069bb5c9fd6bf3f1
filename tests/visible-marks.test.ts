/**
 * The characters of a seed that leave no mark of their own get one, each of them, and no others.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { piecesOf } from '../src/text/visible-marks.ts';

/** Blanks at an end, two and more together, and all that is not seen at all. */
const UNSEEN = /^ +| +$| {2,}|[[\p{Z}\p{Cc}\p{Cf}\p{Co}\uFFFD]--[ ]]/gv;

/** The text with each unseen character in brackets, as it is cut and as it should be. */
function bracketed(line: string): { cut: string; expected: string } {
  const inBrackets = (text: string): string => Array.from(text, (sign) => `[${sign}]`).join('');
  return {
    cut: piecesOf(line)
      .map(({ text, mark }) => (mark === null ? text : inBrackets(text)))
      .join(''),
    expected: line.replace(UNSEEN, inBrackets),
  };
}

test('every character between two others', () => {
  for (let code = 0; code <= 0x10ffff; code += code < 0x3000 || code > 0xd7ff ? 1 : 17) {
    const { cut, expected } = bracketed(`甲${String.fromCodePoint(code)}乙`);
    if (cut !== expected) expect.fail(`U+${code.toString(16)}`);
  }
});

test('blanks of all kinds anywhere in a line', () => {
  const sign = fc.constantFrom(' ', ' ', '甲', 'a', '\t', '\u3000', '\u00A0', '\u200B', '\u{F0000}', '𠮷');
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 8 }), (signs) => {
      const { cut, expected } = bracketed(signs.join(''));
      expect(cut).toBe(expected);
    }),
  );
});
