/**
 * Renders all that exists once a report, an agency or a part, one report at a time, and leaves the summaries for the
 * pages that Astro renders after it. Memory holds the summaries of all reports and the text of one. What is made from
 * the same input by the same code as in the last build is left where it is.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { listReports } from '../../src/archive/read-archive.ts';
import { readReport } from '../../src/archive/record.ts';
import { pageOf } from '../../src/links/addresses.ts';
import type { OldPlaces } from '../../src/links/old-places.ts';
import type { ReportMeta } from '../../src/report.ts';
import type { ReportSummary } from '../../src/site/archive.ts';
import { preparedFiles } from '../../src/site/build-mode.ts';
import { stylesheetPath } from '../../src/site/stylesheet.ts';
import type { FileHashes } from '../kept/file-hashes.ts';
import { startBar } from '../progress.ts';
import { breathe } from '../stop.ts';
import { compilePages } from './compile-pages.ts';
import { joinPieces, piecesPath } from './joined-pages.ts';
import type { KeptUnits } from './kept-units.ts';
import { readInput, type ReportInput } from './report-input.ts';
import { writeSiteFile } from './site-files.ts';

export type Pages = typeof import('../../src/render/pages.ts');

/** Where and with what all pages are rendered. */
export interface PagesOptions {
  content: string;
  out: string;
  /** Keeps what is prepared for Astro and for the next build. */
  folder: string;
  moved: OldPlaces;
  /** Hash of the code and the settings that decide how a page looks. */
  code: string;
  units: KeptUnits;
  hashes: FileHashes;
}

/** What the next build knows of a report without reading it. */
interface Known {
  /** Hash of the text that the summary was made from. */
  text: string;
  summary: ReportSummary;
  closed: boolean;
}

/** Reports as rendered, and what comes of them all. */
interface Rendered {
  pages: Pages;
  stylesheet: string;
  /** In the site's order. */
  summaries: ReportSummary[];
  /** Reports whose page only MDX can render, with their keys. */
  open: Array<[id: string, key: string]>;
  /** Each report with the hash of its input. */
  keys: string[];
}

/** Renders into `out`; `folder` is there. Gives a key of all that Astro's pages are made from. */
export async function buildPages(options: PagesOptions): Promise<string> {
  const { out, folder, units, code } = options;
  const { pages, stylesheet, summaries, open, keys } = await renderReports(options);
  for (const agency of pages.archiveOf(summaries).agencies.values()) {
    const key = hash(code, agency);
    if (units.holds(`agency ${agency.slug}`, key)) continue;
    const { path, content: page } = await pages.renderAgency(agency, stylesheet);
    writeSiteFile(join(out, path), page);
    units.keep(`agency ${agency.slug}`, key, [join(out, path)]);
    await breathe();
  }
  await joinPieces(options, pages, summaries, hash(code, keys), stylesheet);
  writeSiteFile(preparedFiles.summaries(folder), JSON.stringify(summaries));
  writeSiteFile(preparedFiles.open(folder), JSON.stringify(open.map(([id]) => id)));
  return hash(code, summaries, open);
}

/** Renders the reports themselves: all, or those that `only` takes; their neighbours may be any. */
export async function renderReports(
  options: PagesOptions,
  only: (report: ReportMeta) => boolean = () => true,
): Promise<Rendered> {
  const { content, folder, units, code, hashes } = options;
  // Safe: the module was compiled from that very file a moment ago.
  const pages = (await import(pathToFileURL(await compilePages(folder)).href)) as Pages;
  const stylesheet = stylesheetPath('src/styles');
  const inputs = new Map<string, ReportInput>();
  const metas = (await listReports(content)).map(({ id }) => {
    // Safe: what `renderOne` has kept under this name.
    const input = readInput(content, id, code, units.known(`report ${id}`) as Known | null, hashes);
    inputs.set(id, input);
    return input.meta;
  });
  const order = pages.archiveOf(metas);
  const own = order.reports.filter(({ record }) => only(record));
  const bar = startBar('pages', own.length);
  const all: Rendered = { pages, stylesheet, summaries: [], open: [], keys: [] };
  let rendered = 0;
  for (const { record, slug } of own) {
    const { id } = record;
    const input = inputs.get(id);
    if (input === undefined) throw new Error(`the report ${id} was not read`);
    const key = hash(code, input.key, pages.neighboursOf(order, id, slug), placesOf(options.moved, id));
    if (!units.holds(`report ${id}`, key)) {
      await renderOne(options, pages, order, input, key, stylesheet);
      rendered++;
    }
    // Safe: what `renderOne` has kept under this name.
    const known = units.known(`report ${id}`) as Known;
    all.summaries.push(known.summary);
    all.keys.push(`${id} ${input.key}`);
    if (!known.closed) all.open.push([id, key]);
    bar.increment();
    await breathe();
  }
  bar.stop();
  console.log(`${own.length} reports, ${rendered} of them rendered`);
  return all;
}

async function renderOne(
  { content, out, folder, units }: PagesOptions,
  pages: Pages,
  order: Parameters<Pages['renderReport']>[0],
  { text, meta: { id } }: ReportInput,
  key: string,
  stylesheet: string,
): Promise<void> {
  const read = (ending: string): string => readFileSync(join(content, 'reports', `${id}.${ending}`), 'utf8');
  const { files, lines, parts, summary, closed } = await pages.renderReport(
    order,
    readReport(read('mdx'), read('ledger.json')),
    stylesheet,
  );
  for (const file of files) writeSiteFile(join(out, file.path), file.content);
  writeSiteFile(piecesPath(folder, id), JSON.stringify({ lines, parts: [...parts] }));
  const known: Known = { text, summary, closed };
  units.keep(`report ${id}`, key, [...files.map(({ path }) => join(out, path)), piecesPath(folder, id)], known);
}

/** The old places that a report's two pages show. */
function placesOf({ anchors, away }: OldPlaces, id: string): unknown {
  const page = pageOf(id);
  const own = (path: string): unknown => [...(anchors.get(path) ?? [])];
  return [own(page), own(`${page}source/`), away.get(page) ?? []];
}

/** SHA-256 over what is hashed as JSON. */
function hash(...values: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(values)).digest('hex');
}
