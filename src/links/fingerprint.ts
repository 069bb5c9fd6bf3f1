/**
 * What the lock remembers of a text: its hash, and how it begins. Sample: `3f2a11 为节约行政运行维护成`.
 *
 * 2026-11-22: The guard has to name the most similar text when an anchor is lost, also in a copy without git, in a shallow
 * clone, and when the seed itself has gone; so the lock keeps something of the text. The hash finds a text that only moved,
 * however far, and also shows when a kept anchor got another's text; the opening finds one that changed as well.
 * Considered: the text from git history (not always there), a similarity hash (finds what openings find, and says nothing
 * to a reader of the diff), the whole text (twice the archive).
 */
import { BREAK } from '../text/fold.ts';
import { siteFoldText } from '../text/site-fold.ts';
import { foldForHash, textHash } from './text-hash.ts';

/** Folded characters of an opening. */
export const OPENING = 10;

/** Characters of a text that are folded for its opening; the rest would only take time. */
const BEGINNING = 80;

export interface Fingerprint {
  hash: string;
  /** First folded characters; empty for a table, whose first cells are the form's own. */
  opening: string;
}

/** The fingerprint of a text of `textAt`; of a table the hash alone. */
export function fingerprint(text: string, part: 'whole' | 'hash' = 'whole'): string {
  const hash = textHash(foldForHash(text, (line) => ({ text: siteFoldText(line) })));
  return part === 'hash' ? hash : `${hash} ${openingOf(plainFold(text.slice(0, BEGINNING)))}`.trimEnd();
}

export function readFingerprint(written: string): Fingerprint {
  return { hash: written.slice(0, 6), opening: written.slice(7) };
}

/** A text folded without any marks, to be compared with an opening. */
export function plainFold(text: string): string {
  return siteFoldText(text).replaceAll(BREAK, '');
}

/** The first characters of a folded text. */
export function openingOf(folded: string): string {
  // Ten characters are within twenty units; the rest of a long text need not be taken apart.
  return [...folded.slice(0, 2 * OPENING)].slice(0, OPENING).join('');
}
