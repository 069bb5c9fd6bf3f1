/**
 * Traditional to Simplified script, by OpenCC's dictionaries; one converter for the whole archive, since making it takes time.
 *
 * 2026-11-22: A text without any character that an entry of the dictionaries changes is given back as it is. Most texts
 * are: finding that out by a table of UTF-16 units takes a small part of OpenCC's time, which was an eighth of rendering,
 * and a fourth of that of a regular expression with thousands of characters. A test holds it against OpenCC for every
 * character and every entry.
 */
import characters from 'opencc-js/dict/TSCharacters';
import compatibility from 'opencc-js/dict/CJK_Compatibility_Ideographs';
import phrases from 'opencc-js/dict/TSPhrases';
import * as OpenCC from 'opencc-js/t2cn';

const convert = OpenCC.Converter({ from: 't', to: 'cn' });

/** 1 for the UTF-16 units of characters that some entry writes otherwise. */
const CHANGED = new Uint8Array(0x10000);
for (const dictionary of [characters, compatibility, phrases])
  for (const character of changedBy(dictionary))
    for (let at = 0; at < character.length; at++) CHANGED[character.charCodeAt(at)] = 1;

/** The text in Simplified script. What is Simplified already stays as it is. */
export function toSimplified(text: string): string {
  for (let at = 0; at < text.length; at++) if (CHANGED[text.charCodeAt(at)] === 1) return convert(text);
  return text;
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
