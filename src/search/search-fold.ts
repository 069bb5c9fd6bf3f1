/**
 * Folding as the search has it, for texts and for queries: that of the site, and whole numbers. Two texts are alike for it
 * where they are alike for a reader who looks for words.
 */
import { folder, textFolder, type Folded, type ScriptMap } from '../text/fold.ts';
import { withWholeNumbers } from './whole-numbers.ts';

/** Gives the folding for a table of characters. */
export function searchFolder(script: ScriptMap): (original: string) => Folded {
  const fold = folder(script);
  return (original) => {
    const folded = fold(original);
    return { ...folded, text: withWholeNumbers(folded.text, original) };
  };
}

/** Gives the folding for the text alone. */
export function searchTextFolder(script: ScriptMap): (original: string) => string {
  const fold = textFolder(script);
  return (original) => withWholeNumbers(fold(original), original);
}
