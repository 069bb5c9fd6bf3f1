/**
 * What is rendered once a report, an agency or a part, in one table: the same modules that Astro renders by itself in
 * `astro dev`. A new file of a report is one line here.
 *
 * 2026-11-22. Tried on 5,000 copies of the five reports, all pages and files, CPU seconds and peak MB of the process,
 * against a project that is an `.mdx` collection with `render()` and one bare page a report (102.8 s, 3,759 MB; 1,000
 * reports 19.5–26.5 s, 1,300 MB):
 * - all pages by Astro, an `.mdx` collection: 56.2 s at 1,000, 2.9 of the reference: a module for each MDX, remark twice
 *   a report (8 ms each), its printer once, Astro's page loop for each of five files; 1,462 MB, growing.
 * - this: Astro's compiler makes each .astro a function as ever, and a small runtime joins the strings, in a loop of our
 *   own: 37.8 s, 719 MB (0.37, 0.19); 1,000 reports 12.7 s against 26.5 s beside it (0.48), of which 4.5 s are Astro
 *   starting and rendering the 28 other pages. Per report 5 ms, and 2 ms of the file system's. Since then four more files
 *   a report (citations, link set), heads and hashes of cited texts have made it a quarter dearer.
 * - not built: a loader that stores finished HTML (Astro's page loop for each file stays, all text in one module), and a
 *   shell with slots (markup in TypeScript, beside the .astro files that `astro dev` and open reports need).
 */
import type { ReadReport } from '../archive/record.ts';
import AgencyView from '../pages/reports/[agency]/index.astro';
import ReportView from '../pages/reports/[agency]/[year]/index.astro';
import SourceView from '../pages/reports/[agency]/[year]/source.astro';
import PartView from '../pages/parts/[part].astro';
import PartOfReportView from '../components/PartOfReport.astro';
import { PartName, type Report, type ReportMeta } from '../report.ts';
import { agencyPage } from '../site/agency-page.ts';
import {
  archiveOf,
  slugOf,
  summaryOf,
  type Archive,
  type ArchivedAgency,
  type ReportSummary,
} from '../site/archive.ts';
import { dataTables } from '../site/data-tables.ts';
import { linksetOf } from '../site/head/signposting.ts';
import { href } from '../site/href.ts';
import type { ArchivedReport } from '../site/load-archive.ts';
import { markdownOf } from '../site/markdown.ts';
import { partOfReport, partPage } from '../site/part-page.ts';
import { neighboursOf, reportPage } from '../site/report-page.ts';
import { citationsOf } from '../site/report-citation.ts';
import { readSeed } from '../site/seed-lines.ts';
import { sourcePage } from '../site/source-page.ts';
import { renderMarkup, renderPage, type Component } from './runtime.ts';

export { archiveOf, dataTables, neighboursOf };

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
  /** Its lines of each data table, in the order of `dataTables`. */
  lines: string[];
  /** What it adds to the pages of the parts that it has. */
  parts: Map<PartName, string>;
  summary: ReportSummary;
  closed: boolean;
}

/** Renders one report. Of the other reports it needs the neighbours' titles alone. */
export async function renderReport(
  archive: Archive<ReportMeta>,
  read: ReadReport,
  stylesheet: string,
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
      ...files.map(([ending, contentOf]) => ({ path: `${folder}${ending}`, content: contentOf(report) })),
    ],
    lines: dataTables.map((table) => table.lines(record)),
    parts: await partsOf(record),
    summary: summaryOf(record),
    closed: body.closed,
  };
}

async function partsOf(record: Report): Promise<Map<PartName, string>> {
  const parts = new Map<PartName, string>();
  for (const name of PartName.options)
    for (const report of partOfReport(record, name))
      parts.set(name, await renderMarkup(view(PartOfReportView), { report }));
  return parts;
}

/** The page of one agency. */
export async function renderAgency(agency: ArchivedAgency, stylesheet: string): Promise<RenderedFile> {
  const content = await renderPage(view(AgencyView), { page: agencyPage(agency) }, head(stylesheet));
  return { path: `reports/${agency.slug}/index.html`, content };
}

/** The page of one part in two halves, between which the reports' texts stand, as many as there are. */
export async function renderPart(
  name: PartName,
  count: number,
  total: number,
  stylesheet: string,
): Promise<{ path: string; halves: [string, string] }> {
  const mark = '<!--reports-->';
  const props = { page: partPage(name, count, total), reports: [] };
  const [before = '', after = ''] = (await renderPage(view(PartView), props, head(stylesheet), mark)).split(mark);
  return { path: `parts/${name}/index.html`, halves: [before, after] };
}

function head(stylesheet: string): string {
  return `<link rel="stylesheet" href="${href(stylesheet)}">`;
}
