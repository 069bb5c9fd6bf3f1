/**
 * Finds agencies while a reader types: by characters of the name in either script, by pinyin, by the first letters of its
 * syllables.
 */
import { textFolder } from '../text/fold.ts';
import { readScriptPairs } from '../text/script-pairs.ts';
import type { Fold } from './conditions.ts';
import type { PackedIndex } from './packed.ts';

/** What finding needs beside the index. */
export interface AgencyFinder {
  /** Traditional characters and the Simplified ones that names have: Traditional, Simplified, Traditional, … */
  pairs: string;
  /** First letters of the syllables, in the order of the index. */
  initials: string[];
}

/** Agencies offered at most. */
const OFFERED = 12;

/** An agency that was found. */
export interface FoundAgency {
  slug: string;
  name: string;
}

/** The folding that names and words are compared by. */
export function foldOf(finder: AgencyFinder | null): Fold {
  return textFolder(readScriptPairs(finder?.pairs ?? ''));
}

/** Agencies whose name holds all words, or whose letters begin so; those that begin with what is typed first. */
export function findAgencies(typed: string, { agencies }: PackedIndex, finder: AgencyFinder): FoundAgency[] {
  const fold = foldOf(finder);
  const words = typed
    .split(/\s+/u)
    .map(fold)
    .filter((word) => word !== '');
  const letters = typed.toLowerCase().replace(/[^a-z]/gu, '');
  if (words.length === 0) return [];
  const isLetters = /^[a-z' -]+$/iu.test(typed.trim());
  const found = agencies.flatMap(([name, slug], index) => {
    const folded = fold(name);
    const spelt = slug.replaceAll('-', '');
    const initials = finder.initials[index] ?? '';
    const rank = isLetters
      ? rankOf([spelt, initials], letters)
      : words.every((word) => folded.includes(word))
        ? Number(!folded.startsWith(words[0] ?? ''))
        : null;
    return rank === null ? [] : [{ slug, name, rank }];
  });
  return found
    .sort((a, b) => a.rank - b.rank || a.name.length - b.name.length)
    .slice(0, OFFERED)
    .map(({ slug, name }) => ({ slug, name }));
}

function rankOf(spellings: readonly string[], letters: string): number | null {
  if (letters === '') return null;
  if (spellings.some((spelling) => spelling.startsWith(letters))) return 0;
  return spellings.some((spelling) => spelling.includes(letters)) ? 1 : null;
}
