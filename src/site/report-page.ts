/**
 * All that a report's page shows beside the rendered body.
 */
import type { CollectionEntry } from 'astro:content';
import type { Ledger } from '../convert/write/ledger.ts';
import { PartName, type Report } from '../report.ts';
import type { Archive, ListedMeta, ListedReport } from './archive.ts';
import { contentsOf, type ContentsEntry } from './contents.ts';
import { copySummaryOf, type CopySummary } from './copy-summary.ts';
import { findingItems, type FindingItem } from './finding-items.ts';
import { href } from './href.ts';
import { layoutGroups, type LayoutGroup } from './layout-groups.ts';
import { loadArchive, loadReports, type ArchivedReport } from './load-archive.ts';
import { metadataOf, type MetadataRow } from './metadata.ts';
import { hasYears, partPlace } from './lists/part-shelves.ts';
import { sectionsOfPart } from './lists/part-weight.ts';
import { reportCitation, type ReportCitation } from './report-citation.ts';
import { repairsByLine, repairsInContext, type RepairGroup, type RepairInContext } from './repairs-in-context.ts';
import { readSeedLines } from './seed-lines.ts';
import { dateWords, periodWords } from './words/date.ts';
import { partWords, scriptWords } from './words/record.ts';

export interface Neighbour {
  label: string;
  title: string;
  href: string;
}

export interface ReportPage {
  record: Report;
  entry: CollectionEntry<'reports'>;
  agencyHref: string;
  /** First and last line of the copy that the title was taken from; null where it is not printed. */
  titleLines: [first: number, last: number] | null;
  /** The strip under the title: period, publication, script. */
  strip: string[];
  summary: CopySummary;
  contents: ContentsEntry[];
  metadata: MetadataRow[];
  repairs: RepairGroup[];
  /** The same, by line of the copy. */
  repaired: ReadonlyMap<number, RepairInContext[]>;
  findings: FindingItem[];
  layout: LayoutGroup[];
  neighbours: Neighbour[];
  /** The parts of the form that it has, as all reports have them. */
  sameParts: Array<{ words: string; href: string }>;
  formats: Array<{ label: string; note: string; href: string }>;
  citation: ReportCitation;
}

/** The pages that Astro renders itself, newest first. */
export async function reportPages(): Promise<ReportPage[]> {
  const archive = await loadArchive();
  return (await loadReports()).map((report) => reportPage(archive, report));
}

/** All that one report's page shows. */
export function reportPage(archive: Archive<ListedMeta>, report: ArchivedReport): ReportPage {
  const { record, ledger, entry, slug } = report;
  const seedLines = readSeedLines(record.source);
  const repairs = repairsInContext(seedLines, ledger.repairs);
  const path = `/reports/${record.id}`;
  return {
    record,
    entry,
    agencyHref: href(`/reports/${slug}/`),
    titleLines: titleLinesOf(ledger),
    strip: [
      record.period ? `统计期 ${periodWords(record.period)}` : '统计期未见',
      record.published ? `${dateWords(record.published)}发布` : '发布日期未见',
      `${scriptWords[record.script]}副本`,
    ],
    summary: copySummaryOf(record, seedLines.length, repairs),
    contents: contentsOf(record.sections),
    metadata: metadataOf(record),
    repairs,
    repaired: repairsByLine(repairs),
    findings: findingItems(record, ['doubtful', 'repaired']),
    layout: layoutGroups(ledger.layout),
    neighbours: neighboursOf(archive, record.id, slug),
    sameParts: PartName.options
      .filter((name) => sectionsOfPart(record.sections, name).length > 0)
      .map((name) => ({ words: partWords(name), href: href(partPlace(hasYears(archive), name, record)) })),
    formats: [
      { label: '原文对照', note: '副本逐行，控制字符可见', href: href(`${path}/source/`) },
      { label: 'TXT', note: '副本的原始字节', href: href(`${path}.txt`) },
      { label: 'Markdown', note: '本页正文', href: href(`${path}.md`) },
      { label: 'JSON', note: '全部字段与账目', href: href(`${path}.json`) },
    ],
    citation: reportCitation(record),
  };
}

function titleLinesOf({ blocks }: Ledger): ReportPage['titleLines'] {
  const spans = blocks.find(({ id }) => id === 'title')?.spans ?? [];
  const lines = spans.flatMap((span) => (typeof span === 'string' ? [] : [span[0]]));
  return lines.length === 0 ? null : [Math.min(...lines), Math.max(...lines)];
}

/** The reports before and after this one, of its agency and in the whole archive. */
export function neighboursOf(
  { agencies, places, reports }: Archive<ListedMeta>,
  id: string,
  slug: string,
): Neighbour[] {
  const own = agencies.get(slug)?.reports ?? [];
  const ownPlace = own.findIndex(({ record }) => record.id === id);
  const place = places.get(id) ?? -2;
  const candidates: Array<[string, ListedReport<ListedMeta> | undefined]> = [
    ['本机关上一年度', own[ownPlace + 1]],
    ['本机关下一年度', own[ownPlace - 1]],
    ['档案中的上一份', reports[place - 1]],
    ['档案中的下一份', reports[place + 1]],
  ];
  return candidates.flatMap(([label, neighbour]) =>
    neighbour === undefined ? [] : [{ label, title: neighbour.record.title, href: href(neighbour.record.url) }],
  );
}
