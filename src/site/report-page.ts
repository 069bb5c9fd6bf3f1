/**
 * All that a report's page shows beside the rendered body.
 */
import type { Ledger } from '../convert/write/ledger.ts';
import { PartName, type Report } from '../report.ts';
import type { Archive, ListedMeta } from '../archive/archive.ts';
import type { Contradiction } from '../archive/contradictions/contradiction.ts';
import { contentsOf, type ContentsEntry } from './contents.ts';
import { contradictionItems, type ContradictionItem } from './contradiction-items.ts';
import { contradictionMarks } from './contradiction-marks.ts';
import { loadContradictions } from './contradictions.ts';
import { copySummaryOf, type CopySummary } from './copy-summary.ts';
import { earlierPath, earlierTexts, type EarlierText } from './earlier/earlier-texts.ts';
import { findingItems, type FindingItem } from './finding-items.ts';
import { href } from './href.ts';
import { layoutGroups, type LayoutGroup } from './layout-groups.ts';
import { loadArchive, loadReport, type ArchivedReport } from './load-archive.ts';
import { metadataOf, type MetadataRow } from './metadata.ts';
import { loadLog } from './log.ts';
import { loadMoved, type Moved } from './moved.ts';
import { neighboursOf, type Neighbour } from './neighbours.ts';
import { hasYears, partPlace } from './lists/part-nodes.ts';
import { sectionsOfPart } from '../archive/part-weight.ts';
import { reportCitation, type ReportCitation } from './report-citation.ts';
import { repairsByLine, repairsInContext, type RepairGroup, type RepairInContext } from './repairs-in-context.ts';
import type { ReportBody } from './report-blocks.ts';
import { reportBody } from './report-body.ts';
import { originalOf } from './original.ts';
import { sameItems } from './same/same-items.ts';
import type { SharedParagraph } from './same/kept-words.ts';
import { loadSameWords } from './same/same-words.ts';
import { readSeedLines } from './seed-lines.ts';
import { dateWords, periodWords } from './words/date.ts';
import { partWords, scriptWords } from './words/record.ts';

/** A file beside the page. */
interface Format {
  label: string;
  note: string;
  href: string;
  download?: string;
}

export interface ReportPage {
  record: Report;
  body: ReportBody;
  agencyHref: string;
  /** Anchors that once stood for this page as a whole. */
  oldAnchors: readonly string[];
  /** What was repaired in the lines that the title was taken from. */
  titleRepairs: RepairInContext[];
  /** The strip under the title: period, publication, script. */
  strip: string[];
  summary: CopySummary;
  contents: ContentsEntry[];
  metadata: MetadataRow[];
  repairs: RepairGroup[];
  findings: FindingItem[];
  /** Where it contradicts itself, another year or another copy. */
  contradictions: ContradictionItem[];
  layout: LayoutGroup[];
  neighbours: Neighbour[];
  /** The parts of the form that it has, as all reports have them. */
  sameParts: Array<{ words: string; href: string }>;
  formats: Format[];
  citation: ReportCitation;
}

/** All that the page of the report `id` shows. */
export async function loadReportPage(id: string): Promise<ReportPage> {
  const contradictions = (await loadContradictions()).of(id);
  const shared = (await loadSameWords()).of(id);
  const earlier = await earlierTexts(id);
  return reportPage(await loadArchive(), await loadReport(id), await loadMoved(), contradictions, shared, earlier);
}

function reportPage(
  archive: Archive<ListedMeta>,
  report: ArchivedReport,
  moved: Moved,
  contradictions: readonly Contradiction[],
  shared: readonly SharedParagraph[],
  earlier: readonly EarlierText[],
): ReportPage {
  const { record, ledger, slug } = report;
  const seedLines = readSeedLines(report);
  const repairs = repairsInContext(seedLines, ledger.repairs);
  const repaired = repairsByLine(repairs);
  const place = loadLog().places.get(record.id);
  return {
    record,
    body: reportBody(
      report,
      repaired,
      moved,
      contradictionMarks(record.id, contradictions, archive),
      sameItems(record, shared, archive),
    ),
    agencyHref: href(`/reports/${slug}/`),
    oldAnchors: moved.oldAnchors(record.id).get('title') ?? [],
    titleRepairs: titleLinesOf(ledger).flatMap((line) => repaired.get(line) ?? []),
    strip: [
      record.period ? `统计期 ${periodWords(record.period)}` : '统计期未载明',
      record.published ? `${dateWords(record.published)}发布` : '发布日期未载明',
      `${scriptWords[record.script]}副本`,
    ],
    summary: copySummaryOf(record, seedLines.length, repairs, contradictions),
    contents: contentsOf(record.sections),
    metadata: metadataOf(record),
    repairs,
    findings: findingItems(record, ['doubtful', 'repaired']),
    contradictions: contradictionItems(record.id, contradictions, archive),
    layout: layoutGroups(ledger.layout),
    neighbours: neighboursOf(archive, record.id, slug),
    sameParts: PartName.options
      .filter((name) => sectionsOfPart(record.sections, name).length > 0)
      .map((name) => ({ words: partWords(name), href: href(partPlace(hasYears(archive), name, record)) })),
    formats: formatsOf(record, place, earlier),
    citation: reportCitation(record),
  };
}

/** The files beside it; `place` is its place in the public log, where it has one. */
function formatsOf(record: Report, place: number | undefined, earlier: readonly EarlierText[]): Format[] {
  const path = `/reports/${record.id}`;
  const original = originalOf(record);
  const copies: Format[] =
    original === null
      ? [{ label: 'TXT', note: '副本的原始字节', href: href(`${path}.txt`) }]
      : [
          {
            label: '原件',
            note: `${original.words}，原样保存`,
            href: href(original.path),
            download: original.download,
          },
          { label: 'TXT', note: '从原件逐行读出的文字', href: href(`${path}.txt`) },
        ];
  const proof: Format[] =
    place === undefined
      ? []
      : [{ label: '收录证明', note: `公开日志第 ${place + 1} 条`, href: href(`${path}.tlog-proof`), download: '' }];
  return [
    { label: '原文对照', note: '整理后的文字与副本逐段并排', href: href(`${path}/source/`) },
    ...copies,
    { label: 'Markdown', note: '本页正文', href: href(`${path}.md`) },
    { label: 'JSON', note: '全部字段', href: href(`${path}.json`) },
    { label: '账目', note: '从副本到本页的每一步，可据以重做', href: href(`${path}.ledger.json`) },
    ...proof,
    ...earlier.map((text) => ({
      label: '旧文本',
      note: `${dateWords(text.until.slice(0, 10))}以前，${text.changed.length} 处与现在不同`,
      href: href(earlierPath(record.id, text)),
    })),
  ];
}

/** The lines of the copy that the title was taken from; none where it is not printed. */
function titleLinesOf({ blocks }: Ledger): number[] {
  const spans = blocks.find(({ id }) => id === 'title')?.spans ?? [];
  const lines = spans.flatMap((span) => (typeof span === 'string' ? [] : [span[0]]));
  const [first, last] = [Math.min(...lines), Math.max(...lines)];
  return lines.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
