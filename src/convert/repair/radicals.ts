/**
 * Gives back the characters for which a PDF gave their radicals: ⼀ (U+2F00) is 一, ⻓ (U+2ED3) is 长. They look the same, and
 * no phrase with one is found.
 */
import { characterOfRadical } from '../../text/radicals.ts';
import { isTraditional } from '../../text/traditional.ts';
import { editsAt, type Repair } from './repair.ts';

const RADICALS = /[\u2E81-\u2EF3\u2F00-\u2FD5]/gu;

/** Of Kangxi's radicals the one that stands for different characters in the two scripts: 戶, and 户. */
const DOOR = '\u2F3E';

const radicals: Repair = {
  id: 'radicals',
  reason: 'A radical of a dictionary stands where the character of the same shape was printed.',
  plan: (seed) => {
    if (!seed.children.some(({ text }) => text.search(RADICALS) !== -1)) return null;
    const door = isTraditional(seed) ? null : '户';
    return (line) =>
      editsAt(line.text, RADICALS, ([sign]) => (sign === DOOR ? door : null) ?? characterOfRadical(sign) ?? sign);
  },
};

export default radicals;
