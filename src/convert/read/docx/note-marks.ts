/**
 * Numbers of footnotes and endnotes, in the order in which the text refers to them.
 */
import { formatNumber } from './number-format.ts';
import { raiseDigits } from './raised-digits.ts';
import { valueOf, wholeNumber, type XmlElement } from './xml.ts';

export type NoteKind = 'footnote' | 'endnote';

export interface NoteMarks {
  /** The mark of a reference, as raised figures; empty where the author set a mark of his own behind it. */
  refer(kind: NoteKind, id: string, custom: boolean): string;
  /** The mark of a note that was referred to. */
  markOf(kind: NoteKind, id: string): string;
  /** The notes that were referred to, in order. */
  referred(kind: NoteKind): readonly string[];
}

/** `settings` and `section` may hold how notes are numbered; the section's word is nearer. */
export function noteMarks(settings: XmlElement | null, section: XmlElement | undefined): NoteMarks {
  const marks = { footnote: new Map<string, string>(), endnote: new Map<string, string>() };
  const counts = { footnote: 0, endnote: 0 };
  const property = (kind: NoteKind, name: string): string | undefined => {
    const owners = [section, settings].map((owner) => owner?.children.find((child) => child.name === `w:${kind}Pr`));
    return owners.map((owner) => valueOf(owner, name)).find((value) => value !== undefined);
  };
  return {
    refer(kind, id, custom) {
      const known = marks[kind].get(id);
      if (known !== undefined) return known;
      const start = wholeNumber(property(kind, 'w:numStart'), 0, 10_000) ?? 1;
      const format = property(kind, 'w:numFmt') ?? (kind === 'footnote' ? 'decimal' : 'lowerRoman');
      const mark = custom ? '' : raiseDigits(formatNumber(start + counts[kind]++, format));
      marks[kind].set(id, mark);
      return mark;
    },
    markOf: (kind, id) => marks[kind].get(id) ?? '',
    referred: (kind) => [...marks[kind].keys()],
  };
}
