/**
 * Which script a piece of text is in, for the `lang` of what a page quotes from a copy.
 */
import { toSimplified } from '../simplified.ts';

/** `zh-Hant` where the text has a character that Simplified script writes otherwise, else `zh-Hans`. */
export function scriptOf(text: string): 'zh-Hans' | 'zh-Hant' {
  return toSimplified(text) === text ? 'zh-Hans' : 'zh-Hant';
}
