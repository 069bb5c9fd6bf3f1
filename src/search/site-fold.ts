/**
 * The folding with the whole table of characters, made once: for what runs in Node. A browser gets the table written down.
 */
import { folder, type Folded } from './fold.ts';
import { scriptPairs } from './script-map.ts';
import { readScriptPairs } from './script-pairs.ts';

let made: ((original: string) => Folded) | undefined;

/** Folds as the search does. */
export function siteFold(original: string): Folded {
  made ??= folder(readScriptPairs(scriptPairs()));
  return made(original);
}
