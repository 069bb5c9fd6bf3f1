/**
 * Logical lines, headings and tables to sections with their blocks, in the order of the seed.
 */
import type { VFile } from 'vfile';
import { isFormHeading, isTableLabel, partOfHeading } from '../../forms/index.ts';
import { textOf, type Block, type Paragraph, type Section } from '../report-tree.ts';
import { runsOf, type CleanLine } from './clean-line.ts';
import { readHeadingNumber, type HeadingNumber } from './heading-number.ts';
import { placeHeadings, type NumberedLine } from './outline.ts';
import { splitHeading, type HeadingSplit } from './run-in.ts';

/** A logical line, or the lines of a table. */
export type Item = { kind: 'line'; line: CleanLine } | { kind: 'table'; lines: CleanLine[] };

/** A logical line that opens a section. */
interface Heading {
  line: CleanLine;
  number: HeadingNumber | null;
  /** Places in the line's text. */
  split: HeadingSplit;
}

/** The sections of the report. Section 0 is there only when something stands before the first heading. */
export function buildSections(items: readonly Item[], file: VFile): Section[] {
  const bare = hasBareHeadings(items);
  const headings = items.map((item) => (item.kind === 'line' ? readHeading(item.line, bare) : null));
  const numbered = headings.filter((heading) => heading !== null);
  const places = placeHeadings(numbered.map(toNumberedLine), file);
  const sections: Section[] = [];
  let current = frontSection();
  let next = 0;
  items.forEach((item, index) => {
    const heading = headings[index] ?? null;
    const place = heading === null ? undefined : places[next++];
    if (heading !== null && place !== undefined) {
      if (current.level > 0 || current.children.length > 0) sections.push(current);
      current = openSection(heading, place.id, place.level);
      const { textStart } = heading.split;
      if (textStart !== null) addParagraph(current, heading.line, textStart, 'text');
    } else if (item.kind === 'line') {
      addParagraph(current, item.line, 0, readHeadingNumber(item.line.text) === null ? 'text' : 'item');
    } else {
      addTable(current, item.lines);
    }
  });
  if (current.level > 0 || current.children.length > 0) sections.push(current);
  return sections;
}

function readHeading(line: CleanLine, bare: boolean): Heading | null {
  const number = readHeadingNumber(line.text);
  if (number === null) {
    const title = line.text.trim();
    if (!bare || !isFormHeading(title)) return null;
    const from = line.text.indexOf(title);
    return { line, number, split: { titleEnd: from + title.length, closingEnd: from + title.length, textStart: null } };
  }
  if (isTableLabel(line.text)) return null;
  const split = splitHeading(line.text.slice(number.to));
  if (split === null) return null;
  const { titleEnd, closingEnd, textStart } = split;
  return {
    line,
    number,
    split: {
      titleEnd: number.to + titleEnd,
      closingEnd: number.to + closingEnd,
      textStart: textStart === null ? null : number.to + textStart,
    },
  };
}

/** Whether the parts of the form stand there without numbers: two such lines are no chance. */
function hasBareHeadings(items: readonly Item[]): boolean {
  const bare = items.filter((item) => item.kind === 'line' && readHeadingNumber(item.line.text) === null && isFormHeading(item.line.text.trim()));
  return bare.length >= 2;
}

function toNumberedLine(heading: Heading): NumberedLine {
  const { number, line } = heading;
  return { style: number?.style ?? null, value: number?.value ?? null, printed: number?.printed ?? null, line: line.number };
}

function frontSection(): Section {
  return { type: 'section', id: 's0', level: 0, number: null, title: null, heading: [], line: null, runIn: false, part: null, children: [] };
}

function openSection(heading: Heading, id: string, level: number): Section {
  const { line, number, split } = heading;
  const title = textOf(runsOf(line, number?.to ?? 0, split.titleEnd));
  return {
    type: 'section',
    id,
    level,
    number: number === null ? null : number.printed.trim(),
    title,
    heading: runsOf(line, number?.from ?? 0, split.closingEnd),
    line: line.number,
    runIn: split.textStart !== null,
    part: level === 1 ? partOfHeading(title) : null,
    children: [],
  };
}

function addParagraph(section: Section, line: CleanLine, from: number, role: Paragraph['role']): void {
  const runs = runsOf(line, from);
  if (runs.length === 0) return;
  section.children.push({ type: 'paragraph', id: `${section.id}-p${count(section, 'paragraph') + 1}`, role, runs });
}

function addTable(section: Section, lines: readonly CleanLine[]): void {
  const printed = lines.flatMap((line) => runsOf(line));
  if (printed.length === 0) return;
  section.children.push({ type: 'unplaced', id: `${section.id}-t${count(section, 'unplaced') + 1}`, lines: printed });
}

function count(section: Section, type: Block['type']): number {
  return section.children.filter((block) => block.type === type).length;
}
