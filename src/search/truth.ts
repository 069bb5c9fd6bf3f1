/**
 * What a query means, said as plainly as can be: substring search over the folded texts of all records. Slow, and needs
 * every text; tests and measurements hold the real search against it.
 */
import type { Report } from '../report.ts';
import { toEntry } from './entry.ts';
import { siteFoldText } from '../text/site-fold.ts';
import { isTable } from './is-table.ts';
import { formsOf } from './query/forms.ts';
import { siteSearchFoldText as fold } from './site-search-fold.ts';

/** One text of the archive, and the place a hit in it has to name. */
export interface SearchedText {
  /** The record's id. */
  report: string;
  anchor: string;
  /** Whether it is a paragraph. */
  prose: boolean;
  text: string;
  /** As the search folds it: with whole numbers. */
  folded: string;
}

/** Every text that the search covers. */
export function searchedTexts(reports: readonly Report[]): SearchedText[] {
  return reports.flatMap((report) => {
    const entry = toEntry(report);
    return entry.texts.map(([place, kind, text]) => ({
      report: report.id,
      anchor: entry.places[place]?.anchor ?? '',
      prose: kind === 'text' && !isTable(entry.places[place]?.anchor ?? ''),
      text,
      folded: fold(text),
    }));
  });
}

/** The places, `<report>#<anchor>` in order, that hold a word of the query, in reports that hold all its words. */
export function truthOf(query: string, texts: readonly SearchedText[]): string[] {
  const words = query
    .split(/\s+/u)
    .map((word) => formsOf(word, fold))
    .filter((forms) => forms.length > 0);
  const places = new Set<string>();
  let reports: ReadonlySet<string> | null = null;
  for (const forms of words) {
    const holding = texts.filter(({ folded }) => forms.some((form) => folded.includes(form)));
    const having = new Set(holding.map(({ report }) => report));
    reports = reports === null ? having : intersect(reports, having);
    for (const { report, anchor } of holding) places.add(`${report}#${anchor}`);
  }
  return [...places].filter((place) => reports?.has(place.slice(0, place.indexOf('#'))) ?? false).sort();
}

/** Every two neighbouring characters of the texts, folded, each once; two digits are asked as the number that they make. */
export function pairsOf(texts: readonly SearchedText[]): string[] {
  const pairs = texts.flatMap(({ text }) =>
    siteFoldText(text)
      .split('\n')
      .flatMap((clause) => Array.from(clause, (_, at) => clause.slice(at, at + 2)).filter((pair) => pair.length === 2)),
  );
  return [...new Set(pairs)];
}

/** Numbers from 0 to 1 that look random and are the same in every run. */
export function* dice(seed = 20260711): Generator<number, never> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

/** Pieces of the texts, cut anywhere, without blanks in them (those would make them several words). */
export function piecesOf(texts: readonly SearchedText[], count: number, seed?: number): string[] {
  const random = dice(seed);
  const next = (): number => random.next().value;
  const longer = texts.filter(({ text }) => text.length > 3);
  const pieces: string[] = [];
  while (pieces.length < count && longer.length > 0) {
    const { text } = longer[Math.floor(next() * longer.length)] ?? { text: '' };
    const from = Math.floor(next() * (text.length - 1));
    const piece = text.slice(from, from + 3 + Math.floor(next() * 22)).replace(/\s+/gu, '');
    if (piece.length > 1) pieces.push(piece);
  }
  return pieces;
}

/** What no text says: the end of one text and the beginning of the next of its report. */
export function bordersOf(texts: readonly SearchedText[]): string[] {
  const borders = texts.slice(1).flatMap(({ report, text }, before) => {
    const previous = texts[before];
    if (previous?.report !== report) return [];
    return [previous.text.replace(/\s+/gu, '').slice(-2) + text.replace(/\s+/gu, '').slice(0, 3)];
  });
  return [...new Set(borders)];
}

function intersect(a: ReadonlySet<string>, b: ReadonlySet<string>): Set<string> {
  return new Set([...a].filter((item) => b.has(item)));
}
