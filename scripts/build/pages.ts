/**
 * Renders all that exists once a report, an agency or a list, one report at a time, and leaves the summaries for the
 * pages that Astro renders after it. Memory holds the summaries of all reports and the text of one. What is made from
 * the same input by the same code as in the last build is left where it is.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { listReports } from '../../src/archive/read-archive.ts';
import { readText } from '../../src/archive/read-text.ts';
import { readReport } from '../../src/archive/record.ts';
import { pageOf } from '../../src/links/addresses.ts';
import type { OldPlaces } from '../../src/links/old-places.ts';
import type { ReportTally } from '../../src/site/archive.ts';
import { preparedFiles } from '../../src/site/build-mode.ts';
import { stylesheetPath } from '../../src/site/stylesheet.ts';
import type { FileHashes } from '../kept/file-hashes.ts';
import { startBar } from '../progress.ts';
import { breathe } from '../stop.ts';
import { compilePages, type CompiledPages } from './compile-pages.ts';
import { hashOfValues as hash } from './hash-of-values.ts';
import { joinData } from './joined-data.ts';
import type { KeptUnits } from './kept-units.ts';
import { buildLists } from './list-pages.ts';
import { piecesPath, PieceWriter, type KeptPieces } from './pieces.ts';
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
  /** Pages and nothing beside them, neither a report's files nor data files: for measurements. */
  pagesAlone?: boolean;
  hashes: FileHashes;
}

/** What the next build knows of a report without reading it. */
export interface KnownReport {
  /** Hash of the text that the summary was made from. */
  text: string;
  /** Path of its seed. */
  seed: string;
  summary: ReportTally;
  closed: boolean;
  /** What it adds to other pages. */
  pieces: KeptPieces;
}

/** What is left to be rendered, once for the whole site. */
export interface RestOfSite {
  /** Hash of all that it is made from, but old places and days of the history. */
  key: string;
  /** Whether a report's page is among it, which only MDX can render. */
  needsAstro: boolean;
  /** Path of src/render/rest.ts as compiled. */
  module: string;
  /** Path of the stylesheet from the site's root. */
  stylesheet: string;
}

/** Reports as rendered, and what comes of them all. */
interface Rendered {
  pages: Pages;
  compiled: CompiledPages;
  stylesheet: string;
  /** By id, in the site's order. */
  known: Map<string, KnownReport>;
  /** Reports whose page only MDX can render, with their keys. */
  open: Array<[id: string, key: string]>;
}

/** Renders into `out`; `folder` is there. Gives what the rest of the site is made from. */
export async function buildPages(options: PagesOptions): Promise<RestOfSite> {
  const { folder, code } = options;
  const { pages, compiled, stylesheet, known, open } = await renderReports(options);
  const reports = [...known.values()];
  const archive = pages.archiveOf(reports.map(({ summary }) => summary));
  const sizes = options.pagesAlone === true ? {} : joinData(options, pages, reports);
  const lists = await buildLists({ options, pages, stylesheet, archive, known, sizes });
  const key = createHash('sha256').update(code);
  // Each text by itself: of ten thousand reports all together would be many megabytes more.
  const leave = (path: string, value: unknown): void => {
    const text = JSON.stringify(value);
    writeSiteFile(path, text);
    key.update(text);
  };
  const summaries = reports.map(({ summary }) => pages.summaryOf(summary));
  leave(preparedFiles.summaries(folder), summaries);
  leave(preparedFiles.lists(folder), lists);
  const ids = open.map(([id]) => id);
  leave(preparedFiles.open(folder), ids);
  key.update(JSON.stringify(open));
  return { key: key.digest('hex'), needsAstro: open.length > 0, module: compiled.rest, stylesheet };
}

/** Renders the reports themselves: all, or those whose id `only` takes; their neighbours may be any. */
export async function renderReports(
  options: PagesOptions,
  only: (id: string) => boolean = () => true,
): Promise<Rendered> {
  const { content, folder, units, code, hashes } = options;
  const compiled = await compilePages(folder);
  // Safe: the module was compiled from that very file a moment ago.
  const pages = (await import(pathToFileURL(compiled.pages).href)) as Pages;
  const stylesheet = stylesheetPath('src/styles');
  const inputs = new Map<string, ReportInput>();
  const metas = (await listReports(content)).map(({ id }) => {
    // Safe: what `renderOne` has kept under this name.
    const input = readInput(content, id, code, units.known(`report ${id}`) as KnownReport | null, hashes);
    inputs.set(id, input);
    return input.meta;
  });
  const order = pages.archiveOf(metas);
  const own = order.reports.filter(({ record }) => only(record.id));
  const bar = startBar('pages', own.length);
  const pieces = new PieceWriter(folder);
  const keys = new Map<string, string>();
  let rendered = 0;
  for (const { record, slug } of own) {
    const { id } = record;
    const input = inputs.get(id);
    if (input === undefined) throw new Error(`the report ${id} was not read`);
    const around = [pages.neighboursOf(order, id, slug), pages.hasYears(order), placesOf(options.moved, id)];
    const key = hash(code, input.key, around);
    if (!units.holds(`report ${id}`, key)) {
      await renderOne(options, pages, order, input, key, stylesheet, pieces);
      rendered++;
    }
    keys.set(id, key);
    bar.increment();
    await breathe();
  }
  pieces.end();
  bar.stop();
  const known = new Map<string, KnownReport>();
  const open: Rendered['open'] = [];
  for (const [id, key] of keys) {
    // Safe: what `renderOne` has kept under this name.
    const now = units.known(`report ${id}`) as KnownReport;
    known.set(id, now);
    if (!now.closed) open.push([id, key]);
  }
  console.log(`${own.length} reports, ${rendered} of them rendered`);
  return { pages, compiled, stylesheet, known, open };
}

async function renderOne(
  { content, out, folder, units, pagesAlone }: PagesOptions,
  pages: Pages,
  order: Parameters<Pages['renderReport']>[0],
  { text, seed, meta: { id } }: ReportInput,
  key: string,
  stylesheet: string,
  writer: PieceWriter,
): Promise<void> {
  const read = (ending: string): string => readText(join(content, 'reports', `${id}.${ending}`));
  const { files, pieces, summary, closed } = await pages.renderReport(
    order,
    readReport(read('mdx'), read('ledger.json')),
    stylesheet,
    pagesAlone !== true,
  );
  for (const file of files) writeSiteFile(join(out, file.path), file.content);
  const paths = files.map(({ path }) => join(out, path));
  writer.add(pieces, (kept) => {
    const known: KnownReport = { text, seed, summary, closed, pieces: kept };
    units.keep(`report ${id}`, key, [...paths, piecesPath(folder, kept.file)], known);
  });
}

/** The old places that a report's two pages show. */
function placesOf({ anchors, away }: OldPlaces, id: string): unknown {
  const page = pageOf(id);
  const own = (path: string): unknown => [...(anchors.get(path) ?? [])];
  return [own(page), own(`${page}source/`), away.get(page) ?? []];
}
