/**
 * A stretch of a report as what a reader is told of it: its address as ¶ gives it, with the hash of its text, and its place as
 * citations name it.
 */
import { readAnchor } from '../../cite/place.ts';
import { foldForHash, textHash } from '../../links/text-hash.ts';
import { onOneLine } from '../../links/text-at.ts';
import type { Passage, PassagePiece, Verdict } from '../api-types.ts';
import type { SearchEntry } from '../entry.ts';
import type { SearchIndex } from '../search-index.ts';
import type { Fold } from './letters.ts';
import type { ReadText } from './read-entry.ts';

/** What a quotation is held against. */
export interface ArchiveOfTexts {
  index: SearchIndex;
  fold: Fold;
  /** The folding of the index, which tells whole numbers apart. */
  foldForIndex: Fold;
  /** Address of the site's root. */
  root: URL;
}

/** A piece without its place, and the text that it stands in. */
export type Placed = Omit<PassagePiece, keyof PlaceOfText> & { read: ReadText };

/** A passage of the report. */
export function toPassage(
  { fold, root }: ArchiveOfTexts,
  entry: SearchEntry,
  verdict: Verdict,
  pieces: readonly Placed[],
): Passage {
  const { report, title, agency, year, script } = entry;
  return {
    verdict,
    report,
    title,
    agency,
    year,
    script,
    pieces: pieces.map(({ read, ...piece }) => ({ ...piece, ...placeOfText(entry, read, fold, root) })),
  };
}

/** Where a text stands. */
type PlaceOfText = Pick<PassagePiece, 'anchor' | 'url' | 'hash' | 'section' | 'within'>;

/** The place of a text of an entry; `root` is the site's. */
function placeOfText(entry: SearchEntry, read: ReadText, fold: Fold, root: URL): PlaceOfText {
  const anchor = anchorOf(entry, read);
  const hash = textHash(
    linesAt(entry, read, anchor)
      .map((line) => foldForHash(onOneLine(line), fold))
      .join('\n'),
  );
  const { section = '', within = null } = readAnchor(anchor) ?? {};
  // ¶ of a row, and of what is in it, carries no hash.
  const isInRow = /-r\d+/u.test(anchor);
  return {
    anchor,
    url: `${new URL(`reports/${entry.report}/`, root).pathname}#${anchor}${isInRow ? '' : `~${hash}`}`,
    hash,
    section: headingOf(entry, section),
    within,
  };
}

function anchorOf({ places, texts }: SearchEntry, { place, number, isHeading }: ReadText): string {
  const { anchor = '', rows, cells } = places[place] ?? {};
  if (isHeading) return anchor;
  if (rows !== undefined) {
    let cell = cells?.[number] ?? 0;
    let row = 0;
    for (; cell >= (rows[row] ?? Infinity); row++) cell -= rows[row] ?? 0;
    return `${anchor}-r${row + 1}-c${cell + 1}`;
  }
  // The lines of a table that was not rebuilt have no anchors of their own.
  if (readAnchor(anchor)?.within !== null) return anchor;
  const isUnderHeading = texts.some(([own, kind]) => own === place && kind === 'heading');
  return `${anchor}-p${number + (isUnderHeading ? 0 : 1)}`;
}

/** The heading of a section as printed; empty where it has none. */
function headingOf({ places, texts }: SearchEntry, section: string): string {
  const place = places.findIndex(({ anchor }) => anchor === section);
  return texts.find(([own, kind]) => own === place && kind === 'heading')?.[2] ?? '';
}

/** The texts that the hash of an anchor is made of, as links/text-at.ts has them. */
function linesAt(entry: SearchEntry, { place, text }: ReadText, anchor: string): string[] {
  const own = entry.places[place]?.anchor;
  if (own !== anchor || anchor === 'title') return [text];
  const textsAt = (at: number): string[] =>
    entry.texts.flatMap(([in_, kind, words]) => (in_ === at && kind === 'text' ? [words] : []));
  const cellsAt = (at: number): string[] => {
    const { rows, cells = [] } = entry.places[at] ?? {};
    if (rows === undefined) return textsAt(at);
    const all = Array.from({ length: rows.reduce((sum, length) => sum + length, 0) }, () => '');
    for (const [index, words] of textsAt(at).entries()) all[cells[index] ?? 0] = words;
    return all;
  };
  if (readAnchor(anchor)?.within !== null) return cellsAt(place);
  const tables = entry.places.flatMap(({ anchor: table }, at) => (table.startsWith(`${anchor}-t`) ? cellsAt(at) : []));
  return [headingOf(entry, anchor), ...textsAt(place), ...tables];
}
