/**
 * Bytes of a Word file (.docx) to the lines that a reader of it sees, in order: what is before, in and behind the body, numbers of
 * automatic numbering included.
 *
 * 2026-11-29: the paragraphs are read here and not by mammoth 1.13, which has no numbers of automatic numbering, no places and no headers,
 * and reads the older one of two forms of a text box. Unpacking and parsing are libraries'.
 */
import type { Extract, Reader } from '../extract.ts';
import { foreignFormat } from '../foreign-format.ts';
import { LineList } from './line-list.ts';
import { noteMarks } from './note-marks.ts';
import { numberLabels } from './number-labels.ts';
import { readNumbering } from './numbering.ts';
import { openPackage } from './package.ts';
import { printedIds, readAround, readNotes, sectionsOf } from './page-stories.ts';
import { problemsOf } from './problems.ts';
import { readProperties } from './properties.ts';
import { Refusal } from './refusal.ts';
import { readRelations } from './relations.ts';
import { readStory } from './story.ts';
import { readStyles } from './styles.ts';
import { nothingSeen, type WordDocument } from './word-document.ts';
import { newBudget, parseXml, type XmlElement } from './xml.ts';

/** Held to the versions in package.json by a test. */
const READER = 'yauzl 3.4.0, saxes 6.0.0';

/** Reads a Word file. What cannot be read is one blocking problem; nothing is thrown. */
export const readDocx: Reader = async (bytes) => {
  try {
    return await readFile(bytes);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const problem = { level: 'blocking' as const, rule: error.rule, line: null, message: error.message };
    return { reader: READER, encoding: null, lines: [], tags: [], problems: [problem] };
  }
};

async function readFile(bytes: Uint8Array): Promise<Extract> {
  const foreign = foreignFormat(bytes);
  if (foreign !== null) throw new Refusal('foreign-format', foreign);
  const budget = newBudget();
  const source = await openPackage(bytes);
  const load = async (part: string | null): Promise<XmlElement | null> => {
    const text = part === null ? null : await source.read(part);
    return text === null || part === null ? null : parseXml(text, part, budget);
  };
  const top = await readRelations(source, '', budget);
  const main = top.ofKind('officeDocument') ?? 'word/document.xml';
  const bodies = (await load(main))?.children.filter(({ name }) => name === 'w:body') ?? [];
  const [first] = bodies;
  if (first === undefined) {
    throw new Refusal(
      'no-word-file',
      `${main} holds no text of Word; open the file in Word or LibreOffice and save it anew`,
    );
  }
  // One is the rule; of some programs' files with several, others show all.
  const body = { ...first, children: bodies.flatMap(({ children }) => children) };
  const relations = await readRelations(source, main, budget);
  const settings = await load(relations.ofKind('settings'));
  const styles = readStyles(await load(relations.ofKind('styles')));
  const lists = readNumbering(await load(relations.ofKind('numbering')), styles);
  const sections = sectionsOf(body);
  const document: WordDocument = {
    styles,
    labels: numberLabels(lists),
    ownLabels: () => numberLabels(lists),
    notes: noteMarks(settings, sections.at(-1)),
    lines: new LineList(),
    seen: nothingSeen(),
  };
  const read = new Set<string>();
  const around = async (kind: 'header' | 'footer'): Promise<void> => {
    for (const id of printedIds(kind, sections, settings)) {
      const part = relations.byId(id);
      const root = await load(part);
      if (part !== null && root !== null) readAround(root, part, `page-${kind}`, document, read);
    }
  };
  await around('header');
  readStory(body, 'body', document);
  for (const kind of ['footnote', 'endnote'] as const) {
    const root = document.notes.referred(kind).length === 0 ? null : await load(relations.ofKind(`${kind}s`));
    if (root !== null) readNotes(root, kind, document);
  }
  await around('footer');
  const core = await load(top.ofKind('core-properties'));
  const { lines } = document.lines;
  const hasText = lines.some(({ text, surrounding }) => surrounding === null && text.trim() !== '');
  const problems = problemsOf(document.seen, hasText);
  return { reader: READER, encoding: null, lines, tags: core === null ? [] : readProperties(core), problems };
}
