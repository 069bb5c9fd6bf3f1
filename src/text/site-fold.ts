/**
 * The folding with the whole table of characters, made once: for what runs in Node. A browser gets the table written down.
 */
import { folder, textFolder, type Folded } from './fold.ts';
import { scriptPairs } from './script-map.ts';
import { readScriptPairs } from './script-pairs.ts';

let made: ((original: string) => Folded) | undefined;
let madeText: ((original: string) => string) | undefined;

/** Folds as the search does. */
export function siteFold(original: string): Folded {
  made ??= folder(readScriptPairs(scriptPairs()));
  return made(original);
}

/** The text of `siteFold`, where its places are not needed. */
export function siteFoldText(original: string): string {
  madeText ??= textFolder(readScriptPairs(scriptPairs()));
  return madeText(original);
}
