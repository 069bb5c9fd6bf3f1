/**
 * The texts of a report as a quotation is held against them: letter for letter, as the copy has them, and folded. Each is made
 * when it is asked for and kept as long as the entry.
 */
import type { Edit, SearchEntry } from '../entry.ts';
import { bareLetters, foldedLetters, printedLetters, type Fold, type Letters } from './letters.ts';

/** A text of a report. */
export interface ReadText {
  /** Index into the entry's places, and which of the texts of its place it is, from 0 on. */
  place: number;
  number: number;
  isHeading: boolean;
  text: string;
  /** What repairs changed in it. */
  edits: readonly Edit[];
  /** The text as the copy has it; the same where no repair changed it. */
  copied: string;
  letters: () => Letters;
  copiedLetters: () => Letters;
  folded: () => Letters;
  bare: () => string | null;
}

const known = new WeakMap<SearchEntry, ReadText[]>();

/**
 * The texts in order, of what the report itself says: not a title that was made, nor the agency's name beside it, nor
 * what the copy has for a heading, which is one of the `edits`.
 */
export function textsOf(entry: SearchEntry, fold: Fold): ReadText[] {
  let texts = known.get(entry);
  if (texts === undefined) known.set(entry, (texts = readTexts(entry, fold)));
  return texts;
}

function readTexts(entry: SearchEntry, fold: Fold): ReadText[] {
  const edits = Map.groupBy(entry.edits, ({ text }) => text);
  const counts = entry.places.map(() => 0);
  const texts: ReadText[] = [];
  for (const [index, [place, kind, text]] of entry.texts.entries()) {
    if (kind === 'printed') continue;
    const number = counts[place] ?? 0;
    counts[place] = number + 1;
    if (kind === 'title' && (number > 0 || entry.places[place]?.made)) continue;
    const own = edits.get(index) ?? [];
    const copied = copiedText(text, own);
    texts.push({
      place,
      number,
      isHeading: kind !== 'text',
      text,
      edits: own,
      copied,
      letters: lazily(() => printedLetters(text)),
      copiedLetters: lazily(() => printedLetters(copied)),
      folded: lazily(() => foldedLetters(text, fold)),
      bare: lazily(() => bareLetters(text, fold)),
    });
  }
  return texts;
}

/** The text with what the copy has in place of what repairs put there. */
function copiedText(text: string, edits: readonly Edit[]): string {
  let copied = '';
  let end = 0;
  for (const { from, to, before } of edits) {
    copied += text.slice(end, from) + before;
    end = to;
  }
  return copied + text.slice(end);
}

function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
