/**
 * Where words stand in a text: for the excerpt of a hit, and for the marks on the page it opens.
 */
import type { Folded } from '../text/fold.ts';

/** Every match of every word (folded), also those that overlap, in units of the original text. */
export function spansOf({ text, starts, ends }: Folded, words: readonly string[]): Array<[from: number, to: number]> {
  const spans: Array<[number, number]> = [];
  for (const word of words)
    for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1))
      spans.push([starts[at] ?? 0, ends[at + word.length - 1] ?? 0]);
  return spans;
}
