/**
 * Traditional to Simplified script, by OpenCC's dictionaries; one converter for the whole archive, since making it takes time.
 *
 * 2026-11-22: A text without any character that an entry of the dictionaries changes is given back as it is. Most texts
 * are, and a list of those characters finds that out at a small part of OpenCC's cost, which was an eighth of rendering.
 * A test holds it against OpenCC for every character and every entry.
 */
import characters from 'opencc-js/dict/TSCharacters';
import compatibility from 'opencc-js/dict/CJK_Compatibility_Ideographs';
import phrases from 'opencc-js/dict/TSPhrases';
import * as OpenCC from 'opencc-js/t2cn';

const convert = OpenCC.Converter({ from: 't', to: 'cn' });

/** One of the characters that some entry writes otherwise. */
const CHANGED = new Set([...changedBy(characters), ...changedBy(compatibility), ...changedBy(phrases)]);

/** The UTF-16 units they begin with, which a list tells ten times as fast as a regular expression. */
const units = new Uint8Array(0x10000);
for (const character of CHANGED) units[character.charCodeAt(0)] = 1;

/** Whether a text holds one of those characters. Without one it is Simplified, and whatever is cut from it is too. */
export function mayBeTraditional(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    // A unit that is half of a character begins others as well.
    if (units[unit] === 1 && (unit < 0xd800 || unit > 0xdfff || CHANGED.has(text.slice(at, at + 2)))) return true;
  }
  return false;
}

/** The text in Simplified script. What is Simplified already stays as it is. */
export function toSimplified(text: string): string {
  return mayBeTraditional(text) ? convert(text) : text;
}

/** Of a dictionary, `一目瞭然 一目了然|…`, the characters that change: whatever changes by it, holds one of them. */
function changedBy(dictionary: string): Set<string> {
  const changed = new Set<string>();
  for (const entry of dictionary.split('|')) {
    const [from = [], to = []] = entry.split(' ').map((side) => Array.from(side));
    from.forEach((character, index) => {
      if (from.length !== to.length || character !== to[index]) changed.add(character);
    });
  }
  return changed;
}
