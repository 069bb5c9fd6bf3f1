/**
 * One part of the national form as one report has it, for the pages that stand it beside those of other reports.
 */
import type { PartName, Report, Section, Table } from '../report.ts';
import { headingWords } from './contents.ts';
import { href } from './href.ts';
import { partAnchor } from './lists/part-nodes.ts';
import { sectionsOfPart } from '../archive/part-weight.ts';
import { partTable, type PartTable } from './part-table.ts';

export interface PartSection {
  heading: string;
  /** Depth below the part's own heading, from 0. */
  depth: number;
  href: string;
  paragraphs: Array<{ text: string }>;
  tables: PartTable[];
}

export interface PartOfReport {
  id: string;
  agency: string;
  year: number;
  href: string;
  sections: PartSection[];
  /** Nothing but headings: the copy has lost the text, or there was none. */
  bare: boolean;
}

/** The part as a report has it; nothing where it has none. */
export function partOfReport(record: Report, name: PartName): PartOfReport[] {
  const sections = sectionsOfPart(record.sections, name).map((section) => partSection(record, section));
  if (sections.length === 0) return [];
  const bare = sections.every(({ paragraphs, tables }) => paragraphs.length === 0 && tables.length === 0);
  const { year, agency, url } = record;
  return [{ id: partAnchor(record.id), agency: agency.name, year, href: href(url), sections, bare }];
}

function partSection(record: Report, section: Section & { depth: number }): PartSection {
  const own = ({ section: id }: { section: string }): boolean => id === section.id;
  return {
    heading: headingWords(section),
    depth: section.depth,
    href: `${href(record.url)}#${section.id}`,
    paragraphs: record.paragraphs.filter(own).map(({ text }) => ({ text })),
    tables: record.tables.filter(own).map((table: Table) => partTable(record, table)),
  };
}
