/**
 * Logical lines, headings and tables to sections with their blocks, in the order of the seed.
 */
import type { VFile } from 'vfile';
import { listTables, partOfHeading, partOfPartHeading, partsOfHeadings } from '../../forms/index.ts';
import { leave } from '../finding.ts';
import { textOf, type LayoutNote, type Paragraph, type Section } from '../report-tree.ts';
import { runsOf, type CleanLine } from './clean-line.ts';
import { alikeSiblings, withoutLists } from './alike-siblings.ts';
import { aspectHeadings } from './aspect-headings.ts';
import { withoutAttachments } from './attachments.ts';
import { bareNumbers } from './bare-numbers.ts';
import { gluedSiblings } from './glued-siblings.ts';
import { readHeading, type Heading, type Item } from './heading.ts';
import { readHeadingNumber, type NumberStyle } from './heading-number.ts';
import { joinedDocument } from './joined-document.ts';
import { canBeAgency } from './metadata/agency-name.ts';
import { placeHeadings, type NumberedLine } from './outline.ts';
import { regionAtStart } from './regions.ts';
import { saidHeadings } from './said-headings.ts';
import { withoutStrayNumbers } from './stray-numbers.ts';
import { buildTable } from './tables/index.ts';

export interface Sections {
  /** Section 0 is there only when something stands before the first heading. */
  sections: Section[];
  /** Marks inside tables. */
  layout: LayoutNote[];
}

/** The sections of the report. */
export function buildSections(items: readonly Item[], file: VFile): Sections {
  const read = gluedSiblings(withoutLoneParts(items.map(readHeading)), items);
  const counted = withoutAttachments(items, withoutStrayNumbers(bareNumbers(items, saidHeadings(read, items))));
  const headings = aspectHeadings(alikeSiblings(withoutLists(counted, items), items), items);
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
      layout.push(...addTable(current, item.lines, file));
    }
  });
  if (current.level > 0 || current.children.length > 0) sections.push(current);
  const parts = sections.slice(0, joinedDocument(sections)?.section).filter(({ level }) => level === 1);
  partsOfHeadings(parts.map(({ title }) => title ?? '')).forEach((part, index) => {
    const section = parts[index];
    if (section !== undefined) section.part = part;
  });
  return { sections, layout };
}

/** So many numbers of parts have to be left alone above first points to be parts without titles. */
const SEVERAL_LONE = 2;

/**
 * Nulls parts without a title that do not stand right above a first heading, as 第一篇 above 一、基本情况 does. Of 一、 alone there are
 * several in a report whose parts lost their titles; between them one may have no points.
 */
function withoutLoneParts(headings: readonly (Heading | null)[]): (Heading | null)[] {
  const isLone = (heading: Heading | null): boolean =>
    heading !== null && heading.split.titleEnd === heading.number?.to && heading.split.textStart === null;
  const isAboveFirst = (index: number): boolean => headings[index + 1]?.number?.value === 1;
  const lone = headings.flatMap((heading, index) =>
    heading?.number?.style === 'han' && isLone(heading) && isAboveFirst(index) ? [index] : [],
  );
  let last = 0;
  return headings.map((heading, index) => {
    const { style, value } = heading?.number ?? {};
    const countsOn = lone.length >= SEVERAL_LONE && value === last + 1;
    if (isLone(heading) && !(style === 'han' ? countsOn : isAboveFirst(index))) return null;
    if (style === 'han' && value !== undefined) last = value;
    return heading;
  });
}

/** Sample: `引 言`, `名词解释`; `主要问题和改进措施` where its number is lost. */
function isLost(title: string): boolean {
  return (
    /^(?:[引前导導]\s*言|[概综]\s*述|(?:专有|专业)?名词解释)$/u.test(title) ||
    (title.length >= 6 && partOfHeading(title) !== null)
  );
}

/** What is left of a number that a page's style had counted. Sample: `、|总体情况` */
const LOST_NUMBER = /^[、．.][ \u3000]*(?=\p{Script=Han})/u;

/** Whether a line goes on with the one above. Sample: `、解读材料偏少`; not `、总体情况` */
function goesOn(text: string): boolean {
  const mark = LOST_NUMBER.exec(text.trim())?.[0] ?? '';
  return mark !== '' && partOfPartHeading(text.trim().slice(mark.length)) === null;
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
    const printed = item.line.text.trim();
    const mark = LOST_NUMBER.exec(printed)?.[0] ?? '';
    const title = printed
      .slice(mark.length)
      .replace(/[：:]$/u, '')
      .trimEnd();
    const below = items[index + 1];
    if (title.length > LONGEST_BARE || /[，。；：:;,！？]/u.test(title) || readHeadingNumber(title) !== null) return;
    // A line that begins with a mark goes on with it.
    if (mark === '' && below?.kind === 'line' && goesOn(below.line.text)) return;
    if (isBodyWithPlace(title) || listTables.some((table) => title.endsWith(table.title))) return;
    // 现将有关情况报告如下： leads to what follows.
    if (title !== printed && partOfPartHeading(title) === null && (mark !== '' || !/情况$/u.test(title))) return;
    if (
      !/^\p{Script=Han}/u.test(title) ||
      (below?.kind === 'line' &&
        mark === '' &&
        !/[。；：]|^[（(].{10,}[）)]$/u.test(below.line.text) &&
        !isFirstPoint(title, below.line.text)) ||
      below === undefined
    )
      return;
    // Where the parts are numbered, only one that lost its number, or an introduction, has none.
    if (numbered && !isLost(title) && !isLostFirst(title, headings, index)) return;
    if (partOfHeading(title) !== null) known++;
    const from = item.line.text.indexOf(title);
    const titleEnd = from + title.length;
    const split = { titleEnd, closingEnd: from - mark.length + printed.length, textStart: null };
    const lost = { style: 'lost', value: 0, printed: mark, from: from - mark.length, to: from } as const;
    bare.set(index, { line: item.line, number: mark === '' ? null : lost, split });
  });
  if (numbered || known >= 2) return bare;
  return new Map([...bare].filter(([index, { line }]) => isLostFirst(line.text.trim(), headings, index)));
}

/**
 * Whether a known heading is that of the first part, without its number: no other stands above, and below come its own first point,
 * or the second part. Sample: `总体情况`, `（一）主动公开`
 */
function isLostFirst(title: string, headings: readonly (Heading | null)[], index: number): boolean {
  if (partOfHeading(title) === null || headings.slice(0, index).some((heading) => heading !== null)) return false;
  const below = headings.slice(index).flatMap((heading) => heading?.number ?? []);
  const main = below.find(({ style }) => MAIN.has(style));
  return below[0]?.value === 1 && below[0].style === 'han-bracket' && (main === undefined || main.value === 2);
}

/** The name of a body alone on a line heads no text. Sample: `沙湾县人民政府` over the title of a page */
function isBodyWithPlace(title: string): boolean {
  return regionAtStart(title).length > 0 && canBeAgency(title);
}

/** Whether a known heading has its first point right below it. Sample: `主动公开情况`, `（一）公开的数量` */
function isFirstPoint(title: string, below: string): boolean {
  return readHeadingNumber(below)?.value === 1 && partOfHeading(title) !== null;
}

function toNumberedLine(heading: Heading): NumberedLine {
  const { number, line } = heading;
  const counted = number?.style === 'lost' ? null : number;
  return {
    style: heading.isAspect === true ? 'aspect' : (counted?.style ?? null),
    value: counted?.value ?? null,
    printed: counted?.printed ?? null,
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
  const words = textOf(runsOf(line, number?.to ?? 0, split.titleEnd));
  const printed = number?.printed.replace(/\s/gu, '') ?? null;
  // Of a part without a title its number is all that it is called by.
  const [own, title] = words === '' ? [null, printed] : [printed, words];
  return {
    type: 'section',
    id,
    level,
    number: own,
    title,
    heading: runsOf(line, number?.from ?? 0, split.closingEnd),
    line: line.number,
    runIn: split.textStart !== null,
    part: null,
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
function addTable(section: Section, lines: readonly CleanLine[], file: VFile): LayoutNote[] {
  const count = section.children.filter((block) => block.type !== 'paragraph').length;
  const built = buildTable(`${section.id}-t${count + 1}`, lines);
  if (built.block !== null) section.children.push(built.block);
  if (built.solved !== undefined)
    leave(
      file,
      'repaired',
      'table-solved',
      lines[0]?.number ?? null,
      `the copy lost empty cells of this table; one placement of its numbers alone agrees with the form’s sums: ${built.solved.join('; ')}`,
    );
  return built.layout;
}
