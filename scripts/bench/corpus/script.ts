/**
 * The copy as a mirror in Traditional script has it: converted letter by letter, often with readings set behind characters,
 * at times with headings decoded one byte out of step.
 */
import { pinyin } from 'pinyin-pro';
import { shift } from '../../../src/convert/repair/shifted-headings.ts';
import { toSimplified } from '../../../src/text/simplified.ts';
import { traditionalForms } from '../../../src/text/traditional-script.ts';
import { hashOf, type Dice } from './dice.ts';

/** How a copy came into its script, and in how many of a thousand copies. */
export const SCRIPTS = { simplified: 960, glossed: 20, 'glossed-and-shifted': 10, 'by-letter': 10 } as const;
export type CorpusScript = keyof typeof SCRIPTS;

/** Characters that such a machine leaves alone. */
const LEFT_ALONE = new Set('于后系里制面才干几云丑谷松斗范姜准划卷累台致郁冲岳征咸奸仆吁');

const converted = new Map<string, string>();

function traditionalOf(character: string): string {
  let known = converted.get(character);
  if (known === undefined) {
    const convert = !LEFT_ALONE.has(character) && /\p{Script=Han}/u.test(character);
    // The second variant has the usual forms: 為 and 群, not 爲 and 羣.
    const [first = character, usual = first] = convert ? traditionalForms(character) : [];
    known = usual;
    // What would not come back the same is left alone: the maker knows what name the copy has to give.
    if (toSimplified(known) !== character) known = character;
    converted.set(character, known);
  }
  return known;
}

/** Every third of the characters that differ carries its reading, always the same ones. */
function glossOf(character: string): string {
  const traditional = traditionalOf(character);
  if (traditional === character || hashOf(character) % 3 !== 0) return traditional;
  return `${traditional}(${pinyin(character, { toneType: 'symbol' })})`;
}

const POINT = /^\s*[（(][一二三四五六七八九十][）)]\p{Script=Han}{2,20}$/u;

/** Whether a text comes back the same from Traditional script. */
export function comesBack(text: string): boolean {
  return toSimplified([...text].map(traditionalOf).join('')) === text;
}

/** The lines in the script. */
export function toScript(dice: Dice, lines: readonly string[], script: CorpusScript): string[] {
  switch (script) {
    case 'simplified':
      return [...lines];
    case 'by-letter':
      return lines.map((line) => [...line].map(traditionalOf).join(''));
    case 'glossed':
    case 'glossed-and-shifted':
      return lines.map((line) => {
        const shifts = script === 'glossed-and-shifted' && POINT.test(line) && dice.chance(60);
        return shifts ? shift([...line.trim()].map(traditionalOf).join('')) : [...line].map(glossOf).join('');
      });
  }
}
