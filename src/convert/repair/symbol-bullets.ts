/**
 * Turns bullets of symbol fonts, which have no place in Unicode, into the bullet that they show: U+F0B7 at the begin of a line.
 */
import { editsAt, type Repair } from './repair.ts';

/** The private area that Word and its kin give to symbol fonts (Symbol, Wingdings), before the text of a line. */
const BULLET = /(?<=^[\s\u3000]*)[\uF020-\uF0FF](?=[\s\u3000]*[\p{L}\p{N}《“（])/gu;

const symbolBullets: Repair = {
  id: 'symbol-bullets',
  reason: 'A character of the private use area before a text is the bullet of a symbol font.',
  plan: () => (line) => editsAt(line.text, BULLET, () => '•'),
};

export default symbolBullets;
