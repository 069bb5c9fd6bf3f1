/**
 * Gives back the characters for which a PDF gave their radicals: ⼀ (U+2F00) is 一, ⻓ (U+2ED3) is 长. They look the same, and
 * no phrase with one is found.
 */
import { characterOfRadical } from '../../text/radicals.ts';
import { editsAt, type Repair } from './repair.ts';

const RADICALS = /[\u2E81-\u2EF3\u2F00-\u2FD5]/gu;

const radicals: Repair = {
  id: 'radicals',
  reason: 'A radical of a dictionary stands where the character of the same shape was printed.',
  plan: () => (line) => editsAt(line.text, RADICALS, ([sign]) => characterOfRadical(sign) ?? sign),
};

export default radicals;
