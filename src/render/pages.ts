/**
 * What is rendered once a report, an agency or a part, in one table: the same modules that Astro renders by itself in
 * `astro dev`. A new file of a report is one line here.
 */
import type { ReadReport } from '../archive/record.ts';
import AgencyView from '../pages/reports/[agency]/index.astro';
import ReportView from '../pages/reports/[agency]/[year]/index.astro';
import SourceView from '../pages/reports/[agency]/[year]/source.astro';
import PartView from '../pages/parts/[part].astro';
import PartOfReportView from '../components/PartOfReport.astro';
import { PartName, type Report, type ReportMeta } from '../report.ts';
import { agencyPage } from '../site/agency-page.ts';
import { slugOf, type Archive, type ArchivedAgency } from '../site/archive.ts';
import { href } from '../site/href.ts';
import type { ArchivedReport } from '../site/load-archive.ts';
import { markdownOf } from '../site/markdown.ts';
import { partOfReport, partPage } from '../site/part-page.ts';
import { reportPage } from '../site/report-page.ts';
import { readSeed } from '../site/seed-lines.ts';
import { sourcePage } from '../site/source-page.ts';
import { renderMarkup, renderPage, type Component } from './runtime.ts';

export { archiveOf, summaryOf } from '../site/archive.ts';
export { dataTables } from '../site/data-tables.ts';

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
];

/** Safe: this module is bundled with runtime.ts in place of Astro's, so a component is what that one makes. */
const view = (component: unknown): Component => component as Component;

/** All files of one report; without its page where only MDX can render that. */
export async function reportFilesOf(
  archive: Archive<ReportMeta>,
  read: ReadReport,
  stylesheet: string,
): Promise<RenderedFile[]> {
  const { record, body } = read;
  const slug = slugOf(record.id);
  // Safe: outside Astro `render` is that of content.ts, which takes a body.
  const entry = { body: body.body } as unknown as ArchivedReport['entry'];
  const report: ArchivedReport = { ...read, slug, entry };
  const folder = `reports/${record.id}`;
  const pages: RenderedFile[] = [
    {
      path: `${folder}/source/index.html`,
      content: await renderPage(view(SourceView), { page: sourcePage(report) }, head(stylesheet)),
    },
  ];
  if (body.closed) {
    const page = reportPage(archive, report);
    pages.push({
      path: `${folder}/index.html`,
      content: await renderPage(view(ReportView), { page }, head(stylesheet)),
    });
  }
  for (const [ending, contentOf] of files) pages.push({ path: `${folder}${ending}`, content: contentOf(report) });
  return pages;
}

/** The page of one agency. */
export async function agencyFile(agency: ArchivedAgency, stylesheet: string): Promise<RenderedFile> {
  const page = agencyPage(agency);
  return {
    path: `reports/${agency.slug}/index.html`,
    content: await renderPage(view(AgencyView), { page }, head(stylesheet)),
  };
}

/** What one report adds to the page of each part. */
export async function partsOf(record: Report): Promise<Array<[PartName, string]>> {
  const added: Array<[PartName, string]> = [];
  for (const name of PartName.options)
    for (const report of partOfReport(record, name))
      added.push([name, await renderMarkup(view(PartOfReportView), { report })]);
  return added;
}

/** The page of one part with the reports' texts, as many as there are, between its two halves. */
export async function partHalves(
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
