/**
 * Turns bullets of symbol fonts, which have no place in Unicode, into the bullet that they show: U+F0B7 at the begin of a line.
 */
import type { Repair } from './repair.ts';

/** The private area that Word and its kin give to symbol fonts (Symbol, Wingdings), before the text of a line. */
const BULLET = /^(?<blank>[\s\u3000]*)[\uF020-\uF0FF](?=[\s\u3000]{0,8}[\p{L}\p{N}《“（])/u;

const symbolBullets: Repair = {
  id: 'symbol-bullets',
  reason: 'A character of the private use area before a text is the bullet of a symbol font.',
  plan: () => (line) => {
    const from = BULLET.exec(line.text)?.groups?.['blank']?.length;
    return from === undefined ? [] : [{ from, to: from + 1, text: '•' }];
  },
};

export default symbolBullets;
