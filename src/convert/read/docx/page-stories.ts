/**
 * Headers, footers and notes: what is printed around the text, each once, under the part or the note that it stands in.
 */
import type { Surrounding } from '../extract.ts';
import type { NoteKind } from './note-marks.ts';
import { readStory } from './story.ts';
import type { WordDocument } from './word-document.ts';
import { childOf, switchOf, type XmlElement } from './xml.ts';

/** The sections of a body, in order: the last one's properties stand at its end. */
export function sectionsOf(body: XmlElement): XmlElement[] {
  return body.children.flatMap((child) => {
    if (child.name === 'w:sectPr') return [child];
    if (child.name === 'w:p')
      return [childOf(childOf(child, 'w:pPr'), 'w:sectPr')].filter((section) => section !== undefined);
    return child.name === 'w:sdt' || child.name === 'w:sdtContent' ? sectionsOf(child) : [];
  });
}

/** Ids of the headers or footers that are printed, in order, each once. */
export function printedIds(
  kind: 'header' | 'footer',
  sections: readonly XmlElement[],
  settings: XmlElement | null,
): string[] {
  const evenAndOdd = switchOf(settings ?? undefined, 'w:evenAndOddHeaders') === true;
  const ids = sections.flatMap((section) =>
    section.children.flatMap(({ name, attributes }) => {
      const type = attributes.get('w:type') ?? 'default';
      if (name !== `w:${kind}Reference`) return [];
      if (type === 'first' && switchOf(section, 'w:titlePg') !== true) return [];
      return type === 'even' && !evenAndOdd ? [] : [attributes.get('r:id') ?? ''];
    }),
  );
  return [...new Set(ids)];
}

/**
 * The lines of a header or a footer. `part` is its name: `word/header1.xml`. A file has a part for each of its sections, mostly
 * with the same text: what is in `read` already is not said again.
 */
export function readAround(
  root: XmlElement,
  part: string,
  surrounding: Surrounding,
  document: WordDocument,
  read: Set<string>,
): void {
  const { lines } = document.lines;
  const before = lines.length;
  const place =
    part
      .split('/')
      .at(-1)
      ?.replace(/\.xml$/u, '') ?? part;
  readStory(root, place, { ...document, labels: document.ownLabels() }, { cell: null, surrounding });
  const texts = JSON.stringify([surrounding, ...lines.slice(before).map(({ text }) => text)]);
  if (read.has(texts)) lines.length = before;
  read.add(texts);
}

/** The lines of the notes that the text refers to, in the order in which it does. Notes in notes there are none. */
export function readNotes(root: XmlElement, kind: NoteKind, document: WordDocument): void {
  const notes = new Map(
    root.children.filter(({ name }) => name === `w:${kind}`).map((note) => [note.attributes.get('w:id') ?? '', note]),
  );
  const inNotes = { ...document, labels: document.ownLabels() };
  for (const [index, id] of document.notes.referred(kind).entries()) {
    const note = notes.get(id);
    if (note === undefined) continue;
    const mark = document.notes.markOf(kind, id);
    readStory(note, `${kind}[${index + 1}]`, inNotes, { cell: null, surrounding: 'page-footer' }, mark);
  }
}
