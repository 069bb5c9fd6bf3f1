/**
 * The texts of one report as the index counts them: each character a position, and one more where a text ends. What a question
 * means is then one thing for the index and for a report's texts.
 */
import type { Scope } from './asked.ts';
import type { SearchEntry } from './entry.ts';
import { isTable } from './is-table.ts';
import type { Layout } from './index-files/places.ts';
import type { Phrase } from './query/query.ts';

export interface ReadPositions {
  /** Of the one report. */
  layout: Layout;
  /** Each text's first position. */
  begins: readonly number[];
  /** The text that a position is in, which is `from` or a later one. */
  textAt: (at: number, from: number) => number;
  /** Where a phrase stands, in order. */
  positionsOf: (phrase: Phrase, scope: Scope) => Int32Array;
}

/** Kept as long as the entry: the next query, a letter longer, wants them again. */
const known = new WeakMap<SearchEntry, ReadPositions>();

export function readPositions(entry: SearchEntry, foldText: (text: string) => string): ReadPositions {
  let read = known.get(entry);
  if (read === undefined) known.set(entry, (read = readTexts(entry, foldText)));
  return read;
}

function readTexts({ places, texts }: SearchEntry, foldText: (text: string) => string): ReadPositions {
  const folded = texts.map(([, , text]) => foldText(text));
  const begins: number[] = [];
  const placeBegins = places.map(() => -1);
  let end = 0;
  for (const [index, text] of folded.entries()) {
    const [place = 0] = texts[index] ?? [];
    begins.push(end);
    if (placeBegins[place] === -1) placeBegins[place] = end;
    end += countOf(text) + 1;
  }
  // A place without a text begins where the next one does.
  let next = end;
  for (let place = places.length - 1; place >= 0; place--)
    next = placeBegins[place] = placeBegins[place] === -1 ? next : (placeBegins[place] ?? next);
  const prose = texts.map(([place, kind]) => kind === 'text' && !isTable(places[place]?.anchor ?? ''));
  return {
    begins,
    layout: {
      firsts: Int32Array.of(0, places.length),
      begins: Int32Array.from([...placeBegins, end]),
      pages: Int32Array.of(0, end),
    },
    textAt: (at, from) => {
      let text = from;
      while ((begins[text + 1] ?? Infinity) <= at) text++;
      return text;
    },
    positionsOf: ({ forms }, scope) => {
      const found: number[] = [];
      for (const [index, text] of folded.entries())
        if (scope === '' || prose[index] === true)
          for (const form of forms)
            for (let at = text.indexOf(form); at !== -1; at = text.indexOf(form, at + 1))
              found.push((begins[index] ?? 0) + countOf(text.slice(0, at)));
      return Int32Array.from(found).sort();
    },
  };
}

/** Characters of a text; most have one UTF-16 unit each. */
function countOf(text: string): number {
  return /[\ud800-\udbff]/.test(text) ? Array.from(text).length : text.length;
}
