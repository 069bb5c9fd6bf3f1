/**
 * `verify(text)` of `/search/api.js`: is this quotation in the archive, letter for letter? The index tells which reports may
 * hold it, their texts are loaded, and the verdict is plain comparison of letters; likeness only says what to show where
 * nothing is equal.
 */
import type { Passage, Verdict, Verified, VerifiedQuotation, VerifyOptions } from '../api-types.ts';
import type { SearchEntry } from '../entry.ts';
import { letterKinds } from '../letter-kinds.ts';
import { readEntities } from '../../text/entities.ts';
import { candidatesFor, type Candidate } from './candidates.ts';
import { equalPassage } from './equal-passage.ts';
import { nearPassages } from './near-passages.ts';
import type { ArchiveOfTexts } from './passage.ts';
import { readPiece, type Piece } from './piece.ts';
import { isRow, quotationsIn, type Quotation } from './quotations.ts';

export type { ArchiveOfTexts };

/** Reports that are loaded at the same time. */
const TOGETHER = 4;

/** Reports that are read for what is like the quotation; those that may hold it letter for letter are read on. */
const LIKE = 16;

/** Bytes that are loaded for a quotation, about; what more would have to be read is left, but for the likeliest. */
const MOST_BYTES = 170_000;
const LIKELIEST = 8;

/** Bytes up to which what was loaded for a quotation as a whole leaves room to ask for its parts. */
const CHEAP = 60_000;

/** Passages that are told of. */
const TOLD = 5;

/** Letters of a quotation at least. */
const LEAST = 2;

/**
 * A reading behind a character, as some copies have them and no report here: such a copy is found by what it reads without.
 * Sample: `(huà)`, which the tone tells from `(APP)`.
 */
const GLOSS = /[(（][a-zü]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-zü]*[)）]/gu;

/** From good to bad. */
const ORDER: readonly Verdict[] = ['verbatim', 'restored', 'apart', 'differs', 'row', 'absent', 'short'];

/** Holds each quotation in a text against the archive, one after the other. */
export async function verify(archive: ArchiveOfTexts, text: string, options: VerifyOptions = {}): Promise<Verified> {
  const { of, signal, onProgress } = options;
  const { quotations, skipped } = quotationsIn(text, of);
  const done: VerifiedQuotation[] = [];
  for (const quotation of quotations) {
    signal?.throwIfAborted();
    const found = await verifyQuotation(archive, quotation);
    // Cells are texts of their own: what is like a row of them tells nothing.
    const isOfTable = isRow(quotation.text) && (found.verdict === 'differs' || found.verdict === 'absent');
    done.push(isOfTable ? { ...found, verdict: 'row', passages: [] } : found);
    signal?.throwIfAborted();
    onProgress?.([...done], quotations.length);
  }
  return { quotations: done, skipped };
}

async function verifyQuotation(archive: ArchiveOfTexts, quotation: Quotation): Promise<VerifiedQuotation> {
  const limit = archive.index.loaded + MOST_BYTES;
  const pieces = quotation.pieces.map((quoted) => ({ quoted, stands: 'somewhere' as const }));
  const parts = quotation.parts.length === 0 ? [] : partsOf(quotation);
  const whole = await verifyPieces(archive, quotation, pieces, limit, parts);
  if (parts.length === 0 || isEqual(whole.verdict)) return whole;
  // Its parts by themselves lead to other reports, where that does not cost too much.
  if (archive.index.loaded > limit - MOST_BYTES + CHEAP) return { ...whole, exhaustive: false };
  const parted = await verifyPieces(archive, quotation, parts, limit);
  return isEqual(parted.verdict) || whole.passages.length === 0 ? parted : whole;
}

/** The pieces by their parts, which are texts of their own. */
function partsOf({ text, pieces, parts }: Quotation): Array<Pick<Piece, 'quoted' | 'stands'>> {
  return pieces.flatMap(([begin, end]) => {
    let last = begin;
    return parts
      .map(([from, to]): [number, number] => [Math.max(from, begin), Math.min(to, end)])
      .filter(([from, to]) => from < to)
      .map((quoted, at) => {
        const hasMark = /\S/u.test(text.slice(last, quoted[0]));
        last = quoted[1];
        return { quoted, stands: at === 0 ? 'somewhere' : hasMark ? 'after-mark' : 'next' };
      });
  });
}

function isEqual(verdict: Verdict): boolean {
  return ORDER.indexOf(verdict) < ORDER.indexOf('differs');
}

async function verifyPieces(
  archive: ArchiveOfTexts,
  { text, from, to }: Quotation,
  stretches: ReadonlyArray<Pick<Piece, 'quoted' | 'stands'>>,
  limit: number,
  /** The same in parts, which the reports that are read may hold too. */
  parts: ReadonlyArray<Pick<Piece, 'quoted' | 'stands'>> = [],
): Promise<VerifiedQuotation> {
  const { index, fold, foldForIndex } = archive;
  const [pieces, parted] = [stretches, parts].map((own) =>
    own.map((stretch) => readPiece(text, stretch, fold)).filter(({ folded }) => folded.text !== ''),
  ) as [Piece[], Piece[]];
  const result = (verdict: Verdict, passages: Passage[], exhaustive = true): VerifiedQuotation => {
    return { text, from, to, verdict, passages, exhaustive };
  };
  if (pieces.every(({ folded }) => folded.text.length < LEAST)) return result('short', []);
  const asked = pieces.map(({ words }) => readEntities(words).replace(GLOSS, ''));
  const { found, isComplete } = await candidatesFor(
    index,
    asked.map((words) => foldForIndex(words)),
    letterKinds((one) => fold(one).text)(pieces.map(({ words }) => words)),
  );
  const passages: Passage[] = [];
  const read: Array<[Candidate, SearchEntry]> = [];
  // The index has reports as they read here: what only a copy has may be in others of those that are alike.
  let exhaustive = isComplete && pieces.every(({ words }, at) => words === asked[at]);
  for (let at = 0; at < found.length; at += TOGETHER) {
    const mayHold = found[at]?.mayHold ?? false;
    if (passages.some(({ verdict }) => verdict === 'verbatim')) break;
    if (!mayHold && (at >= LIKE || passages.length > 0)) break;
    if (at >= LIKELIEST && index.loaded > limit) {
      exhaustive &&= !mayHold;
      break;
    }
    const group = found.slice(at, at + TOGETHER);
    const entries = await Promise.all(group.map(({ page }) => index.entry(page)));
    for (const [number, entry] of entries.entries()) {
      const candidate = group[number];
      if (candidate !== undefined) read.push([candidate, entry]);
      const passage =
        equalPassage(archive, entry, pieces) ?? (parted.length === 0 ? null : equalPassage(archive, entry, parted));
      if (passage !== null) passages.push(passage);
    }
  }
  if (passages.length === 0) passages.push(...nearPassages(archive, read, pieces));
  passages.sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));
  return result(passages[0]?.verdict ?? 'absent', passages.slice(0, TOLD), exhaustive);
}
