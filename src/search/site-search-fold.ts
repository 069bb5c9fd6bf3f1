/**
 * The search's folding with the whole table of characters, made once: for what runs in Node.
 */
import type { Folded } from '../text/fold.ts';
import { siteFold, siteFoldText } from '../text/site-fold.ts';
import { withWholeNumbers } from './whole-numbers.ts';

/** Folds as the search does. */
export function siteSearchFold(original: string): Folded {
  const folded = siteFold(original);
  return { ...folded, text: withWholeNumbers(folded.text, original) };
}

/** The text of `siteSearchFold`, where its places are not needed. */
export function siteSearchFoldText(original: string): string {
  return withWholeNumbers(siteFoldText(original), original);
}
