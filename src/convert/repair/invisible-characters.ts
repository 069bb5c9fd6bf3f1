/**
 * Takes out characters that leave no mark on paper but break searching and copying: zero-width blanks,
 * byte-order marks, soft hyphens, marks of writing direction, controls.
 */
import { editsAt, type Repair } from './repair.ts';

/**
 * Sample: U+200B between two characters. Joiners (U+200C, U+200D) and variation selectors are left alone:
 * Tibetan, Uyghur and Mongolian names need them.
 */
const INVISIBLE =
  /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]+/gu;

const invisibleCharacters: Repair = {
  id: 'invisible-characters',
  reason: 'Characters without a width cannot be read, and a phrase with one inside cannot be found.',
  plan: () => (line) => editsAt(line.text, INVISIBLE),
};

export default invisibleCharacters;
