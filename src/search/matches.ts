/**
 * Matches of a query in the texts of one report: which places hold them, how good they are, and the words around.
 */
import type { SearchEntry, TextKind } from './entry.ts';
import type { Folded } from './fold.ts';

export interface PlaceMatch {
  /** Index into the entry's places. */
  place: number;
  excerpt: string;
  /** Matches in the excerpt: UTF-16 units, begin and end. */
  marks: Array<[from: number, to: number]>;
  /** How many matches the place has. */
  count: number;
  best: TextKind;
}

/** Characters shown before and after the first match. */
const AROUND = 30;

const ORDER: readonly TextKind[] = ['title', 'heading', 'text'];

/**
 * The places that hold at least one of the words. `words` are folded; `fold` is the same folding.
 * Gives null when one of the words is nowhere in the report.
 */
export function matchEntry(
  entry: SearchEntry,
  words: readonly string[],
  fold: (text: string) => Folded,
): PlaceMatch[] | null {
  const missing = new Set(words);
  const places = new Map<number, PlaceMatch>();
  for (const [place, kind, text] of entry.texts) {
    const spans = findAll(fold(text), words, missing);
    const first = spans[0];
    if (first === undefined) continue;
    const known = places.get(place);
    if (known === undefined) {
      places.set(place, { place, ...excerptOf(text, spans, first[0]), count: spans.length, best: kind });
    } else {
      known.count += spans.length;
      // The heading names the hit already: the words around a match in its text say more.
      if (known.best === 'heading' && kind === 'text') Object.assign(known, excerptOf(text, spans, first[0]));
      if (ORDER.indexOf(kind) < ORDER.indexOf(known.best)) known.best = kind;
    }
  }
  return missing.size > 0 ? null : [...places.values()].sort((a, b) => a.place - b.place);
}

/** All matches of all words, in the original's units, merged where they overlap. */
function findAll(folded: Folded, words: readonly string[], missing: Set<string>): Array<[number, number]> {
  const spans: Array<[number, number]> = [];
  for (const word of words) {
    for (let at = folded.text.indexOf(word); at !== -1; at = folded.text.indexOf(word, at + 1)) {
      missing.delete(word);
      spans.push([folded.starts[at] ?? 0, folded.ends[at + word.length - 1] ?? 0]);
    }
  }
  const merged: Array<[number, number]> = [];
  for (const span of spans.sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last !== undefined && span[0] < last[1]) last[1] = Math.max(last[1], span[1]);
    else merged.push(span);
  }
  return merged;
}

function excerptOf(
  text: string,
  spans: ReadonlyArray<[number, number]>,
  at: number,
): Pick<PlaceMatch, 'excerpt' | 'marks'> {
  const end = spans[0]?.[1] ?? at;
  const from = Math.max(0, at - AROUND);
  const to = Math.min(text.length, end + AROUND);
  const lead = from > 0 ? '…' : '';
  const excerpt = lead + text.slice(from, to) + (to < text.length ? '…' : '');
  const marks = spans
    .filter((span) => span[0] >= from && span[1] <= to)
    .map((span): [number, number] => [span[0] - from + lead.length, span[1] - from + lead.length]);
  return { excerpt, marks };
}
