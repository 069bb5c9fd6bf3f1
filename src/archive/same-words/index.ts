/**
 * The same words elsewhere: for each paragraph of reports how many other reports share a run of thirty characters and more
 * with it, and the nearest of them with every run and its place there.
 */
import type { Compared, SameWords, Wanted } from './compared.ts';
import { SharedGrams } from './shared-grams.ts';
import { ParagraphTeller } from './tell.ts';

/** Reports that are told together, so that what most have for a neighbour is read for all of them once. */
const TOGETHER = 256;

/** Sets of one lot at most, eight bytes each; where there are more, fewer reports are in a lot. */
const MOST_SETS = 1 << 22;

/**
 * For each report that is asked for its paragraphs that share words with any other, in order; `wanted` is in the order of
 * reports. `mayBeShared` may be wrong where it says yes.
 */
export function* sameWords(
  compared: Compared,
  wanted: readonly Wanted[],
  mayBeShared?: (hash: number) => boolean,
): Generator<readonly [report: number, own: SameWords[]], void> {
  const grams = new SharedGrams(mayBeShared);
  for (let from = 0, most = Infinity; from < wanted.length;) {
    const to = fillLot(compared, wanted, { from, most }, grams);
    if (grams.sets.length > MOST_SETS && to - from > 1) {
      most = Math.ceil((to - from) / 2);
      continue;
    }
    const teller = new ParagraphTeller(grams, compared);
    for (; from < to; from += TOGETHER) yield* teller.paragraphsOf(wanted.slice(from, Math.min(to, from + TOGETHER)));
    from = to;
  }
}

/** As many of the reports that are asked for, `most` at most, as there is room for, with all that share words with them; gives the end of the lot. */
function fillLot(
  compared: Compared,
  wanted: readonly Wanted[],
  { from, most }: { from: number; most: number },
  grams: SharedGrams,
): number {
  grams.clear();
  let to = from;
  const addNext = (): void => {
    const { report, anchors } = wanted[to++] ?? { report: -1, anchors: NONE };
    compared.proseOf(report).eachText((text, _, anchor) => {
      if (anchors?.has(anchor) ?? true) grams.add(text);
    });
  };
  const isRoom = (): boolean => to < wanted.length && to - from < most && !grams.isFull;
  // Of the first reports nobody before them has a run that is news: one reading is enough.
  const isFromFirst = wanted.every(({ report }, index) => report === index) && from === 0;
  while (!isFromFirst && isRoom()) addNext();
  for (const [report, prose] of compared.all()) {
    if (isFromFirst && report === to && isRoom()) addNext();
    if (grams.sets.length <= MOST_SETS) grams.see(report, prose);
  }
  return to;
}

const NONE: ReadonlySet<string> = new Set();
