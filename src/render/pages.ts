/**
 * What is rendered once a report, an agency or a list, in one table: the same modules that Astro renders by itself in
 * `astro dev`. A new file of a report is one line here.
 *
 * 2026-11-22. Tried on 5,000 copies of the five reports, all pages and files, CPU seconds and peak MB of the process,
 * against a project that is an `.mdx` collection with `render()` and one bare page a report (102.8 s, 3,759 MB; 1,000
 * reports 19.5–26.5 s, 1,300 MB):
 * - all pages by Astro, an `.mdx` collection: 56.2 s at 1,000, 2.9 of the reference: a module for each MDX, remark twice
 *   a report (8 ms each), its printer once, Astro's page loop for each of five files; 1,462 MB, growing.
 * - this: Astro's compiler makes each .astro a function as ever, and a small runtime joins the strings, in a loop of our
 *   own: 37.8 s, 719 MB (0.37, 0.19); 1,000 reports 12.7 s against 26.5 s beside it (0.48), of which 4.5 s are Astro
 *   starting and rendering the 28 other pages. Per report 5 ms, and 2 ms of the file system's. Heads, hashes of cited
 *   texts, repairs in place and tables on the pages of parts have come since, and the peer is given plain MDX now: 20.0 s
 *   against 68.3 s at 5,000 made-up reports, with all that Astro would render once (0.29; memory 0.12; bench/README.md).
 * - not built: a loader that stores finished HTML (Astro's page loop for each file stays, all text in one module), and a
 *   shell with slots (markup in TypeScript, beside the .astro files that `astro dev` and open reports need).
 */
import type { ReadReport } from '../archive/record.ts';
import PartOfReportView from '../components/PartOfReport.astro';
import RunningHeadView from '../components/RunningHead.astro';
import ListView from '../pages/[list]/[...place].astro';
import DataView from '../pages/data/[...page].astro';
import PartView from '../pages/parts/[part]/[...place].astro';
import QualityView from '../pages/quality/[...page].astro';
import AgencyView from '../pages/reports/[agency]/index.astro';
import ReportView from '../pages/reports/[agency]/[year]/index.astro';
import SourceView from '../pages/reports/[agency]/[year]/source.astro';
import { PartName, type FindingNote, type Report } from '../report.ts';
import { agencyPage } from '../site/agency-page.ts';
import {
  archiveOf,
  slugOf,
  summaryOf,
  tallyOf,
  type Archive,
  type ArchivedAgency,
  type ListedMeta,
  type ReportTally,
} from '../site/archive.ts';
import { dataFiles } from '../site/data-files.ts';
import { dataPage, type DataPage } from '../site/data-page.ts';
import { linksetOf } from '../site/head/signposting.ts';
import { href } from '../site/href.ts';
import { listPathsOf } from '../site/lists/all-paths.ts';
import { listPages, type ListPage } from '../site/lists/list-page.ts';
import { isLarge } from '../site/lists/lists.ts';
import { hasYears } from '../site/lists/part-shelves.ts';
import type { ArchivedReport } from '../site/load-archive.ts';
import { markdownOf } from '../site/markdown.ts';
import { partOfReport } from '../site/part-of-report.ts';
import { planPart, type PartPage, type RunningHead } from '../site/part-page.ts';
import { qualityPage, type QualityPage } from '../site/quality-page.ts';
import { neighboursOf, reportPage } from '../site/report-page.ts';
import { citationsOf } from '../site/report-citation.ts';
import { readSeed } from '../site/seed-lines.ts';
import { sourcePage } from '../site/source-page.ts';
import { renderMarkup, renderPage, type Component } from './runtime.ts';

export {
  archiveOf,
  dataFiles,
  dataPage,
  hasYears,
  isLarge,
  listPages,
  listPathsOf,
  neighboursOf,
  planPart,
  qualityPage,
  summaryOf,
};

/** A file of the site. */
export interface RenderedFile {
  /** From the site's root. */
  path: string;
  content: string | Uint8Array;
}

/** What stands beside each report's page, by its ending. */
const files: ReadonlyArray<[ending: string, contentOf: (report: ArchivedReport) => string | Uint8Array]> = [
  ['.json', ({ record }) => JSON.stringify(record)],
  ['.md', markdownOf],
  ['.txt', ({ record }) => readSeed(record.source)],
  ['.bib', ({ record }) => citationsOf(record).bibtex],
  ['.ris', ({ record }) => citationsOf(record).ris],
  ['.csl.json', ({ record }) => citationsOf(record).cslJson],
  ['.linkset.json', ({ record }) => JSON.stringify(linksetOf(record))],
];

/** Safe: this module is bundled with runtime.ts in place of Astro's, so a component is what that one makes. */
const view = (component: unknown): Component => component as Component;

/** What one report gives: everything that has to be made anew when it changes, and nothing else. */
export interface RenderedReport {
  /** Its own files; without its page where only MDX can render that. */
  files: RenderedFile[];
  /** What it adds to other pages and files: by the name of a data file or a part; and its doubts, for `parseDoubts`. */
  pieces: Map<string, string>;
  summary: ReportTally;
  closed: boolean;
}

/**
 * Renders one report. Of the other reports it needs the neighbours' titles alone. `beside`: with the files beside its page
 * and its pieces of data files.
 */
export async function renderReport(
  archive: Archive<ListedMeta>,
  read: ReadReport,
  stylesheet: string,
  beside = true,
): Promise<RenderedReport> {
  const { record, body } = read;
  // Safe: outside Astro `render` is that of content.ts, which takes a body.
  const entry = { body: body.body } as unknown as ArchivedReport['entry'];
  const report: ArchivedReport = { ...read, slug: slugOf(record.id), entry };
  const folder = `reports/${record.id}`;
  const page = async (path: string, component: unknown, props: object): Promise<RenderedFile> => ({
    path: `${folder}/${path}index.html`,
    content: await renderPage(view(component), { ...props }, head(stylesheet)),
  });
  return {
    files: [
      await page('source/', SourceView, { page: sourcePage(report) }),
      ...(body.closed ? [await page('', ReportView, { page: reportPage(archive, report) })] : []),
      ...(beside ? files : []).map(([ending, contentOf]) => ({
        path: `${folder}${ending}`,
        content: contentOf(report),
      })),
    ],
    pieces: new Map([
      ...(beside ? dataFiles : []).map(({ path, pieceOf }): [string, string] => [path, pieceOf(record)]),
      ['doubts', JSON.stringify(record.findings.filter(({ level }) => level === 'doubtful'))],
      ...(await partsOf(record)),
    ]),
    summary: tallyOf(record),
    closed: body.closed,
  };
}

/** What a report adds to the pages of the parts that it has. */
export async function partsOf(record: Report): Promise<Map<PartName, string>> {
  const parts = new Map<PartName, string>();
  for (const name of PartName.options)
    for (const report of partOfReport(record, name))
      parts.set(name, await renderMarkup(view(PartOfReportView), { report }));
  return parts;
}

/** The doubts about a report, from its piece. */
export function parseDoubts(piece: string): FindingNote[] {
  // Safe: `renderReport` wrote the piece as such.
  return JSON.parse(piece) as FindingNote[];
}

/** The page of one agency. `large` says whether regions have pages of their own. */
export function renderAgency(
  agency: ArchivedAgency<ReportTally>,
  large: boolean,
  stylesheet: string,
): Promise<RenderedFile> {
  return pageFile(`/reports/${agency.slug}/`, AgencyView, { page: agencyPage(agency, large) }, stylesheet);
}

/** The page of a list. */
export function renderList(page: ListPage, stylesheet: string): Promise<RenderedFile> {
  return pageFile(page.path, ListView, { page }, stylesheet);
}

/** A page of a part; `held` is what the reports on it have left. */
export function renderPart(page: PartPage, held: string, stylesheet: string): Promise<RenderedFile> {
  return pageFile(page.path, PartView, { page, groups: [] }, stylesheet, held);
}

/** A heading between the reports of such a page. */
export function renderHead(head: RunningHead): Promise<string> {
  return renderMarkup(view(RunningHeadView), { head });
}

/** `/quality/`. */
export function renderQuality(page: QualityPage, stylesheet: string): Promise<RenderedFile> {
  return pageFile('/quality/', QualityView, { page }, stylesheet);
}

/** `/data/`. */
export function renderData(page: DataPage, stylesheet: string): Promise<RenderedFile> {
  return pageFile('/data/', DataView, { page }, stylesheet);
}

/** The page of an address. `held` is finished markup for its slot. */
export async function pageFile(
  path: string,
  component: unknown,
  props: object,
  stylesheet: string,
  held = '',
): Promise<RenderedFile> {
  const content = await renderPage(view(component), { ...props }, head(stylesheet), held);
  return { path: `${path.slice(1)}index.html`, content };
}

function head(stylesheet: string): string {
  return `<link rel="stylesheet" href="${href(stylesheet)}">`;
}
