/**
 * Logical lines, headings and tables to sections with their blocks, in the order of the seed.
 */
import type { VFile } from 'vfile';
import { partOfHeading, partOfPartHeading } from '../../forms/index.ts';
import { textOf, type LayoutNote, type Paragraph, type Section } from '../report-tree.ts';
import { runsOf, type CleanLine } from './clean-line.ts';
import { readHeadingNumber, type HeadingNumber, type NumberStyle } from './heading-number.ts';
import { placeHeadings, type NumberedLine } from './outline.ts';
import { splitHeading, type HeadingSplit } from './run-in.ts';
import { withoutStrayNumbers } from './stray-numbers.ts';
import { buildTable } from './tables/index.ts';
import { isCell } from './tables/table-lines.ts';

/** A logical line, or the lines of a table. */
export type Item = { kind: 'line'; line: CleanLine } | { kind: 'table'; lines: CleanLine[] };

/** A logical line that opens a section. */
interface Heading {
  line: CleanLine;
  number: HeadingNumber | null;
  /** Places in the line's text. */
  split: HeadingSplit;
}

export interface Sections {
  /** Section 0 is there only when something stands before the first heading. */
  sections: Section[];
  /** Marks inside tables. */
  layout: LayoutNote[];
}

/** The sections of the report. */
export function buildSections(items: readonly Item[], file: VFile): Sections {
  const headings = withoutLists(withoutAttachments(items, withoutStrayNumbers(items.map(readHeading))), items);
  const bare = bareHeadings(items, headings);
  bare.forEach((heading, index) => (headings[index] = heading));
  const numbered = headings.filter((heading) => heading !== null);
  const places = placeHeadings(numbered.map(toNumberedLine), file);
  const sections: Section[] = [];
  const layout: LayoutNote[] = [];
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
      layout.push(...addTable(current, item.lines));
    }
  });
  if (current.level > 0 || current.children.length > 0) sections.push(current);
  return { sections, layout };
}

function readHeading(item: Item): Heading | null {
  if (item.kind === 'table') return null;
  const { line } = item;
  const number = readHeadingNumber(line.text);
  if (number === null || isCell(line.text) || line.rowHead === true) return null;
  const split = splitHeading(line.text.slice(number.to), line.glued === true);
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

/** An entry of a list, right below one that is no heading, is no heading either, even when it ends the list with a full stop. */
function withoutLists(headings: readonly (Heading | null)[], items: readonly Item[]): (Heading | null)[] {
  let list: NumberStyle | null = null;
  return headings.map((heading, index) => {
    const item = items[index];
    const number = item?.kind === 'line' ? readHeadingNumber(item.line.text) : null;
    if (heading !== null && number?.style === list && endsList(heading)) return null;
    list = heading === null && number !== null ? number.style : null;
    return heading;
  });
}

/** A line that ends a list as well as it opens a section: it stands alone, or names a thing before a colon. */
function endsList({ line, number, split }: Heading): boolean {
  if (split.textStart === null) return partOfHeading(line.text.slice(number?.to ?? 0, split.titleEnd)) === null;
  return /[:：]/u.test(line.text[split.titleEnd] ?? '');
}

/** Sample: `附件：1. 统计表`, `附件1`. */
const ATTACHMENT = /^\s*附(?:件|表)\s*[\d一二三]?\s*(?:[：:]|$)/u;

/** What is attached has its own numbers; only a part heading that counts on belongs to the report again. */
function withoutAttachments(items: readonly Item[], headings: readonly (Heading | null)[]): (Heading | null)[] {
  let attached = false;
  let last = 0;
  return headings.map((heading, index) => {
    const item = items[index];
    if (item?.kind === 'line' && last > 0 && ATTACHMENT.test(item.line.text)) attached = true;
    const main = heading?.number?.style === 'han';
    if (attached && !(main && heading.number?.value === last + 1)) return null;
    attached = false;
    if (main) last = heading.number?.value ?? last;
    return heading;
  });
}

/** Sample: `引 言`; `主要问题和改进措施` where its number is lost. */
function isLost(title: string): boolean {
  return /^(?:引\s*言|前\s*言)$/u.test(title) || (title.length >= 6 && partOfHeading(title) !== null);
}

/** Longest heading without a number, in characters. */
const LONGEST_BARE = 20;

/** Styles of numbers that parts have. */
const MAIN: ReadonlySet<NumberStyle | null> = new Set(['part', 'capital', 'han']);

/**
 * Headings of a report that numbers nothing: short lines without a mark, each above a text, among them
 * at least two that the form or custom knows.
 */
function bareHeadings(items: readonly Item[], headings: readonly (Heading | null)[]): Map<number, Heading> {
  const bare = new Map<number, Heading>();
  const numbered = headings.some((heading) => MAIN.has(heading?.number?.style ?? null));
  let known = 0;
  items.forEach((item, index) => {
    if (item.kind === 'table' || headings[index] !== null) return;
    const title = item.line.text.trim();
    const below = items[index + 1];
    if (title.length > LONGEST_BARE || /[，。；：:;,！？]/u.test(title) || readHeadingNumber(title) !== null) return;
    if (
      !/^\p{Script=Han}/u.test(title) ||
      (below?.kind === 'line' && !/[。；：]/u.test(below.line.text)) ||
      below === undefined
    )
      return;
    // Where the parts are numbered, only one that lost its number, or an introduction, has none.
    if (numbered && !isLost(title)) return;
    if (partOfHeading(title) !== null) known++;
    const from = item.line.text.indexOf(title);
    const end = from + title.length;
    bare.set(index, { line: item.line, number: null, split: { titleEnd: end, closingEnd: end, textStart: null } });
  });
  return numbered || known >= 2 ? bare : new Map();
}

function toNumberedLine(heading: Heading): NumberedLine {
  const { number, line } = heading;
  return {
    style: number?.style ?? null,
    value: number?.value ?? null,
    printed: number?.printed ?? null,
    line: line.number,
    known: number !== null && partOfHeading(line.text.slice(number.to, heading.split.titleEnd)) !== null,
  };
}

function frontSection(): Section {
  return {
    type: 'section',
    id: 's0',
    level: 0,
    number: null,
    title: null,
    heading: [],
    line: null,
    runIn: false,
    part: null,
    children: [],
  };
}

function openSection(heading: Heading, id: string, level: number): Section {
  const { line, number, split } = heading;
  const title = textOf(runsOf(line, number?.to ?? 0, split.titleEnd));
  return {
    type: 'section',
    id,
    level,
    number: number === null ? null : number.printed.replace(/\s/gu, ''),
    title,
    heading: runsOf(line, number?.from ?? 0, split.closingEnd),
    line: line.number,
    runIn: split.textStart !== null,
    part: level === 1 ? partOfPartHeading(title) : null,
    children: [],
  };
}

function addParagraph(section: Section, line: CleanLine, from: number, role: Paragraph['role']): void {
  const runs = runsOf(line, from);
  if (runs.length === 0) return;
  const last = section.children.findLast((block) => block.type === 'paragraph');
  const count = last === undefined ? 0 : Number(last.id.slice(last.id.lastIndexOf('p') + 1));
  section.children.push({ type: 'paragraph', id: `${section.id}-p${count + 1}`, role, runs });
}

/** Adds what the lines of a table make; gives the marks that are layout. */
function addTable(section: Section, lines: readonly CleanLine[]): LayoutNote[] {
  const count = section.children.filter((block) => block.type !== 'paragraph').length;
  const built = buildTable(`${section.id}-t${count + 1}`, lines);
  if (built === null) return [];
  section.children.push(built.block);
  return built.layout;
}
