/**
 * An earlier text of a report held against the present one: which places had other words, by the hashes that their links carry.
 */
import { readTexts } from '../../archive/record.ts';
import { anchorHash } from '../../links/anchor-hash.ts';
import type { TextOfReport } from '../../links/text-at.ts';

/** A place whose words are not what they were. */
export interface ChangedPlace {
  anchor: string;
  /** Of the earlier words, as a link to them carries it. */
  hash: string;
  /** The earlier words of a paragraph; null for what holds more than one text, which the page of the text shows. */
  text: string | null;
}

/** The places of an earlier text that have other words now or are there no more; null where it cannot be read any more. */
export function changedPlaces(mdx: string, now: TextOfReport): ChangedPlace[] | null {
  const before = readTexts(mdx);
  if (before === null) return null;
  const anchors = [...before.sections, ...before.paragraphs, ...before.tables].map(({ id }) => id);
  return ['title', ...anchors].flatMap((anchor): ChangedPlace[] => {
    const hash = anchorHash(before, anchor);
    if (hash === null || hash === anchorHash(now, anchor)) return [];
    return [{ anchor, hash, text: before.paragraphs.find(({ id }) => id === anchor)?.text ?? null }];
  });
}
