/**
 * Matches of a query in the texts of one report: which places hold them, how good they are, and the words around.
 */
import type { SearchEntry, TextKind } from './entry.ts';
import type { Folded } from '../text/fold.ts';
import { spansOf } from './spans.ts';

export interface PlaceMatch {
  /** Index into the entry's places. */
  place: number;
  excerpt: string;
  /** Matches in the excerpt: UTF-16 units, begin and end. */
  marks: Array<[from: number, to: number]>;
  /** How many matches the place has. */
  count: number;
}

/** How much of a text an excerpt shows. */
export interface Shown {
  /** Characters before and after the first match. */
  around: number;
  /** Stands where the text goes on. */
  ellipsis: string;
}

const SHOWN: Shown = { around: 30, ellipsis: '…' };

/** The words around a match in this kind of text say most: a heading names the hit already, a printed form is a curiosity. */
const TELLING: readonly TextKind[] = ['text', 'title', 'heading', 'printed'];

/** The texts of an entry as they are folded, kept as long as the entry: the next query, a letter longer, wants them again. */
const foldedTexts = new WeakMap<SearchEntry, string[]>();

/** The places that hold at least one of the words, in order. `words` are folded; `fold` is the same folding, `foldText` its text. */
export function matchEntry(
  entry: SearchEntry,
  words: readonly string[],
  fold: (text: string) => Folded,
  foldText: (text: string) => string,
  shown = SHOWN,
): PlaceMatch[] {
  const places = new Map<number, PlaceMatch & { kind: TextKind }>();
  const folded = foldedTexts.get(entry) ?? entry.texts.map(([, , text]) => foldText(text));
  foldedTexts.set(entry, folded);
  for (const [index, [place, kind, text]] of entry.texts.entries()) {
    if (!words.some((word) => folded[index]?.includes(word))) continue;
    const { spans, count } = findAll(fold(text), words);
    const [first] = spans;
    if (first === undefined) continue;
    const known = places.get(place);
    if (known === undefined) {
      places.set(place, { place, ...excerptOf(text, spans, first, shown), count, kind });
    } else {
      known.count += count;
      if (TELLING.indexOf(kind) < TELLING.indexOf(known.kind))
        Object.assign(known, excerptOf(text, spans, first, shown), { kind });
    }
  }
  return [...places.values()].sort((a, b) => a.place - b.place);
}

/** All matches of all words: their number, and their spans in the original's units, merged where they overlap. */
function findAll(folded: Folded, words: readonly string[]): { spans: Array<[number, number]>; count: number } {
  const spans = spansOf(folded, words);
  const merged: Array<[number, number]> = [];
  for (const span of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last !== undefined && span[0] < last[1]) last[1] = Math.max(last[1], span[1]);
    else merged.push([...span]);
  }
  return { spans: merged, count: spans.length };
}

function excerptOf(
  text: string,
  spans: ReadonlyArray<[number, number]>,
  [begin, end]: readonly [number, number],
  { around, ellipsis }: Shown,
): Pick<PlaceMatch, 'excerpt' | 'marks'> {
  const from = wholeCharacter(text, Math.max(0, begin - around));
  const to = wholeCharacter(text, Math.min(text.length, end + around));
  const lead = from > 0 ? ellipsis : '';
  const excerpt = lead + text.slice(from, to) + (to < text.length ? ellipsis : '');
  const marks = spans
    .filter((span) => span[0] >= from && span[1] <= to)
    .map((span): [number, number] => [span[0] - from + lead.length, span[1] - from + lead.length]);
  return { excerpt, marks };
}

/** Never the middle of a character that takes two units. */
function wholeCharacter(text: string, at: number): number {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00 ? at - 1 : at;
}
