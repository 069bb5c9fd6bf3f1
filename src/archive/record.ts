/**
 * MDX and ledger back to the record. The site reads reports this way, so that `content/` alone is enough to build it,
 * and a test holds the result against what the converter said.
 */
import type { Ledger } from '../convert/write/ledger.ts';
import { withPlaces } from '../convert/write/places.ts';
import { toldByLedger } from '../convert/write/record.ts';
import { ReportMeta, Section, TableEdition, type Cell, type Paragraph, type Report, type Table } from '../report.ts';
import { checkRows, tableOfLines, valueOf, withCodes, withFactCodes } from '../table.ts';
import { wordsOf, type BodyElement } from './body.ts';
import { readFrontmatter, readMdx } from './read-mdx.ts';

/** A report read whole: its record, its ledger, and the body that its page shows. */
export interface ReadReport {
  record: Report;
  ledger: Ledger;
  /** The sections, in order. */
  body: BodyElement[];
}

/** A report, from the text of its `.mdx` and of its `.ledger.json`. Throws where they are not what the converter writes. */
export function readReport(mdx: string, ledgerJson: string): ReadReport {
  const { meta, body } = readMdx(mdx);
  // The ledger is written by this project alone, and `convert --check` guards it.
  const ledger = JSON.parse(ledgerJson) as Ledger;
  const record: Report = {
    ...ReportMeta.parse(meta),
    ...textsIn(body),
    ...toldByLedger(ledger),
  };
  return { record: withFactCodes(withPlaces(record, ledger.lines)), ledger, body };
}

function textsIn(body: readonly BodyElement[]): Pick<Report, 'sections' | 'paragraphs' | 'tables'> {
  return {
    sections: body.map(toSection),
    paragraphs: body.flatMap((section) =>
      elements(section, 'P').map((element) => toParagraph(element, attribute(section, 'id'))),
    ),
    tables: body.flatMap((section) =>
      elements(section, 'FormTable', 'PlainTable', 'PrintedLines').map((element) =>
        toTable(element, attribute(section, 'id')),
      ),
    ),
  };
}

/** Title, sections, paragraphs and tables of a report's MDX as it was once written. */
export type ReadTexts = Pick<Report, 'title' | 'sections' | 'paragraphs' | 'tables'>;

/** These, whatever the frontmatter held then; null where the text is not one that can be read today. */
export function readTexts(mdx: string): ReadTexts | null {
  try {
    const { meta, body } = readMdx(mdx);
    return { ...ReportMeta.pick({ title: true }).strip().parse(meta), ...textsIn(body) };
  } catch {
    return null;
  }
}

/** What the frontmatter of a report's MDX says. */
export function readMeta(mdx: string): ReportMeta {
  return ReportMeta.parse(readFrontmatter(mdx));
}

/** The elements of these names right inside another. */
function elements(parent: BodyElement, ...names: string[]): BodyElement[] {
  return parent.children.filter((node) => typeof node !== 'string').filter(({ name }) => names.includes(name));
}

/** The value of an attribute that has to be there. */
function attribute(element: BodyElement, name: string): string {
  const value = optional(element, name);
  if (value === null) throw new Error(`<${element.name}> lacks the attribute ${name}; run \`npm run convert\``);
  return value;
}

function optional(element: BodyElement, name: string): string | null {
  return element.attributes[name] ?? null;
}

function toSection(element: BodyElement): Section {
  const line = optional(element, 'line');
  return Section.parse({
    id: attribute(element, 'id'),
    level: Number(attribute(element, 'level')),
    number: optional(element, 'number'),
    title: optional(element, 'title'),
    line: line === null ? null : Number(line),
    runIn: optional(element, 'runIn') === 'true',
    part: optional(element, 'part'),
  });
}

function toParagraph(element: BodyElement, section: string): Paragraph {
  const [first = 1, last = first] = attribute(element, 'lines').split('-').map(Number);
  return { id: attribute(element, 'id'), section, text: wordsOf(element), lines: [first, last], place: null };
}

function toTable(element: BodyElement, section: string): Table {
  const id = attribute(element, 'id');
  if (element.name === 'PrintedLines') {
    const lines = elements(element, 'PrintedLine').map((printed) => {
      const line = Number(attribute(printed, 'line'));
      return { text: wordsOf(printed), lines: [line, line] as [number, number] };
    });
    return tableOfLines(id, section, lines);
  }
  const rows = elements(element, 'Row').map((row) => elements(row, 'Cell').map(toCell));
  const grid = optional(element, 'drawn') === 'true' ? 'original' : 'copy';
  if (element.name === 'PlainTable') return { id, section, kind: 'plain', form: null, grid, rows, checks: [] };
  const form = attribute(element, 'form');
  const edition = TableEdition.parse(attribute(element, 'edition'));
  return {
    id,
    section,
    kind: 'form',
    form,
    grid,
    rows: withCodes(edition, form, rows),
    checks: checkRows(edition, form, rows),
  };
}

function toCell(element: BodyElement): Cell {
  const text = wordsOf(element);
  const header = optional(element, 'header') === 'true';
  const lines = optional(element, 'lines')?.split('-').map(Number);
  return {
    text,
    value: valueOf(text, header),
    header,
    rowspan: Number(optional(element, 'rowspan') ?? 1),
    colspan: Number(optional(element, 'colspan') ?? 1),
    code: null,
    lines: lines === undefined ? null : [lines[0] ?? 1, lines[1] ?? 1],
    place: null,
  };
}
