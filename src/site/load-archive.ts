/**
 * The archive and its reports for the pages that Astro renders, loaded once; asking on every page would make the build
 * quadratic.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getCollection, type CollectionEntry } from 'astro:content';
import { eachReport, listReports } from '../archive/read-archive.ts';
import { readReport, type ReadReport } from '../archive/record.ts';
import { archiveOf, slugOf, tallyOf, type Archive, type ReportSummary, type ReportTally } from './archive.ts';
import { prepared, preparedFiles } from './build-mode.ts';

/** A report whole, with the entry that renders its body. */
export interface ArchivedReport extends ReadReport {
  entry: CollectionEntry<'reports'>;
  /** Its agency's part of the address. */
  slug: string;
}

const CONTENT = join(process.cwd(), 'content');

let archive: Promise<Archive> | undefined;
let tallies: Promise<Archive<ReportTally>> | undefined;
let reports: Promise<ArchivedReport[]> | undefined;

/** The archive; the first call reads it, later ones get the same. */
export function loadArchive(): Promise<Archive> {
  return (archive ??= prepared === null ? loadTallies() : readSummaries(prepared));
}

/** The archive with all that can be counted, where Astro renders everything. */
export function loadTallies(): Promise<Archive<ReportTally>> {
  return (tallies ??= readTallies());
}

/** The reports whose pages Astro renders itself, newest first: all of them, or those that only MDX can render. */
export function loadReports(): Promise<ArchivedReport[]> {
  return (reports ??= readReports());
}

function readSummaries(folder: string): Promise<Archive> {
  // Safe: scripts/build/pages.ts wrote the file as such in this very build.
  const summaries = JSON.parse(readFileSync(preparedFiles.summaries(folder), 'utf8')) as ReportSummary[];
  return Promise.resolve(archiveOf(summaries));
}

async function readTallies(): Promise<Archive<ReportTally>> {
  if (prepared !== null) throw new Error('only pages that Astro renders itself may count');
  const all: ReportTally[] = [];
  for (const record of eachReport(await listReports(CONTENT))) all.push(tallyOf(record));
  return archiveOf(all);
}

async function readReports(): Promise<ArchivedReport[]> {
  // An empty collection makes Astro warn.
  if (prepared !== null && JSON.parse(readFileSync(preparedFiles.open(prepared), 'utf8')).length === 0) return [];
  const entries = await getCollection('reports');
  const { places } = await loadArchive();
  const place = ({ id }: CollectionEntry<'reports'>): number => places.get(id) ?? 0;
  return entries
    .sort((a, b) => place(a) - place(b))
    .map((entry) => ({ ...readOne(entry.id), entry, slug: slugOf(entry.id) }));
}

function readOne(id: string): ReadReport {
  const path = (ending: string): string => join(CONTENT, 'reports', `${id}.${ending}`);
  return readReport(readFileSync(path('mdx'), 'utf8'), readFileSync(path('ledger.json'), 'utf8'));
}
