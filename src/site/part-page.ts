/**
 * All that the page of one part of the national form shows: that part of every report that has it, newest first.
 */
import { PartName, type Report, type Section } from '../report.ts';
import { prepared } from './build-mode.ts';
import { headingWords } from './contents.ts';
import { href } from './href.ts';
import { loadArchive, loadReports } from './load-archive.ts';
import { partWords } from './words/record.ts';

export interface PartSection {
  heading: string;
  /** Depth below the part's own heading, from 0. */
  depth: number;
  href: string;
  paragraphs: Array<{ text: string; href: string }>;
  /** Tables are read on the report's own page. */
  tables: number;
}

export interface PartOfReport {
  id: string;
  agency: string;
  year: number;
  title: string;
  href: string;
  sections: PartSection[];
  /** Nothing but headings: the copy has lost the text, or there was none. */
  bare: boolean;
}

export interface PartPage {
  name: PartName;
  words: string;
  /** The other parts, for the way across. */
  parts: Array<{ words: string; href: string; current: boolean }>;
  /** How many reports have this part. */
  count: number;
  /** Reports in the archive, those without this part included. */
  total: number;
}

/** The six pages without what the reports say. */
export async function partList(): Promise<PartPage[]> {
  const { reports } = await loadArchive();
  return PartName.options.map((name) =>
    partPage(name, reports.filter(({ record }) => record.parts.includes(name)).length, reports.length),
  );
}

/** The pages that Astro renders itself. */
export async function partPages(): Promise<Array<{ page: PartPage; reports: PartOfReport[] }>> {
  if (prepared !== null) return [];
  const reports = await loadReports();
  return (await partList()).map((page) => ({
    page,
    reports: reports.flatMap(({ record }) => partOfReport(record, page.name)),
  }));
}

/** One of the six pages, without what the reports say. */
export function partPage(name: PartName, count: number, total: number): PartPage {
  const parts = PartName.options.map((other) => ({ ...partLink(other), current: other === name }));
  return { name, words: partWords(name), parts, count, total };
}

/** The six parts with their addresses. */
export function partLink(name: PartName): { words: string; href: string } {
  return { words: partWords(name), href: href(`/parts/${name}/`) };
}

/** Where a report stands on the pages of its parts. */
export function partAnchor(id: string): string {
  return id.replace('/', '-');
}

/** The part as a report has it; nothing where it has none. */
export function partOfReport(record: Report, name: PartName): PartOfReport[] {
  const sections = sectionsOfPart(record.sections, name).map((section) => partSection(record, section));
  if (sections.length === 0) return [];
  const bare = sections.every(({ paragraphs, tables }) => paragraphs.length === 0 && tables === 0);
  const { year, title, agency, url } = record;
  return [{ id: partAnchor(record.id), agency: agency.name, year, title, href: href(url), sections, bare }];
}

/** The sections that answer the part, each with what stands under it. */
export function sectionsOfPart(sections: readonly Section[], name: PartName): Array<Section & { depth: number }> {
  let top: number | null = null;
  return sections.flatMap((section) => {
    if (section.part === name && (top === null || section.level <= top)) top = section.level;
    else if (top !== null && section.level <= top) top = null;
    return top === null ? [] : [{ ...section, depth: section.level - top }];
  });
}

function partSection(record: Report, section: Section & { depth: number }): PartSection {
  const url = href(record.url);
  return {
    heading: headingWords(section),
    depth: section.depth,
    href: `${url}#${section.id}`,
    paragraphs: record.paragraphs
      .filter((paragraph) => paragraph.section === section.id)
      .map(({ id, text }) => ({ text, href: `${url}#${id}` })),
    tables: record.tables.filter((table) => table.section === section.id).length,
  };
}
