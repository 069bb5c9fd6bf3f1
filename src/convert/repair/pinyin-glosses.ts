/**
 * Takes out the pinyin glosses that some converters to Traditional script set behind a character: 區(qū) becomes 區.
 * A bracket is a gloss only when it holds one syllable, with tone, that is a reading of the character before it,
 * and only in a copy that has several of them.
 */
import { pinyin } from 'pinyin-pro';
import { toSimplified } from '../../simplified.ts';
import type { Seed } from '../seed-tree.ts';
import type { Repair } from './repair.ts';

/** A character and a bracketed Latin syllable behind it. Sample: `發(fā)`. */
const CANDIDATE =
  /(?<character>\p{Script=Han})[(（](?<syllable>[a-zü\u0101\u00E1\u01CE\u00E0\u0113\u00E9\u011B\u00E8\u012B\u00ED\u01D0\u00EC\u014D\u00F3\u01D2\u00F2\u016B\u00FA\u01D4\u00F9\u01D6\u01D8\u01DA\u01DC]{1,6})[)）]/gu;

/** One gloss may be an author's own remark; this many are a machine's habit. */
const SEVERAL = 3;

interface Gloss {
  from: number;
  to: number;
}

/** The glosses of a line, without the characters they explain. */
export function glossesIn(text: string): Gloss[] {
  return [...text.matchAll(CANDIDATE)].flatMap((match) => {
    const { character = '', syllable = '' } = match.groups ?? {};
    if (!isReading(character, syllable)) return [];
    return [{ from: match.index + character.length, to: match.index + match[0].length }];
  });
}

/** Glosses without tones could be an author's abbreviations; so many readings behind their characters are not. */
const MANY_TONELESS = 10;

/** A Latin syllable in brackets behind a character or behind another gloss of it. Sample: `信(xin)(xin)息(xi)` */
const TONELESS = /(?<character>\p{Script=Han})(?<glosses>(?:[(（][a-z]{1,6}[)）])+)/gu;

function tonelessIn(text: string): Gloss[] {
  return [...text.matchAll(TONELESS)].flatMap((match) => {
    const { character = '', glosses = '' } = match.groups ?? {};
    const syllables = glosses.match(/[a-z]+/gu) ?? [];
    const readings = readingsOf(character).map((reading) =>
      reading
        .normalize('NFD')
        .replace(/\u0304|\u0301|\u030C|\u0300/gu, '')
        .normalize('NFC')
        .replace('ü', 'v'),
    );
    if (!syllables.every((syllable) => readings.includes(syllable.replace('u:', 'v')))) return [];
    return [{ from: match.index + character.length, to: match.index + match[0].length }];
  });
}

/** The kind of glosses a seed carries: with tones, without, or none. */
function glossesOf(seed: Seed): ((text: string) => Gloss[]) | null {
  if (count(seed, glossesIn) >= SEVERAL)
    return (text) => [...glossesIn(text), ...(count(seed, tonelessIn) >= MANY_TONELESS ? tonelessIn(text) : [])];
  return count(seed, tonelessIn) >= MANY_TONELESS ? tonelessIn : null;
}

function count(seed: Seed, find: (text: string) => Gloss[]): number {
  return seed.children.reduce((sum, line) => sum + find(line.printed).length, 0);
}

function isReading(character: string, syllable: string): boolean {
  return readingsOf(character).includes(syllable.normalize('NFC'));
}

/** All readings of a character, with tones; those of its Simplified form count as its own. */
export function readingsOf(character: string): string[] {
  return [...new Set([character, toSimplified(character)])].flatMap((form) =>
    pinyin(form, { multiple: true, type: 'array', toneType: 'symbol' }),
  );
}

/** Whether the seed, as it was found, carries glosses enough to be a machine's work. */
export function hasGlosses(seed: Seed): boolean {
  return glossesOf(seed) !== null;
}

const pinyinGlosses: Repair = {
  id: 'pinyin-glosses',
  reason: 'A machine conversion to Traditional set the reading behind converted characters; the agency wrote none.',
  plan(seed) {
    const find = glossesOf(seed);
    return find === null ? null : (line) => find(line.text).map((gloss) => ({ ...gloss, text: '' }));
  },
};

export default pinyinGlosses;
