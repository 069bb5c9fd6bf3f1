/**
 * Reads the written-down table of Traditional characters. Apart from its making, so that the browser gets no dictionary.
 */
import type { ScriptMap } from './fold.ts';

/** The table from a string of pairs: Traditional, Simplified, Traditional, … */
export function readScriptPairs(pairs: string): ScriptMap {
  const characters = [...pairs];
  const map = new Map<string, string>();
  for (let index = 0; index + 1 < characters.length; index += 2)
    map.set(characters[index] ?? '', characters[index + 1] ?? '');
  return map;
}
