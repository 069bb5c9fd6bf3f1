/**
 * The text of a report that is most like one that was lost, by the little that the lock remembers of it.
 */
import type { Report } from '../report.ts';
import { placeOf } from './anchor.ts';
import { OPENING, fingerprint, openingOf, plainFold, readFingerprint, type Fingerprint } from './fingerprint.ts';
import { textAt } from './text-at.ts';

/** A text that stands in a report now. */
export interface Standing {
  anchor: string;
  text: string;
  folded: string;
  hash: string;
}

export interface Similar {
  anchor: string;
  text: string;
  /** From 0 to 1; 1 is the same text. */
  likeness: number;
}

/** Below this, two openings have no more in common than any two. */
const ALIKE = 0.35;

/** Headings, paragraphs and tables of a report, with what is needed to compare them. */
export function standingIn(report: Report): Standing[] {
  const standing = (anchor: string, text: string): Standing => ({
    anchor,
    text,
    folded: plainFold(text),
    hash: readFingerprint(fingerprint(text, 'hash')).hash,
  });
  return [
    ...report.sections.flatMap(({ id, title }) => (title === null ? [] : [standing(id, title)])),
    ...report.paragraphs.map(({ id, text }) => standing(id, text)),
    ...report.tables.map(({ id }) => standing(id, textAt(report, id) ?? '')),
  ];
}

/** The most similar of them; null where nothing is alike. Of equals the one of the same kind, then the first. */
export function mostSimilar(anchor: string, lost: Fingerprint, standing: readonly Standing[]): Similar | null {
  const kind = placeOf(anchor)?.kind;
  let best: Similar | null = null;
  let most = ALIKE;
  for (const candidate of standing) {
    const likeness = likenessOf(lost, candidate);
    const rank = likeness + (placeOf(candidate.anchor)?.kind === kind ? 0.01 : 0);
    if (rank <= most) continue;
    most = rank;
    best = { anchor: candidate.anchor, text: candidate.text, likeness };
  }
  return best;
}

function likenessOf({ hash, opening }: Fingerprint, { hash: other, folded }: Standing): number {
  if (hash === other) return 1;
  if (opening === '' || folded === '') return 0;
  // A short opening stands in many texts by chance.
  if ([...opening].length === OPENING && folded.includes(opening)) return folded.startsWith(opening) ? 0.95 : 0.9;
  return 0.9 * dice(opening, openingOf(folded));
}

/** Dice's coefficient over pairs of characters. Sample: 主动公开情况 and 主动公开的情况 have 4 pairs of 5 and 6 in common, 0.73. */
export function dice(a: string, b: string): number {
  const [left, right] = [pairs(a), pairs(b)];
  const rest = [...right];
  const common = left.filter((pair) => {
    const at = rest.indexOf(pair);
    if (at !== -1) rest.splice(at, 1);
    return at !== -1;
  }).length;
  return left.length + right.length === 0 ? 0 : (2 * common) / (left.length + right.length);
}

function pairs(text: string): string[] {
  const characters = [...text];
  return characters.length === 1
    ? characters
    : characters.slice(1).map((second, index) => `${characters[index] ?? ''}${second}`);
}
