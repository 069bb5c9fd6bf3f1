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

/** The same that also knows what Taiwan writes otherwise: 著 behind a verb is 着, 著名 stays. */
const convertTexts = OpenCC.Converter({ from: 'tw', to: 'cn' });

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

/** What OpenCC makes of a text, or of a character by itself, whatever script it is in. */
export function convertScript(text: string): string {
  return mayBeTraditional(text) ? convert(text) : text;
}

/** The text in Simplified script. What is Simplified already stays as it is: 乾县 and 著名 are. */
export function toSimplified(text: string): string {
  return isSimplified(text) ? text : convert(text);
}

/** The text in Simplified script, which all patterns are written in, where it has the same places; else as it is. */
export function simplifiedAlike(text: string): string {
  const simplified = toSimplified(text);
  return simplified.length === text.length ? simplified : text;
}

/** Words in which 著 is no verb's ending, and OpenCC does not know it: 编著, 专著, 卓著. Sample that is one: 专着力 */
const WRITINGS = /(?<=[编論论專专名巨原译譯合遗遺土卓昭拙])着(?![急手力重眼落实])/gu;

/** Places that keep their 乾: 乾县, 乾安县, 乾务镇. */
const PLACES = /干(?=[县安务])/gu;

/** A text that a machine has made Traditional, as it was. */
export function restoreSimplified(text: string): string {
  if (!mayBeTraditional(text)) return text;
  const restored = convertTexts(text);
  if (restored.length !== text.length) return restored;
  return [[WRITINGS, '著'] as const, [PLACES, '乾'] as const].reduce(
    (found, [pattern, kept]) =>
      found.replace(pattern, (character, at: number) => (text[at] === kept ? kept : character)),
    restored,
  );
}

/** Characters of GB 2312, the standard of Simplified script; OpenCC changes a few of them (乾, 著, 瞭). */
let standard: Set<string> | undefined;

function isSimplified(text: string): boolean {
  if (!mayBeTraditional(text)) return true;
  standard ??= new Set(new TextDecoder('gbk').decode(gb2312()));
  for (const character of text) if (CHANGED.has(character) && !standard.has(character)) return false;
  return true;
}

/** The codes of its 6,763 characters, B0A1 to F7FE. */
function gb2312(): Uint8Array {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xf7; row++) for (let cell = 0xa1; cell <= 0xfe; cell++) bytes.push(row, cell);
  return Uint8Array.from(bytes);
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
