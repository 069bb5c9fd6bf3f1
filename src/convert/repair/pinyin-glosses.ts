/**
 * Takes out the pinyin glosses that some converters to Traditional script set behind a character: 區(qū) becomes 區.
 * A bracket is a gloss only when it holds a syllable that is a reading of the character before it, and only in a copy
 * that has several of them; without tones, only in one that has many.
 */
import { pinyin } from 'pinyin-pro';
import { convertScript } from '../../text/simplified.ts';
import type { Seed } from '../seed-tree.ts';
import type { Repair } from './repair.ts';

/** A character and a bracketed syllable with tones behind it. Sample: `發(fā)`. */
const TONED =
  /(?<character>\p{Script=Han})[(（](?<syllable>[a-zü\u0101\u00E1\u01CE\u00E0\u0113\u00E9\u011B\u00E8\u012B\u00ED\u01D0\u00EC\u014D\u00F3\u01D2\u00F2\u016B\u00FA\u01D4\u00F9\u01D6\u01D8\u01DA\u01DC]{1,6})[)）]/gu;

/** Syllables without tones, perhaps the same one several times. Sample: `信(xin)(xin)息(xi)`. */
const TONELESS = /(?<character>\p{Script=Han})(?<syllables>(?:[(（][a-z]{1,6}[)）])+)/gu;

/** One gloss may be an author's own remark; this many are a machine's habit. */
const SEVERAL = 3;

/** Without tones they could be an author's abbreviations; so many readings behind their characters are not. */
const MANY = 10;

/** Tones as combining marks: macron, acute, caron, grave. */
const TONES = /[\u0304\u0301\u030C\u0300]/gu;

/** The place of a gloss, without the character it explains. */
interface Gloss {
  from: number;
  to: number;
}

type Finder = (text: string) => Gloss[];

/** What both have: a small letter behind a bracket. */
const BRACKETED = /[(（][a-z\u0080-\u01FF]/u;

/** Glosses with tones in a text. */
export function glossesIn(text: string): Gloss[] {
  if (!BRACKETED.test(text)) return [];
  return [...text.matchAll(TONED)].flatMap((match) => {
    const { character = '', syllable = '' } = match.groups ?? {};
    return readingsOf(character).includes(syllable.normalize('NFC')) ? [placeOf(match, character)] : [];
  });
}

function tonelessIn(text: string): Gloss[] {
  if (!BRACKETED.test(text)) return [];
  return [...text.matchAll(TONELESS)].flatMap((match) => {
    const { character = '', syllables = '' } = match.groups ?? {};
    const bare = readingsOf(character).map((reading) =>
      reading.normalize('NFD').replace(TONES, '').normalize('NFC').replace('ü', 'v'),
    );
    const isGloss = (syllables.match(/[a-z]+/gu) ?? []).every((syllable) => bare.includes(syllable));
    return isGloss ? [placeOf(match, character)] : [];
  });
}

function placeOf(match: RegExpExecArray, character: string): Gloss {
  return { from: match.index + character.length, to: match.index + match[0].length };
}

const readings = new Map<string, readonly string[]>();

/** All readings of a character, with tones; those of its Simplified form count as its own. */
export function readingsOf(character: string): readonly string[] {
  let known = readings.get(character);
  if (known === undefined) {
    const forms = [...new Set([character, convertScript(character)])];
    known = forms.flatMap((form) => pinyin(form, { multiple: true, type: 'array', toneType: 'symbol' }));
    readings.set(character, known);
  }
  return known;
}

const finders = new WeakMap<Seed, Finder | null>();

/** How to find the glosses that a seed, as it was found, carries: with tones, without, both; null for none. */
function finderFor(seed: Seed): Finder | null {
  let finder = finders.get(seed);
  if (finder === undefined) {
    const kinds = [
      ...(count(seed, glossesIn) >= SEVERAL ? [glossesIn] : []),
      ...(count(seed, tonelessIn) >= MANY ? [tonelessIn] : []),
    ];
    finder = kinds.length === 0 ? null : (text) => kinds.flatMap((find) => find(text));
    finders.set(seed, finder);
  }
  return finder;
}

function count(seed: Seed, find: Finder): number {
  return seed.children.reduce((sum, line) => sum + find(line.printed).length, 0);
}

/** Whether the seed, as it was found, carries glosses enough to be a machine's work. */
export function hasGlosses(seed: Seed): boolean {
  return finderFor(seed) !== null;
}

const pinyinGlosses: Repair = {
  id: 'pinyin-glosses',
  reason: 'A machine conversion to Traditional set the reading behind converted characters; the agency wrote none.',
  plan(seed) {
    const find = finderFor(seed);
    return find === null ? null : (line) => find(line.text).map((gloss) => ({ ...gloss, text: '' }));
  },
};

export default pinyinGlosses;
