/**
 * What a browser needs to find the agencies of the archive by name: first letters, and the Traditional forms of the characters
 * that their names have, which are a small part of the whole table.
 */
import { pinyin } from 'pinyin-pro';
import type { AgencyFinder } from '../../compare/find-agency.ts';
import type { PackedIndex } from '../../compare/packed.ts';
import { scriptPairs } from '../../text/script-map.ts';
import { readScriptPairs } from '../../text/script-pairs.ts';

/** For the agencies of an index, in its order. */
export function agencyFinder({ agencies }: PackedIndex): AgencyFinder {
  const used = new Set(agencies.flatMap(([name]) => [...name]));
  const pairs = [...readScriptPairs(scriptPairs())].filter(
    ([traditional, simplified]) => used.has(simplified) || used.has(traditional),
  );
  return { pairs: pairs.flat().join(''), initials: agencies.map(([name]) => initialsOf(name)) };
}

function initialsOf(name: string): string {
  return pinyin(name, { pattern: 'first', toneType: 'none', nonZh: 'removed' }).replace(/[^a-z]/gu, '');
}
